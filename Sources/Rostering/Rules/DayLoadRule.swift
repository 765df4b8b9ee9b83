/// A volunteer does no more on a day than they want.
///
/// Model: for each day, Σ minutes ≤ maximum minutes a day and number of duties ≤ maximum duties a day.
/// Unit: a duty above, plus each begun 15 minutes above.
public enum DayLoadRule: Rule {
    /// `day-load`.
    public static let id = RuleID.dayLoad
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves no more minutes and duties on a day than they want.",
        chinese: "志愿者每天的服务时长与次数不得超过其上限。"
    )

    // MARK: Check

    /// Every volunteer and day above a limit.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, duties) in evidence.dutiesByVolunteer.enumerated() where !duties.isEmpty {
            let load = evidence.checked.volunteers[index].load
            if load.maximumMinutesPerDay == nil, load.maximumDutiesPerDay == nil { continue }
            for day in 0..<evidence.checked.dayCount {
                let today = duties.filter { $0.day == day }
                let minutes = today.reduce(0) { $0 + $1.minutes }
                let extraDuties = load.maximumDutiesPerDay.map { max(0, today.count - $0) } ?? 0
                let extraMinutes = load.maximumMinutesPerDay.map { max(0, minutes - $0) } ?? 0
                let units = extraDuties + extraMinutes / 15 + (extraMinutes % 15 == 0 ? 0 : 1)
                guard !today.isEmpty, units > 0 else { continue }
                found.append(
                    Violation(
                        rule: id,
                        units: units,
                        volunteers: [evidence.volunteerID(index)],
                        tasks: today.map { evidence.task($0).id },
                        day: day,
                        facts: [
                            "date": "\(evidence.checked.calendar.dates[day])", "minutes": "\(minutes)",
                            "duties": "\(today.count)",
                            "maximumMinutes": load.maximumMinutesPerDay.map { "\($0)" } ?? "-",
                            "maximumDuties": load.maximumDutiesPerDay.map { "\($0)" } ?? "-",
                        ]
                    )
                )
            }
        }
        return found
    }

    /// Volunteer, date, minutes and duties with their limits, and the tasks.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let date = violation.fact("date")
        let minutes = violation.fact("minutes")
        let duties = violation.fact("duties")
        let most = violation.fact("maximumMinutes")
        let mostDuties = violation.fact("maximumDuties")
        let tasks = violation.taskList
        return LocalizedText(
            "\(who) has \(duties) duties (at most \(mostDuties)) of \(minutes) min (at most \(most)) on \(date): \(tasks)",
            chinese: "\(who) 在 \(date) 有 \(duties) 项服务（上限 \(mostDuties)），共 \(minutes) 分钟（上限 \(most)）：\(tasks)"
        )
    }
}

// MARK: Effect on the model

extension DayLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            for day in 0..<model.problem.scenario.horizon.dayCount {
                let pairs = model.pairsOfVolunteer[volunteer].filter { model.activity(of: $0).day == day }
                if let most = person.load.maximumDutiesPerDay {
                    model.limit(
                        [Form(pairs, plus: -most)],
                        rule: id,
                        mode: mode,
                        name: "duties-on-day.\(person.id).\(day)"
                    )
                }
                if let most = person.load.maximumMinutesPerDay {
                    var form = Form(constant: -most)
                    for pair in pairs { form.add(pair, times: model.activity(of: pair).duration) }
                    model.limit(
                        [form],
                        rule: id,
                        mode: mode,
                        divisor: 15,
                        name: "minutes-on-day.\(person.id).\(day)"
                    )
                }
            }
        }
    }
}
