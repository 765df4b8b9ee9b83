/// A trainee serves only beside somebody experienced.
///
/// Model: a duty in a role with skill s by a volunteer whose best valid level in s is trainee ⇒ in the same start
/// group (supervision: in each slot of the stay) there is a duty of a volunteer who is experienced in s on the day.
/// Unit: a duty.
public enum MentorRule: Rule {
    /// `mentor`.
    public static let id = RuleID.mentor
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A trainee serves only beside somebody experienced in the role's skill.",
        chinese: "学员只能与该技能经验丰富者一同服务。"
    )

    // MARK: Check

    /// Every duty of a trainee without a mentor all the time.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            guard let skill = evidence.role(duty).skill,
                evidence.checked.level(of: duty.volunteer, in: skill, day: duty.day) == .trainee
            else { return nil }
            let alone = evidence.groups[duty.task].first { group in
                group.duties.contains(duty)
                    && !group.duties.contains {
                        evidence.checked.holds($0.volunteer, skill, .experienced, day: duty.day)
                    }
            }
            guard let alone else { return nil }
            return evidence.violation(id, duty, facts: ["skill": skill.text, "alone": evidence.time(alone)])
        }
    }

    /// Volunteer, skill, task and the time without a mentor.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let skill = violation.fact("skill")
        let alone = violation.fact("alone")
        return LocalizedText(
            "\(who) is a trainee in \(skill) without a mentor on \(violation.taskList), \(alone)",
            chinese: "\(who) 是 \(skill) 学员，在 \(violation.taskList)（\(alone)）没有带教者"
        )
    }
}
