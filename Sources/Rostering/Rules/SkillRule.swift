/// A volunteer masters what the role asks for on the day of the duty.
///
/// Model: role has skill s at least level l ⇒ there is a holding of s with level ≥ l and
/// valid from ≤ day ≤ valid until, both ends included.
/// Unit: a duty without it.
public enum SkillRule: Rule {
    /// `skill`.
    public static let id = RuleID.skill
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer holds the role's skill at its level, with a certificate valid on the day.",
        chinese: "志愿者须具备角色要求的技能与等级，且证书当天有效。"
    )

    // MARK: Check

    /// Every duty whose role asks for a skill that its volunteer does not hold well enough on the day.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            let role = evidence.role(duty)
            guard let skill = role.skill,
                !evidence.checked.holds(duty.volunteer, skill, role.minimumLevel, day: duty.day)
            else { return nil }
            let facts = ["role": role.id.text, "skill": skill.text, "level": role.minimumLevel.rawValue]
            return evidence.violation(id, duty, facts: facts)
        }
    }

    /// Volunteer, task, role, skill and level.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let task = violation.taskList
        let role = violation.fact("role")
        let skill = "\(violation.fact("skill")) (\(violation.fact("level")))"
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) does not hold \(skill), which role \(role) of \(task) asks for, \(time)",
            chinese: "\(who) 在 \(time) 不具备 \(task) 的角色 \(role) 所要求的 \(skill)"
        )
    }
}

// MARK: Effect on the model

extension SkillRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        let role = problem.tasks[activity.task].base.roles[activity.role]
        guard let skill = role.skill else { return 0 }
        guard let level = problem.skillTable.level(of: volunteer, in: skill, day: activity.day) else { return 1 }
        return level >= role.minimumLevel ? 0 : 1
    }
}
