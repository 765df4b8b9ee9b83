/// A volunteer does no more in the horizon than they want.
///
/// Model: Σ minutes ≤ maximum minutes and number of duties ≤ maximum duties, both of the horizon.
/// Unit: a duty above, plus each begun 15 minutes above.
public enum WeekLoadRule: Rule {
    /// `week-load`.
    public static let id = RuleID.weekLoad
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves no more minutes and duties in the week than they want.",
        chinese: "志愿者每周的服务时长与次数不得超过其上限。"
    )

    // MARK: Check

    /// Every volunteer above a limit.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.dutiesByVolunteer.indices.compactMap { index in
            let duties = evidence.dutiesByVolunteer[index]
            guard !duties.isEmpty else { return nil }
            let load = evidence.checked.volunteers[index].load
            let minutes = duties.reduce(0) { $0 + $1.minutes }
            let extraDuties = load.maximumDuties.map { max(0, duties.count - $0) } ?? 0
            let extraMinutes = load.maximumMinutes.map { max(0, minutes - $0) } ?? 0
            let units = extraDuties + extraMinutes / 15 + (extraMinutes % 15 == 0 ? 0 : 1)
            guard units > 0 else { return nil }
            return Violation(
                rule: id,
                units: units,
                volunteers: [evidence.volunteerID(index)],
                tasks: duties.map { evidence.task($0).id },
                facts: [
                    "minutes": "\(minutes)", "duties": "\(duties.count)",
                    "maximumMinutes": load.maximumMinutes.map { "\($0)" } ?? "-",
                    "maximumDuties": load.maximumDuties.map { "\($0)" } ?? "-",
                ]
            )
        }
    }

    /// Volunteer, minutes and duties with their limits, and the tasks.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let minutes = violation.fact("minutes")
        let duties = violation.fact("duties")
        let most = violation.fact("maximumMinutes")
        let mostDuties = violation.fact("maximumDuties")
        let tasks = violation.taskList
        return LocalizedText(
            "\(who) has \(duties) duties (at most \(mostDuties)) of \(minutes) min (at most \(most)) in the week: \(tasks)",
            chinese: "\(who) 本周有 \(duties) 项服务（上限 \(mostDuties)），共 \(minutes) 分钟（上限 \(most)）：\(tasks)"
        )
    }
}

// MARK: Effect on the model

extension WeekLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            if let most = person.load.maximumDuties {
                let form = Form(model.pairsOfVolunteer[volunteer], plus: -most)
                model.limit([form], rule: id, mode: mode, name: "duties.\(person.id)")
            }
            if let most = person.load.maximumMinutes {
                let form = Form([model.minutes(of: volunteer)], plus: -most)
                model.limit([form], rule: id, mode: mode, divisor: 15, name: "minutes.\(person.id)")
            }
        }
    }
}
