/// Volunteers who do not want to meet share no task.
///
/// Model: for a pair of which either names the other: no task has a duty of both, whatever the role and the time.
/// Unit: a task.
public enum KeepApartRule: Rule {
    /// `keep-apart`.
    public static let id = RuleID.keepApart
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Volunteers who do not want to serve together share no task.",
        chinese: "不愿一起服务的志愿者不得在同一任务中。"
    )

    // MARK: Check

    /// Every pair and task that has both.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for pair in evidence.checked.apart {
            let others = Set(evidence.dutiesByVolunteer[pair.second].map(\.task))
            for duty in evidence.dutiesByVolunteer[pair.first] where others.contains(duty.task) {
                found.append(
                    Violation(
                        rule: id,
                        volunteers: [evidence.volunteerID(pair.first), evidence.volunteerID(pair.second)],
                        tasks: [evidence.task(duty).id],
                        day: duty.day
                    )
                )
            }
        }
        return found
    }

    /// Both volunteers and the task.
    public static func wording(of violation: Violation) -> LocalizedText {
        LocalizedText(
            "\(violation.volunteerList) are both on \(violation.taskList) and want to be apart",
            chinese: "\(violation.volunteerList) 不愿一起服务，却都在 \(violation.taskList) 上"
        )
    }
}

// MARK: Effect on the model

extension KeepApartRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (first, second) in model.problem.volunteerPairs(\.keepApart) {
            for (task, plan) in model.problem.tasks.enumerated() {
                let form = Form(model.pairs(of: first, task: task) + model.pairs(of: second, task: task), plus: -1)
                let name = "apart.\(model.problem.volunteers[first].id).\(plan.base.id)"
                model.limit([form], rule: id, mode: mode, name: name)
            }
        }
    }
}
