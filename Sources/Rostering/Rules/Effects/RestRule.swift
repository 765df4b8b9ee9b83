// MARK: Effect on the model

/// Rows: cliques over late activities of a day, early ones of the next, and activities of one task.
extension RestRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let rest = person.load.restMinutes else { continue }
            for day in 0..<max(0, model.problem.scenario.horizon.dayCount - 1) {
                addRest(rest, volunteer: volunteer, day: day, to: &model, mode: mode)
            }
        }
    }

    private static func addRest(
        _ rest: Int, volunteer: Int, day: Int, to model: inout RosterModel, mode: RuleMode
    ) {
        let pairs = model.pairsOfVolunteer[volunteer].filter { (day...day + 1).contains(model.activity(of: $0).day) }
        let early = pairs.filter { model.activity(of: $0).day == day }
        let late = pairs.filter { model.activity(of: $0).day == day + 1 }
        guard let firstStart = late.map({ model.activity(of: $0).start }).min(),
            let lastEnd = early.map({ model.activity(of: $0).end }).max(), lastEnd + rest > firstStart
        else { return }
        let name = "rest.\(model.problem.volunteers[volunteer].id).\(day)"
        func isTooClose(_ first: Activity, _ second: Activity) -> Bool {
            first.day < second.day ? first.end + rest > second.start : second.end + rest > first.start
        }
        if mode == .required {
            let members =
                early.filter { model.activity(of: $0).end + rest > firstStart }
                + late.filter { lastEnd + rest > model.activity(of: $0).start }
            let activities = members.map { model.activity(of: $0) }
            let cliques = CliqueCover.cliques(count: members.count) { left, right in
                if activities[left].day == activities[right].day {
                    return activities[left].task == activities[right].task
                }
                return isTooClose(activities[left], activities[right])
            }
            for clique in cliques where Set(clique.map { activities[$0].day }).count > 1 {
                model.require(Form(clique.map { members[$0] }, plus: -1), rule: id, name: name)
            }
        } else {
            var forms: [Form] = []
            for first in early {
                for second in late where isTooClose(model.activity(of: first), model.activity(of: second)) {
                    forms.append(Form([first, second], plus: -1))
                }
            }
            model.limit(forms, rule: id, mode: mode, name: name)
        }
    }
}
