// MARK: Effect on the model

/// Rows: for every day d, starts of k on or after d and starts of k+1 before d + least days exclude each other.
/// Every task of a sequence is served only if the one before is: structure.
extension SpacingRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let problem = model.problem
        for (first, second) in problem.consecutive() {
            let (early, late) = (problem.tasks[first], problem.tasks[second])
            let least = late.sequence?.daysBetween ?? 1
            let name = "spacing.\(late.base.id)"
            let usesFirst = model.uses(of: first)
            let usesSecond = model.uses(of: second)
            func day(_ task: PlanTask, _ group: Int) -> Int { task.groups[group].start.day }
            var forms: [Form] = []
            if problem.mode(of: StartTogetherRule.self) == .required {
                for threshold in 0..<problem.scenario.horizon.dayCount {
                    var form = Form(constant: -1)
                    for group in early.groups.indices where day(early, group) >= threshold {
                        form = form + usesFirst[group]
                    }
                    for group in late.groups.indices where day(late, group) < threshold + least {
                        form = form + usesSecond[group]
                    }
                    forms.append(form)
                }
            } else {
                for before in early.groups.indices {
                    for after in late.groups.indices where day(late, after) - day(early, before) < least {
                        forms.append(usesFirst[before] + usesSecond[after] - 1)
                    }
                }
            }
            model.limit(forms, rule: id, mode: mode, name: name)
            model.require(model.served(second) - model.served(first), rule: nil, name: "order.\(late.base.id)")
        }
    }
}
