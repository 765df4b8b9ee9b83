/// A volunteer serves on no more days than they want.
///
/// Model: number of days of the horizon with a duty ≤ maximum days.
/// Unit: a day above.
public enum DaysPerWeekRule: Rule {
    /// `days-per-week`.
    public static let id = RuleID.daysPerWeek
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves on no more days of the week than they want.",
        chinese: "志愿者每周服务的天数不得超过其上限。"
    )

    // MARK: Check

    /// Every volunteer with too many days.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.dutiesByVolunteer.indices.compactMap { index in
            guard let maximum = evidence.checked.volunteers[index].load.maximumDays else { return nil }
            let duties = evidence.dutiesByVolunteer[index]
            let days = Set(duties.map(\.day)).count
            guard days > maximum else { return nil }
            return Violation(
                rule: id,
                units: days - max(0, maximum),
                volunteers: [evidence.volunteerID(index)],
                tasks: duties.map { evidence.task($0).id },
                facts: ["days": "\(days)", "maximum": "\(maximum)"]
            )
        }
    }

    /// Volunteer, days and maximum, and the tasks.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let days = violation.fact("days")
        let maximum = violation.fact("maximum")
        return LocalizedText(
            "\(who) serves on \(days) days, at most \(maximum): \(violation.taskList)",
            chinese: "\(who) 本周服务 \(days) 天，上限 \(maximum) 天：\(violation.taskList)"
        )
    }
}

// MARK: Effect on the model

extension DaysPerWeekRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let most = person.load.maximumDays, most < model.problem.scenario.horizon.dayCount else { continue }
            let days = (0..<model.problem.scenario.horizon.dayCount).compactMap { model.works(volunteer, day: $0) }
            guard days.count > most else { continue }
            model.limit([Form(days, plus: -most)], rule: id, mode: mode, name: "days.\(person.id)")
        }
    }
}
