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

// MARK: Effect on the model

/// Rows: for every day d, starts of k on or after d and starts of k+1 before d + least days exclude each other.
/// Every task of a sequence is served only if the one before is: structure.
extension SpacingRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let problem = model.problem
        for (first, second) in problem.consecutive() {
            let (early, late) = (problem.tasks[first], problem.tasks[second])
            let least = late.sequence?.daysBetween ?? 1
            let name = "spacing.\(late.base.id)"
            let usesFirst = model.uses(of: first)
            let usesSecond = model.uses(of: second)
            func day(_ task: PlanTask, _ group: Int) -> Int { task.groups[group].start.day }
            var forms: [Form] = []
            if problem.mode(of: StartTogetherRule.self) == .required {
                for threshold in 0..<problem.scenario.horizon.dayCount {
                    var form = Form(constant: -1)
                    for group in early.groups.indices where day(early, group) >= threshold {
                        form = form + usesFirst[group]
                    }
                    for group in late.groups.indices where day(late, group) < threshold + least {
                        form = form + usesSecond[group]
                    }
                    forms.append(form)
                }
            } else {
                for before in early.groups.indices {
                    for after in late.groups.indices where day(late, after) - day(early, before) < least {
                        forms.append(usesFirst[before] + usesSecond[after] - 1)
                    }
                }
            }
            model.limit(forms, rule: id, mode: mode, name: name)
            model.require(model.served(second) - model.served(first), rule: nil, name: "order.\(late.base.id)")
        }
    }
}
