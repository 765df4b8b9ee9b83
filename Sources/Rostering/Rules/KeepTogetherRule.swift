/// Volunteers who want to be together share every team of two or more, or neither is on it.
///
/// Model: for a pair of which either names the other, on every task with Σ role maximums ≥ 2 (supervision always
/// counts): both have a duty, or neither has.
/// Unit: a task.
public enum KeepTogetherRule: Rule {
    /// `keep-together`.
    public static let id = RuleID.keepTogether
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Volunteers who want to serve together are both on a team, or neither is.",
        chinese: "希望一起服务的志愿者，要么同在一队，要么都不参加。"
    )

    // MARK: Check

    /// Every pair and team with one of the pair only.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for pair in evidence.checked.together {
            let first = tasks(of: pair.first, evidence)
            let second = tasks(of: pair.second, evidence)
            for index in first.symmetricDifference(second).sorted() where isTeam(evidence.tasks[index]) {
                let present = first.contains(index) ? pair.first : pair.second
                let absent = first.contains(index) ? pair.second : pair.first
                found.append(
                    Violation(
                        rule: id,
                        volunteers: [evidence.volunteerID(present), evidence.volunteerID(absent)],
                        tasks: [evidence.tasks[index].id],
                        day: evidence.dutiesByTask[index].first?.day
                    )
                )
            }
        }
        return found
    }

    private static func tasks(of volunteer: Int, _ evidence: Evidence) -> Set<Int> {
        Set(evidence.dutiesByVolunteer[volunteer].map(\.task))
    }

    private static func isTeam(_ task: CheckedTask) -> Bool {
        task.shape == .supervision || task.roles.reduce(0) { $0 + $1.maximum } >= 2
    }

    /// Who is on the task, and who is missing beside them.
    public static func wording(of violation: Violation) -> LocalizedText {
        let present = violation.volunteers.first?.text ?? "?"
        let absent = violation.volunteers.last?.text ?? "?"
        return LocalizedText(
            "\(present) is on \(violation.taskList) without \(absent); they want to serve together",
            chinese: "\(present) 在 \(violation.taskList) 上，而 \(absent) 不在；两人希望一起服务"
        )
    }
}

// MARK: Effect on the model

extension KeepTogetherRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (first, second) in model.problem.volunteerPairs(\.keepTogether) {
            for (task, plan) in model.problem.tasks.enumerated() where plan.maximumHeads >= 2 {
                let own = Form(model.pairs(of: first, task: task))
                let other = Form(model.pairs(of: second, task: task))
                guard !own.terms.isEmpty || !other.terms.isEmpty else { continue }
                let name = "together.\(model.problem.volunteers[first].id).\(plan.base.id)"
                model.limit([own - other, other - own], rule: id, mode: mode, name: name)
            }
        }
    }
}

extension Problem {
    /// Pairs of volunteers of whom at least one names the other, each once, in canonical order.
    func volunteerPairs(_ relation: KeyPath<Volunteer, Set<VolunteerID>>) -> [(Int, Int)] {
        var result: [(Int, Int)] = []
        let indexOf = Dictionary(uniqueKeysWithValues: volunteers.enumerated().map { ($1.id, $0) })
        for (first, person) in volunteers.enumerated() {
            for other in person[keyPath: relation].sorted() {
                guard let second = indexOf[other], second != first else { continue }
                let pair = (min(first, second), max(first, second))
                if !result.contains(where: { $0 == pair }) { result.append(pair) }
            }
        }
        return result.sorted { $0 < $1 }
    }
}
