extension RosterModel {
    /// What stays open, by service (by index), in the units of ``CoverageCount``: forms over columns added for it.
    ///
    /// Parameter tasks: the tasks that are counted; `nil` for all.
    mutating func missingByService(of tasks: Set<Int>? = nil) -> [Form] {
        var missing = problem.services.map { _ in Form() }
        for task in problem.tasks.indices where tasks?.contains(task) ?? true {
            let service = problem.tasks[task].service
            missing[service] = missing[service] + missingCount(of: task)
        }
        for stop in problem.unservedStops {
            guard let service = problem.needs[stop.need]?.service,
                let index = problem.services.firstIndex(where: { $0.id == service })
            else { continue }
            missing[index].constant += 1
        }
        return missing
    }

    /// Missing heads, doors, or heads and slots of a task.
    private mutating func missingCount(of task: Int) -> Form {
        let plan = problem.tasks[task]
        if plan.isSupervision {
            var form = Form()
            for (slot, entry) in plan.slots.enumerated() where entry.demand > 0 {
                let heads = Form(pairs(covering: slot, of: task))
                if let short = excess([heads.scaled(by: -1) + entry.demand], name: "open.\(plan.base.id).\(slot)") {
                    form.add(short)
                }
            }
            return form
        }
        guard plan.minimumHeads > 0 else { return Form() }
        let isWhole = problem.services[plan.service].isAllOrNothing && plan.maximumHeads > 1
        if isWhole || plan.isRound && plan.minimumHeads > 1 {
            let units = plan.isRound ? plan.stops.count : plan.minimumHeads
            return Form([complete(task)], times: -units, plus: units)
        }
        var form = Form()
        for (index, role) in plan.base.roles.enumerated() where role.minimum > 0 {
            let heads = heads(of: task, role: index)
            if let short = excess([heads.scaled(by: -1) + role.minimum], name: "open.\(plan.base.id).\(role.id)") {
                form.add(short, times: plan.isRound ? plan.stops.count : 1)
            }
        }
        return form
    }
}
