/// Writes the compact model of a problem: prunes ineligible pairs, then lets every rule and objective contribute.
struct ModelBuilder {
    let problem: Problem
    /// A rule written wrongly on purpose, by tests alone.
    var mutation: ModelMutation?
    /// Whether a volunteer's pairs with a task are part of the model; `nil` if all are.
    var includes: ((_ volunteer: Int, _ task: Int) -> Bool)?
    /// Volunteers who may be there or not: a column for each says which.
    var optional: Set<VolunteerID> = []
    /// Whether the levels after coverage are left out.
    var isCoverageOnly = false
    /// Whether rows are added on tasks that may start before and after a stretch of time: a sum of levels needs the
    /// tighter bound on coverage, while levels in turn come as far without.
    var tightensPresence = false

    /// The effects of all rules, in the catalogue's order.
    static var effects: [any RuleEffect.Type] { RuleCatalogue.all.compactMap { $0 as? any RuleEffect.Type } }

    /// The model.
    func model() -> RosterModel {
        let (pairs, points) = eligiblePairs()
        var model = RosterModel(problem: problem, pairs: pairs)
        model.mutation = mutation
        model.tightensPresence = tightensPresence
        for (volunteer, person) in problem.volunteers.enumerated() where optional.contains(person.id) {
            model.addPresence(of: volunteer)
        }
        for effect in ModelBuilder.effects { effect.contribute(to: &model, mode: problem.mode(of: effect)) }
        CoverageObjective.contribute(to: &model)
        if isCoverageOnly { return model }
        for (pair, points) in points.enumerated() where points != 0 {
            model.addCost(points, column: pair, level: .care)
        }
        StabilityObjective.contribute(to: &model)
        CareObjective.contribute(to: &model)
        return model
    }

    /// Pairs that break no required rule alone, by volunteer, with the care points of the penalised ones they break.
    func eligiblePairs() -> (pairs: [RosterModel.Pair], points: [Int]) {
        var pairs: [RosterModel.Pair] = []
        var points: [Int] = []
        let rules = ModelBuilder.effects.map { (rule: $0, mode: problem.mode(of: $0)) }
        for volunteer in problem.volunteers.indices {
            for (index, task) in problem.tasks.enumerated() where includes?(volunteer, index) ?? true {
                for role in task.base.roles.indices {
                    var taskPoints = 0
                    let isExcluded = rules.contains { rule, mode in
                        if rule.id == mutation?.rule { return false }
                        let units = rule.units(problem, volunteer: volunteer, task: task, role: role)
                        guard units > 0 else { return false }
                        guard case .penalised(let each) = mode else { return true }
                        taskPoints += each * units
                        return false
                    }
                    if isExcluded { continue }
                    let first = task.activities.lowerBound + role * task.groups.count
                    for index in first..<first + task.groups.count {
                        let activity = problem.activities[index]
                        var activityPoints = taskPoints
                        let isExcluded = rules.contains { rule, mode in
                            let units =
                                rule.id == mutation?.rule
                                ? mutation!.units(rule, problem, volunteer: volunteer, activity: activity)
                                : rule.units(problem, volunteer: volunteer, activity: activity)
                            guard units > 0 else { return false }
                            guard case .penalised(let each) = mode else { return true }
                            activityPoints += each * units
                            return false
                        }
                        if isExcluded { continue }
                        pairs.append(.init(volunteer: volunteer, activity: index))
                        points.append(activityPoints)
                    }
                }
            }
        }
        return (pairs, points)
    }
}
