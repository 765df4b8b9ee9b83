// MARK: Effect on the model

extension KeepApartRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (first, second) in model.problem.volunteerPairs(\.keepApart) {
            for (task, plan) in model.problem.tasks.enumerated() {
                let form = Form(model.pairs(of: first, task: task) + model.pairs(of: second, task: task), plus: -1)
                let name = "apart.\(model.problem.volunteers[first].id).\(plan.base.id)"
                model.limit([form], rule: id, mode: mode, name: name)
            }
        }
    }
}
