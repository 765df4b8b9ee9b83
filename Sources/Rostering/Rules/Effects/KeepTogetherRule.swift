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
