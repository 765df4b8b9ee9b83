/// A team starts together.
///
/// Model: all duties of a task have the same start. Not for supervision.
/// Unit: a start beyond the first.
public enum StartTogetherRule: Rule {
    /// `start-together`.
    public static let id = RuleID.startTogether
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "All members of a team start at the same time.",
        chinese: "同一任务的成员须同时开始。"
    )

    // MARK: Check

    /// Every task with more than one start.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.tasks.indices.compactMap { index in
            let task = evidence.tasks[index]
            let groups = evidence.groups[index]
            guard task.shape != .supervision, groups.count > 1 else { return nil }
            return Violation(
                rule: id,
                units: groups.count - 1,
                volunteers: evidence.volunteerIDs(groups.flatMap(\.duties)),
                tasks: [task.id],
                day: groups[0].day,
                facts: ["times": groups.map { evidence.time($0) }.joined(separator: "; ")]
            )
        }
    }

    /// Task, its starts and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let times = violation.fact("times")
        let who = violation.volunteerList
        return LocalizedText(
            "the team of \(violation.taskList) does not start together (\(times)): \(who)",
            chinese: "\(violation.taskList) 的成员没有同时开始（\(times)）：\(who)"
        )
    }
}

// MARK: Effect on the model

extension StartTogetherRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() where !plan.isSupervision && plan.groups.count > 1 {
            let form = model.uses(of: task).reduce(Form(constant: -1)) { $0 + $1 }
            model.limit([form], rule: id, mode: mode, name: "start.\(plan.base.id)")
        }
    }
}
