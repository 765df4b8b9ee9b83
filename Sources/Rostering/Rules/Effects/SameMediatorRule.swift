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
                    [atSecond - atFirst, atFirst - atSecond + held - 1], rule: id, mode: mode, name: name)
            }
        }
    }
}

extension Problem {
    /// Tasks `need#k` and `need#k+1`, by index, in order.
    func consecutive(where condition: (PlanTask) -> Bool = { _ in true }) -> [(Int, Int)] {
        var indexOf: [NeedID: [Int: Int]] = [:]
        for (index, task) in tasks.enumerated() where condition(task) {
            if let need = task.base.need, let number = task.sequence?.number { indexOf[need, default: [:]][number] = index }
        }
        return indexOf.sorted { $0.key < $1.key }.flatMap { _, numbers in
            numbers.keys.sorted().compactMap { number in numbers[number + 1].map { (numbers[number]!, $0) } }
        }
    }
}
