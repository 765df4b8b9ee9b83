// MARK: Effect on the model

extension StandbyRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let problem = model.problem
        for reserve in problem.scenario.standby.sorted(by: { $0.id < $1.id }) {
            let window = reserve.window.from.minute..<reserve.window.to.minute
            for day in problem.scenario.days(of: reserve.days) {
                let pool = problem.volunteers.indices.filter { volunteer in
                    problem.volunteers[volunteer].kind == .volunteer
                        && problem.freeTime[volunteer][day].contains(window)
                        && (reserve.skill.map {
                            problem.skillTable.level(of: volunteer, in: $0, day: day) != nil
                        } ?? true)
                }
                let from = day * Minutes.perDay + window.lowerBound
                let to = day * Minutes.perDay + window.upperBound
                var form = Form(constant: reserve.atLeast - pool.count)
                for volunteer in pool {
                    let overlapping = model.pairsOfVolunteer[volunteer].filter {
                        model.activity(of: $0).start < to && from < model.activity(of: $0).end
                    }
                    guard !overlapping.isEmpty else { continue }
                    let name = "busy.\(problem.volunteers[volunteer].id).\(reserve.id).\(day)"
                    form.add(model.any(of: model.pairsByTask(overlapping), name: name))
                }
                model.limit([form], rule: id, mode: mode, name: "standby.\(reserve.id).\(day)")
            }
        }
    }
}
