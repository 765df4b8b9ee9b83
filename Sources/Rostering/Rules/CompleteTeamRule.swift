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
