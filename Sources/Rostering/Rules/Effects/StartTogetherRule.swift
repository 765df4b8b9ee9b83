// MARK: Effect on the model

extension StartTogetherRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() where !plan.isSupervision && plan.groups.count > 1 {
            let form = model.uses(of: task).reduce(Form(constant: -1)) { $0 + $1 }
            model.limit([form], rule: id, mode: mode, name: "start.\(plan.base.id)")
        }
    }
}
