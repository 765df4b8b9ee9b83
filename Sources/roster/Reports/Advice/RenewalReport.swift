import Rostering

/// What `recruit --renewals` tells as JSON.
struct RenewalReport: Encodable {
    /// A certificate that expires.
    struct Expiry: Encodable {
        var volunteer: VolunteerID
        var skill: SkillID
        var until: String?
        var weeks: Int
        var pointsPerWeek: Int
        var points: Int
        var proven: Bool
        var duties: [DutyEntry]
        var opened: [UncoveredEntry]
        var unknown: Bool
    }

    var until: String
    var expiries: [Expiry]
    var unconfirmed: Int
    var whole: Bool
    var openProven: Bool

    init(_ found: Renewals, _ scenario: Scenario) {
        until = found.until.description
        unconfirmed = found.unconfirmed
        (whole, openProven) = (found.isWhole, found.isOpenProven)
        expiries = found.expiries.map { expiry in
            Expiry(
                volunteer: expiry.volunteer,
                skill: expiry.holding.skill,
                until: expiry.holding.validUntil?.description,
                weeks: expiry.weeks,
                pointsPerWeek: expiry.points,
                points: expiry.total,
                proven: expiry.isProven,
                duties: expiry.duties.map { DutyEntry($0, scenario) },
                opened: expiry.opened.map { UncoveredEntry($0, scenario) },
                unknown: expiry.isUnknown
            )
        }
    }
}
