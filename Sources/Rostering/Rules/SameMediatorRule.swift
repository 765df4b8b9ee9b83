/// The same mediators see a case through.
///
/// Model: for consecutive sessions k, k + 1 of a case, both with a duty: the sets of their volunteers are equal,
/// whatever the roles.
/// Unit: a volunteer in exactly one of the two.
public enum SameMediatorRule: Rule {
    /// `same-mediator`.
    public static let id = RuleID.sameMediator
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "All sessions of a case have the same mediators.",
        chinese: "同一案件的各场调解须由相同的调解员主持。"
    )

    // MARK: Check

    /// Every volunteer in exactly one of two consecutive sessions.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for chain in evidence.checked.chains where evidence.tasks[chain[0]].shape == .session {
            for (earlier, later) in zip(chain, chain.dropFirst()) {
                let first = Set(evidence.dutiesByTask[earlier].map(\.volunteer))
                let second = Set(evidence.dutiesByTask[later].map(\.volunteer))
                guard !first.isEmpty, !second.isEmpty else { continue }
                for volunteer in first.symmetricDifference(second).sorted() {
                    let present = first.contains(volunteer) ? earlier : later
                    let absent = first.contains(volunteer) ? later : earlier
                    found.append(
                        Violation(
                            rule: id,
                            volunteers: [evidence.volunteerID(volunteer)],
                            tasks: [evidence.tasks[present].id, evidence.tasks[absent].id],
                            day: evidence.dutiesByTask[present].first?.day
                        )
                    )
                }
            }
        }
        return found
    }

    /// Volunteer, the session they are in, and the one they are not in.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let present = violation.tasks.first?.text ?? "?"
        let absent = violation.tasks.last?.text ?? "?"
        return LocalizedText(
            "\(who) is in session \(present) but not in \(absent) of the same case",
            chinese: "\(who) 主持了 \(present)，却没有主持同一案件的 \(absent)"
        )
    }
}

// MARK: Effect on the model

/// Rows, for consecutive sessions k and k+1 and every volunteer v, where k+1 is held only if k is:
/// v at k+1 ≤ v at k, and v at k ≤ v at k+1 + 1 − held(k+1).
extension SameMediatorRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (first, second) in model.problem.consecutive(where: \.isSession) {
            let held = model.served(second)
            let own = Dictionary(uniqueKeysWithValues: model.pairsByVolunteer(model.pairsOfTask[first]))
            let next = Dictionary(uniqueKeysWithValues: model.pairsByVolunteer(model.pairsOfTask[second]))
            for volunteer in Set(own.keys).union(next.keys).sorted() {
                let atFirst = Form(own[volunteer] ?? [])
                let atSecond = Form(next[volunteer] ?? [])
                let name = "mediator.\(model.problem.tasks[second].base.id).\(model.problem.volunteers[volunteer].id)"
                model.limit(
                    [atSecond - atFirst, atFirst - atSecond + held - 1],
                    rule: id,
                    mode: mode,
                    name: name
                )
            }
        }
    }
}

extension Problem {
    /// Tasks `need#k` and `need#k+1`, by index, in order.
    func consecutive(where condition: (PlanTask) -> Bool = { _ in true }) -> [(Int, Int)] {
        var indexOf: [NeedID: [Int: Int]] = [:]
        for (index, task) in tasks.enumerated() where condition(task) {
            if let need = task.base.need, let number = task.sequence?.number {
                indexOf[need, default: [:]][number] = index
            }
        }
        return indexOf.sorted { $0.key < $1.key }.flatMap { _, numbers in
            numbers.keys.sorted().compactMap { number in numbers[number + 1].map { (numbers[number]!, $0) } }
        }
    }
}
