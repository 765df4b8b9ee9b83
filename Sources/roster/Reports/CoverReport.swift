import Rostering

/// What `cover` tells as JSON about two files.
struct CoverReport: Encodable {
    /// One way to fill the duty.
    struct Option: Encodable {
        var volunteer: VolunteerID
        var way: String
        var peopleAsked: Int
        var cost: [String: Int]
        var leastProven: Bool
        var changes: [DutyChangeReport]
    }

    var task: TaskID
    var role: RoleID
    var date: String?
    var start: String?
    var end: String?
    var leaving: VolunteerID?
    var team: [VolunteerID]
    var standIns: [Option]
    var skipped: [VolunteerID]
    /// Whether it is proven that nobody else can step in.
    var complete: Bool
    var stopped: String?

    init(_ answer: CoverAnswer, _ scenario: Scenario) {
        (task, role, leaving) = (answer.task, answer.role, answer.leaving)
        let times = answer.interval.map { TimesOfDay($0, scenario) }
        (date, start, end) = (times?.date, times?.start, times?.end)
        team = answer.team.map(\.volunteer)
        standIns = answer.standIns.map { option in
            Option(
                volunteer: option.volunteer,
                way: option.way.rawValue,
                peopleAsked: option.peopleAsked,
                cost: Dictionary(uniqueKeysWithValues: option.cost.map { ($0.key.rawValue, $0.value) }),
                leastProven: option.isLeast,
                changes: option.changes.map { DutyChangeReport($0, scenario) }
            )
        }
        (skipped, complete) = (answer.skipped, answer.isComplete)
        stopped = answer.limit?.rawValue
    }
}
