// MARK: Effect on the model

extension DayLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            for day in 0..<model.problem.scenario.horizon.dayCount {
                let pairs = model.pairsOfVolunteer[volunteer].filter { model.activity(of: $0).day == day }
                if let most = person.load.maximumDutiesPerDay {
                    model.limit(
                        [Form(pairs, plus: -most)], rule: id, mode: mode, name: "duties-on-day.\(person.id).\(day)")
                }
                if let most = person.load.maximumMinutesPerDay {
                    var form = Form(constant: -most)
                    for pair in pairs { form.add(pair, times: model.activity(of: pair).duration) }
                    model.limit(
                        [form], rule: id, mode: mode, divisor: 15, name: "minutes-on-day.\(person.id).\(day)")
                }
            }
        }
    }
}
