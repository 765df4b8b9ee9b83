/// Visits of one need, and sessions of one case, keep their distance in days.
///
/// Model: for need#k and need#k+1, both with a duty: day of the later one's earliest duty − day of the earlier one's
/// latest duty ≥ minimum days between (the need's if given, else the service's).
/// Unit: a pair.
public enum SpacingRule: Rule {
    /// `spacing`.
    public static let id = RuleID.spacing
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Visits of one need and sessions of one case keep the minimum number of days between them.",
        chinese: "同一需求的各次上门、同一案件的各场调解之间须隔够规定的天数。"
    )

    // MARK: Check

    /// Every pair of consecutive visits or sessions that are too close, or out of order.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for chain in evidence.checked.chains {
            guard let need = evidence.tasks[chain[0]].need.map({ evidence.checked.needs[$0] }) else { continue }
            let minimum = need.minimumDaysBetween ?? evidence.service(evidence.tasks[chain[0]]).minimumDaysBetween
            for (earlier, later) in zip(chain, chain.dropFirst()) {
                guard let last = evidence.dutiesByTask[earlier].last, let first = evidence.dutiesByTask[later].first,
                    first.day - last.day < minimum
                else { continue }
                found.append(
                    Violation(
                        rule: id,
                        volunteers: evidence.volunteerIDs(
                            evidence.dutiesByTask[earlier] + evidence.dutiesByTask[later]
                        ),
                        tasks: [evidence.tasks[earlier].id, evidence.tasks[later].id],
                        day: first.day,
                        facts: ["days": "\(first.day - last.day)", "minimum": "\(minimum)"]
                    )
                )
            }
        }
        return found
    }

    /// Both tasks, the days between and their minimum, and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let earlier = violation.tasks.first?.text ?? "?"
        let later = violation.tasks.last?.text ?? "?"
        let days = violation.fact("days")
        let minimum = violation.fact("minimum")
        let who = violation.volunteerList
        return LocalizedText(
            "from \(earlier) to \(later) are \(days) days, at least \(minimum): \(who)",
            chinese: "\(earlier) 与 \(later) 相隔 \(days) 天，至少应隔 \(minimum) 天：\(who)"
        )
    }
}
