/// A volunteer can walk from each duty to the next.
///
/// Model: for any two duties a, b of a volunteer: end(a) + walk(end of a → begin of b) ≤ start(b), or the same with a
/// and b exchanged.
/// Unit: a pair of duties.
public enum NoOverlapRule: Rule {
    /// `no-overlap`.
    public static let id = RuleID.noOverlap
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Two duties of a volunteer do not overlap, and leave time to walk between them.",
        chinese: "同一志愿者的两项服务不得重叠，并须留出步行时间。"
    )

    // MARK: Check

    /// Every pair of duties of one volunteer of which neither can follow the other.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for duties in evidence.dutiesByVolunteer where duties.count > 1 {
            for (position, one) in duties.enumerated() {
                for other in duties.dropFirst(position + 1)
                where !follows(other, one, evidence) && !follows(one, other, evidence) {
                    found.append(violation(one, other, evidence))
                }
            }
        }
        return found
    }

    private static func walk(_ earlier: CheckedDuty, _ later: CheckedDuty, _ evidence: Evidence) -> Int {
        evidence.checked.map.walk(from: evidence.task(earlier).destination, to: evidence.task(later).origin)
    }

    private static func follows(_ later: CheckedDuty, _ earlier: CheckedDuty, _ evidence: Evidence) -> Bool {
        later.start >= earlier.end && later.start - earlier.end >= walk(earlier, later, evidence)
    }

    private static func violation(_ one: CheckedDuty, _ other: CheckedDuty, _ evidence: Evidence) -> Violation {
        Violation(
            rule: id,
            volunteers: [evidence.volunteerID(one.volunteer)],
            tasks: [evidence.task(one).id, evidence.task(other).id],
            day: one.day,
            facts: [
                "walk": "\(walk(one, other, evidence))", "between": "\(other.start - one.end)",
                "first": evidence.time(one), "second": evidence.time(other),
            ]
        )
    }

    /// Volunteer, both duties, the walk and the time between them.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let first = "\(violation.tasks.first?.text ?? "?") (\(violation.fact("first")))"
        let second = "\(violation.tasks.last?.text ?? "?") (\(violation.fact("second")))"
        let walk = violation.fact("walk")
        let between = Int(violation.fact("between")) ?? 0
        if between < 0 {
            return LocalizedText(
                "\(who) has \(first) and \(second): they overlap by \(-between) min",
                chinese: "\(who) 的 \(first) 与 \(second) 重叠 \(-between) 分钟"
            )
        }
        return LocalizedText(
            "\(who) has \(first) and \(second): \(walk) min walk, \(between) min between",
            chinese: "\(who) 的 \(first) 与 \(second)：步行需 \(walk) 分钟，间隔只有 \(between) 分钟"
        )
    }
}
