import Rostering

/// What `recruit --training` tells as JSON.
struct TrainingReport: Encodable {
    /// A training and what it brings.
    struct Gain: Encodable {
        var volunteer: VolunteerID
        var skill: SkillID
        var estimate: Int
        var points: Int
        var proven: Bool
        var covered: [UncoveredEntry]
    }

    /// A training of the fewest.
    struct Candidate: Encodable {
        var volunteer: VolunteerID
        var skill: SkillID
    }

    var gains: [Gain]
    var candidates: Int
    var unconfirmed: Int
    var outcome: String
    var fewest: [Candidate]?
    var fewestProven: Bool?
    var whole: Bool
    var openProven: Bool
    /// Whether it is proven that no training saves anything.
    var noneProven: Bool

    init(_ found: Training, _ scenario: Scenario) {
        gains = found.gains.map { gain in
            Gain(
                volunteer: gain.candidate.volunteer,
                skill: gain.candidate.skill.skill,
                estimate: gain.estimate,
                points: gain.points,
                proven: gain.isProven,
                covered: gain.covered.map { UncoveredEntry($0, scenario) }
            )
        }
        (candidates, unconfirmed) = (found.candidates, found.unconfirmed)
        (whole, openProven, noneProven) = (found.isWhole, found.isOpenProven, found.isNoneProven)
        switch found.fewest {
        case .reached: outcome = "reached"
        case .unreachable: outcome = "unreachable"
        case .unknown: outcome = "unknown"
        case .found(let candidates, let isProven):
            outcome = "found"
            fewest = candidates.map { Candidate(volunteer: $0.volunteer, skill: $0.skill.skill) }
            fewestProven = isProven
        }
    }
}
