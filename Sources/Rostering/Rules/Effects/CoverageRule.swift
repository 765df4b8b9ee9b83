// MARK: Effect on the model

extension CoverageRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() where !plan.isSupervision {
            for (index, role) in plan.base.roles.enumerated() {
                let form = model.heads(of: task, role: index) - role.maximum
                model.limit([form], rule: id, mode: mode, name: "heads.\(plan.base.id).\(role.id)")
            }
        }
    }
}
