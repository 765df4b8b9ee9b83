// MARK: Effect on the model

extension NeutralityRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        guard task.isSession else { return 0 }
        let person = problem.volunteers[volunteer]
        let isPartial = task.residents.contains { id in
            guard let party = problem.residents[id] else { return false }
            return person.home == party.building || person.kin.contains(id)
                || (person.household != nil && person.household == party.household)
                || party.objectedMediators.contains(person.id)
        }
        return isPartial ? 1 : 0
    }
}
