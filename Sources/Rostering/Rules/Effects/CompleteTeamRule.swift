// MARK: Effect on the model

/// Rows: every member x ≤ complete (all of a volunteer's pairs of the task together), not only the sum.
extension CompleteTeamRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (task, plan) in model.problem.tasks.enumerated()
        where !plan.isSupervision && model.problem.services[plan.service].isAllOrNothing {
            // A team of one is complete as soon as somebody serves.
            guard plan.base.roles.contains(where: { $0.minimum > 0 }), plan.maximumHeads > 1 || mode != .required else {
                continue
            }
            let complete = model.complete(task)
            for (_, pairs) in model.pairsByVolunteer(model.pairsOfTask[task]) {
                let form = Form(pairs) - Form([complete])
                model.limit([form], rule: id, mode: mode, name: "team.\(plan.base.id).\(pairs[0])")
            }
        }
    }
}
