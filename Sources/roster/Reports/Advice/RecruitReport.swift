import Rostering

/// A profile as JSON.
struct ProfileEntry: Encodable {
    var skills: [String: SkillLevel]
    var weekdays: [Int]
    var from: String
    var to: String
    var gender: String?
    var languages: [String]
    var maximumMinutes: Int?
    var maximumDuties: Int?

    init(_ profile: VolunteerProfile) {
        skills = Dictionary(profile.skills.map { ($0.skill.text, $0.level) }) { max($0, $1) }
        weekdays = profile.weekdays.map(\.rawValue).sorted()
        (from, to) = (profile.window.from.description, profile.window.to.description)
        gender = profile.gender?.rawValue
        languages = profile.languages.sorted()
        (maximumMinutes, maximumDuties) = (profile.load.maximumMinutes, profile.load.maximumDuties)
    }
}

/// What `recruit` tells as JSON.
struct RecruitReport: Encodable {
    /// Somebody to recruit.
    struct Recruit: Encodable {
        var profile: ProfileEntry
        var grids: [GridID]
        var duties: [DutyEntry]
    }

    /// Coverage of a service.
    struct Service: Encodable {
        var service: ServiceID
        var asked: Int
        var before: Int
        var after: Int
    }

    var outcome: String
    var recruits: [Recruit]
    var method: String
    /// Whether no roster of the method needs fewer.
    var proven: Bool
    /// Whether no roster whatever needs fewer.
    var minimal: Bool
    var least: Int
    var leastOfMethod: Int
    var mostTried: Int?
    var missingAtLeast: Int?
    var beyond: [UncoveredEntry]
    var profiles: Int
    var usefulProfiles: Int
    var coverage: [Service]

    init(_ found: Recruitment) {
        switch found.outcome {
        case .reached: outcome = "reached"
        case .found: outcome = "found"
        case .unknown: outcome = "unknown"
        case .unreachable(let recruits, let missing):
            outcome = "unreachable"
            (mostTried, missingAtLeast) = (recruits, missing)
        }
        recruits = found.recruits.map { recruit in
            Recruit(
                profile: ProfileEntry(recruit.profile),
                grids: recruit.grids,
                duties: recruit.duties.map { DutyEntry($0, found.scenario) }
            )
        }
        beyond = found.beyond.map { UncoveredEntry($0, found.scenario) }
        (method, proven, minimal) = (found.method.rawValue, found.isProven, found.isMinimal)
        (least, leastOfMethod) = (found.least, found.leastOfMethod)
        (profiles, usefulProfiles) = found.profiles
        coverage = zip(found.before, found.after).map { before, after in
            Service(
                service: before.service,
                asked: before.count.asked,
                before: before.count.covered,
                after: after.count.covered
            )
        }
    }
}
