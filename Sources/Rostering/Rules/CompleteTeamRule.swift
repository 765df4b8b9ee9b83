/// A team that is all-or-nothing is complete or absent.
///
/// Model: for tasks of all-or-nothing services: heads ≥ minimum in every role, or no duty at all. Not for supervision.
/// Unit: a duty on an incomplete team.
public enum CompleteTeamRule: Rule {
    /// `complete-team`.
    public static let id = RuleID.completeTeam
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A team that is all-or-nothing is filled completely or not at all.",
        chinese: "须整队出勤的任务，要么全队到齐，要么不派人。"
    )

    // MARK: Check

    /// Every all-or-nothing task with some, but not enough, duties.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.tasks.indices.compactMap { index in
            let task = evidence.tasks[index]
            let duties = evidence.dutiesByTask[index]
            guard task.isAllOrNothing, !duties.isEmpty, !evidence.isComplete(index) else { return nil }
            let short = zip(task.roles, evidence.heads(index)).filter { $1 < $0.minimum }
                .map { "\($0.id) \($1)/\($0.minimum)" }
            return Violation(
                rule: id,
                units: duties.count,
                volunteers: evidence.volunteerIDs(duties),
                tasks: [task.id],
                day: duties[0].day,
                facts: ["short": short.joined(separator: ", ")]
            )
        }
    }

    /// Task, roles that are short, and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let short = violation.fact("short")
        let who = violation.volunteerList
        return LocalizedText(
            "\(violation.taskList) is served by an incomplete team (\(short)): \(who)",
            chinese: "\(violation.taskList) 的团队不完整（\(short)）：\(who)"
        )
    }
}

// MARK: Effect on the model

/// Rows: every member x ≤ complete (all of a volunteer's pairs of the task together), not only the sum; tightened, where
/// a team must start together: at a start in use every role has its minimum.
extension CompleteTeamRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated()
        where !plan.isSupervision && model.problem.services[plan.service].isAllOrNothing {
            // A team of one is complete as soon as somebody serves.
            guard plan.base.roles.contains(where: { $0.minimum > 0 }), plan.maximumHeads > 1 || mode != .required else {
                continue
            }
            let complete = model.complete(task)
            for (_, pairs) in model.pairsByVolunteer(model.pairsOfTask[task]) {
                let form = Form(pairs) - Form([complete])
                model.limit([form], rule: id, mode: mode, name: "team.\(plan.base.id).\(pairs[0])")
            }
            guard mode == .required, plan.groups.count > 1,
                model.problem.mode(of: StartTogetherRule.self) == .required
            else { continue }
            for (group, use) in model.uses(of: task).enumerated() {
                for (index, role) in plan.base.roles.enumerated() where role.minimum > 0 {
                    let heads = model.heads(of: task, role: index, group: group)
                    model.tighten(
                        use.scaled(by: role.minimum) - heads,
                        name: "team.\(plan.base.id).\(role.id).\(group)"
                    )
                }
            }
        }
    }
}
