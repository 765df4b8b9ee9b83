import Rostering

/// What `value` tells as JSON.
struct ValueReport: Encodable {
    /// What an hour is estimated to be worth.
    struct Estimate: Encodable {
        var skill: SkillID?
        var level: SkillLevel?
        var date: String
        var from: String
        var to: String
        var points: Double
        var grids: [GridID]
        var gender: String?

        init(_ estimate: HourValue.Estimate, _ value: HourValue, _ scenario: Scenario) {
            skill = estimate.hour.skill?.skill
            level = estimate.hour.skill?.level
            date = scenario.horizon.date(ofDay: estimate.hour.day).description
            let window = value.parts[estimate.hour.part]
            (from, to) = (window.from.description, window.to.description)
            points = (estimate.points * 10).rounded() / 10
            grids = estimate.grids
            gender = estimate.gender?.rawValue
        }
    }

    /// An hour that was confirmed.
    struct Confirmed: Encodable {
        var estimate: Estimate
        var worth: Int
        var proven: Bool
        var scope: ResolutionReport.Scope
        var covered: [UncoveredEntry]
        var duties: [DutyEntry]
    }

    var minutes: Int
    var openPoints: Int
    var openProven: Bool
    var whole: Bool
    var confirmed: [Confirmed]
    var refuted: Int
    var unconfirmed: Int
    var estimates: [Estimate]
    /// Every estimate above 0 by grid.
    var byGrid: [Estimate]
    var longerTasks: [TaskID]

    init(_ value: HourValue, _ scenario: Scenario) {
        minutes = value.minutes
        (openPoints, openProven, whole) = (value.open, value.isOpenProven, value.isWhole)
        confirmed = value.confirmed.map { confirmation in
            Confirmed(
                estimate: Estimate(confirmation.estimate, value, scenario),
                worth: confirmation.worth,
                proven: confirmation.isProven,
                scope: ResolutionReport.Scope(confirmation.scope),
                covered: confirmation.covered.map { UncoveredEntry($0, scenario) },
                duties: confirmation.duties.map { DutyEntry($0, scenario) }
            )
        }
        (refuted, unconfirmed) = (value.refuted, value.unconfirmed)
        estimates = value.best.map { Estimate($0, value, scenario) }
        byGrid = value.byGrid.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }.flatMap { grid, hours in
            hours.map { hour, points in
                HourValue.Estimate(hour: hour, points: points, grids: grid.map { [$0] } ?? [], gender: nil)
            }.sorted {
                ($1.points, $0.hour.day, $0.hour.part, $0.hour.skill?.skill.text ?? "")
                    < ($0.points, $1.hour.day, $1.hour.part, $1.hour.skill?.skill.text ?? "")
            }.map { Estimate($0, value, scenario) }
        }
        longerTasks = value.longer
    }
}

/// A duty as JSON.
struct DutyEntry: Encodable {
    var volunteer: VolunteerID
    var task: TaskID
    var role: RoleID
    var date: String
    var start: String
    var end: String

    init(_ duty: Duty, _ scenario: Scenario) {
        (volunteer, task, role) = (duty.volunteer, duty.task, duty.role)
        let times = TimesOfDay(duty.interval, scenario)
        (date, start, end) = (times.date, times.start, times.end)
    }
}
