/// No team is larger than it may be.
///
/// Model: heads in a role of a task ≤ the role's maximum; supervision has no maximum.
/// Unit: a head above.
public enum CoverageRule: Rule {
    /// `coverage`.
    public static let id = RuleID.coverage
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "No role of a task has more volunteers than its maximum.",
        chinese: "任务中每个角色的人数不得超过上限。"
    )

    // MARK: Check

    /// Every task and role with too many heads.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, duties) in evidence.dutiesByTask.enumerated() where !duties.isEmpty {
            let task = evidence.tasks[index]
            guard task.shape != .supervision else { continue }
            for (position, role) in task.roles.enumerated() {
                let members = duties.filter { $0.role == position }
                guard members.count > role.maximum else { continue }
                found.append(
                    Violation(
                        rule: id,
                        units: members.count - role.maximum,
                        volunteers: evidence.volunteerIDs(members),
                        tasks: [task.id],
                        day: members[0].day,
                        facts: [
                            "role": role.id.text, "heads": "\(members.count)", "maximum": "\(role.maximum)",
                        ]
                    )
                )
            }
        }
        return found
    }

    /// Task, role, heads, maximum and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let role = violation.fact("role")
        let heads = violation.fact("heads")
        let maximum = violation.fact("maximum")
        let who = violation.volunteerList
        return LocalizedText(
            "\(violation.taskList) has \(heads) volunteers in role \(role), at most \(maximum): \(who)",
            chinese: "\(violation.taskList) 的角色 \(role) 有 \(heads) 人，上限 \(maximum) 人：\(who)"
        )
    }
}

// MARK: Effect on the model

/// Rows: heads of a role ≤ its maximum; tightened, where it is required, at every start that is or is not in use.
extension CoverageRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() where !plan.isSupervision {
            for (index, role) in plan.base.roles.enumerated() {
                let name = "heads.\(plan.base.id).\(role.id)"
                model.limit([model.heads(of: task, role: index) - role.maximum], rule: id, mode: mode, name: name)
                guard mode == .required, plan.maximumHeads > 1, plan.groups.count > 1 else { continue }
                for (group, use) in model.uses(of: task).enumerated() {
                    let heads = model.heads(of: task, role: index, group: group)
                    model.tighten(heads - use.scaled(by: role.maximum), name: "\(name).\(group)")
                }
            }
        }
    }
}
