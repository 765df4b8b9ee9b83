import Rostering

/// What `verify` tells as JSON.
struct VerifyReport: Encodable {
    /// A broken rule.
    struct Broken: Encodable {
        var rule: String?
        var units: Int
        var volunteers: [VolunteerID]
        var tasks: [TaskID]
        var date: String?
        var message: String

        init(_ violation: Violation, _ scenario: Scenario, _ language: Language) {
            rule = violation.rule?.rawValue
            units = violation.units
            volunteers = violation.volunteers
            tasks = violation.tasks
            date = violation.day.map { scenario.horizon.date(ofDay: $0).description }
            message = violation.text(in: language)
        }
    }

    var accepted: Bool
    var structure: [Broken]
    var violations: [Broken]
    var penalties: [Broken]
    var falseClaims: [String]
    var levels: [String: Int]
    var parts: [String: [String: Int]]
    var uncovered: [UncoveredEntry]

    init(_ report: CheckReport, _ scenario: Scenario, _ language: Language) {
        func list(_ violations: [Violation]) -> [Broken] { violations.map { Broken($0, scenario, language) } }
        accepted = report.isAccepted
        structure = list(report.structure)
        violations = list(report.violations)
        penalties = list(report.penalties)
        falseClaims = report.falseClaims.map { $0.text(in: language) }
        levels = Dictionary(uniqueKeysWithValues: report.levels.map { ($0.key.rawValue, $0.value) })
        parts = Dictionary(uniqueKeysWithValues: report.parts.map { ($0.key.rawValue, $0.value) })
        uncovered = report.uncovered.map { UncoveredEntry($0, scenario) }
    }
}

/// What nobody serves, as JSON.
struct UncoveredEntry: Encodable {
    var need: NeedID
    var task: TaskID
    var role: RoleID?
    var short: Int
    var date: String?
    var start: String?
    var end: String?

    init(_ uncovered: UncoveredNeed, _ scenario: Scenario) {
        need = uncovered.need
        task = uncovered.task
        role = uncovered.role
        short = uncovered.short
        guard let interval = uncovered.interval else { return }
        let times = TimesOfDay(interval, scenario)
        (date, start, end) = (times.date, times.start, times.end)
    }
}

/// An interval as date and times of day.
struct TimesOfDay {
    let date: String
    let start: String
    let end: String

    init(_ interval: Interval, _ scenario: Scenario) {
        let midnight = Minutes(interval.start.day * Minutes.perDay)
        date = scenario.horizon.date(ofDay: interval.start.day).description
        start = interval.start.timeOfDay.description
        end = TimeOfDay(minute: (interval.end - midnight).value).description
    }
}
