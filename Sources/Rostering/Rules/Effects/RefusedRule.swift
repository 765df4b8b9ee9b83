// MARK: Effect on the model

extension RefusedRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        guard task.isVisit || task.isRound || task.isSession else { return 0 }
        let person = problem.volunteers[volunteer]
        let isRefused = task.residents.contains { resident in
            person.refuses.contains(resident) || problem.residents[resident]?.refused.contains(person.id) == true
        }
        return isRefused ? 1 : 0
    }
}
