/// A volunteer does not serve too many days in a row.
///
/// Model: with k the maximum, no k + 1 consecutive days all have a duty. The last `history.daysInRow` days before the
/// horizon have one. Windows that end before the horizon are past and not counted.
/// Unit: a window of k + 1 consecutive days.
public enum DaysInRowRule: Rule {
    /// `days-in-row`.
    public static let id = RuleID.daysInRow
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves on no more days in a row than they want, counting those before the week.",
        chinese: "志愿者连续服务的天数（含上周末的连续天数）不得超过其上限。"
    )

    // MARK: Check

    /// Every window of k + 1 days, ending in the horizon, without a day off.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, duties) in evidence.dutiesByVolunteer.enumerated() where !duties.isEmpty {
            let volunteer = evidence.checked.volunteers[index]
            guard let maximum = volunteer.load.maximumDaysInRow.map({ max(0, $0) }) else { continue }
            let served = Set(duties.map(\.day))
            var run = max(0, volunteer.history.daysInRow)
            for day in 0..<evidence.checked.dayCount {
                run = served.contains(day) ? run + 1 : 0
                guard run > maximum else { continue }
                found.append(
                    Violation(
                        rule: id,
                        volunteers: [evidence.volunteerID(index)],
                        tasks: duties.filter { $0.day <= day && $0.day >= day - maximum }
                            .map { evidence.task($0).id },
                        day: day,
                        facts: [
                            "date": "\(evidence.checked.calendar.dates[day])", "run": "\(run)",
                            "maximum": "\(maximum)",
                        ]
                    )
                )
            }
        }
        return found
    }

    /// Volunteer, date, days in a row and maximum.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let date = violation.fact("date")
        let run = violation.fact("run")
        let maximum = violation.fact("maximum")
        return LocalizedText(
            "\(who) has served \(run) days in a row by \(date), at most \(maximum): \(violation.taskList)",
            chinese: "\(who) 在 \(date) 已连续服务 \(run) 天，上限 \(maximum) 天：\(violation.taskList)"
        )
    }
}

// MARK: Effect on the model

extension DaysInRowRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let dayCount = model.problem.scenario.horizon.dayCount
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let most = person.load.maximumDaysInRow else { continue }
            // Windows of most + 1 days that end on `last`; days before the horizon are given.
            for last in 0..<dayCount {
                let first = last - most
                guard first >= -person.history.daysInRow else { continue }
                let days = (max(0, first)...last).map { model.works(volunteer, day: $0) }
                guard days.allSatisfy({ $0 != nil }) else { continue }
                let form = Form(days.compactMap { $0 }, plus: 1 - days.count)
                model.limit([form], rule: id, mode: mode, name: "in-row.\(person.id).\(last)")
            }
        }
    }
}
