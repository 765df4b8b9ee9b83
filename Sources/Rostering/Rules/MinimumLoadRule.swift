/// A volunteer serves at least as long as they are owed.
///
/// Model: Σ minutes of the horizon ≥ minimum minutes.
/// Unit: a minute short.
public enum MinimumLoadRule: Rule {
    /// `minimum-load`.
    public static let id = RuleID.minimumLoad
    /// Penalised with 2 points a minute.
    public static let defaultMode = RuleMode.penalised(2)
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer serves at least the agreed minutes in the week.",
        chinese: "志愿者每周的服务时长不低于约定的下限。"
    )

    // MARK: Check

    /// Every volunteer below their minimum, those without any duty included.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.checked.volunteers.indices.compactMap { index in
            guard let minimum = evidence.checked.volunteers[index].load.minimumMinutes else { return nil }
            let duties = evidence.dutiesByVolunteer[index]
            let minutes = duties.reduce(0) { $0 + $1.minutes }
            guard minutes < minimum else { return nil }
            return Violation(
                rule: id,
                units: minimum - minutes,
                volunteers: [evidence.volunteerID(index)],
                tasks: duties.map { evidence.task($0).id },
                facts: ["minutes": "\(minutes)", "minimum": "\(minimum)"]
            )
        }
    }

    /// Volunteer, minutes and minimum.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let minutes = violation.fact("minutes")
        let minimum = violation.fact("minimum")
        return LocalizedText(
            "\(who) serves \(minutes) min in the week, at least \(minimum) are agreed",
            chinese: "\(who) 本周服务 \(minutes) 分钟，约定至少 \(minimum) 分钟"
        )
    }
}

// MARK: Effect on the model

extension MinimumLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let least = person.load.minimumMinutes, least > 0 else { continue }
            let form = Form([model.minutes(of: volunteer)], times: -1, plus: least)
            model.limit([form], rule: id, mode: mode, name: "minimum.\(person.id)")
        }
    }
}
