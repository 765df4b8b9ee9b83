// MARK: Effect on the model

extension TeamMixRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated() {
            for mix in model.problem.services[plan.service].mix {
                func holds(_ pair: Int) -> Bool {
                    let level = model.problem.skillTable.level(
                        of: model.pairs[pair].volunteer, in: mix.skill, day: model.activity(of: pair).day)
                    return level.map { $0 >= mix.level } ?? false
                }
                let name = "mix.\(plan.base.id).\(mix.skill)"
                if plan.isSupervision {
                    for slot in plan.slots.indices {
                        let pairs = model.pairs(covering: slot, of: task)
                        let holders = pairs.filter(holds)
                        guard let present = model.present(slot: slot, of: task) else { continue }
                        let form = Form([present], times: mix.atLeast) - Form(holders)
                        model.limit([form], rule: id, mode: mode, name: "\(name).\(slot)")
                    }
                } else {
                    for (group, use) in model.uses(of: task).enumerated() {
                        let holders = model.pairsOfTask[task].filter {
                            model.activity(of: $0).group == group && holds($0)
                        }
                        let form = use.scaled(by: mix.atLeast) - Form(holders)
                        model.limit([form], rule: id, mode: mode, name: "\(name).\(group)")
                    }
                }
            }
        }
    }
}
