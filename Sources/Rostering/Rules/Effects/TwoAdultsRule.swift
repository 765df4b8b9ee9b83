// MARK: Effect on the model

/// Rows: 2 · use ≤ adults, for every start group, or every slot with children.
extension TwoAdultsRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated()
        where model.problem.services[plan.service].requiresTwoAdults {
            func adults(_ pairs: [Int]) -> Form {
                Form(pairs.filter { model.problem.volunteers[model.pairs[$0].volunteer].isAdult })
            }
            if plan.isSupervision {
                for slot in plan.slots.indices where plan.slots[slot].hasChildren {
                    let pairs = model.pairs(covering: slot, of: task)
                    guard let present = model.present(slot: slot, of: task) else { continue }
                    let form = Form([present], times: 2) - adults(pairs)
                    model.limit([form], rule: id, mode: mode, divisor: 2, name: "adults.\(plan.base.id).\(slot)")
                }
            } else {
                for (group, use) in model.uses(of: task).enumerated() {
                    let pairs = model.pairsOfTask[task].filter { model.activity(of: $0).group == group }
                    let form = use.scaled(by: 2) - adults(pairs)
                    model.limit([form], rule: id, mode: mode, divisor: 2, name: "adults.\(plan.base.id).\(group)")
                }
            }
        }
    }
}
