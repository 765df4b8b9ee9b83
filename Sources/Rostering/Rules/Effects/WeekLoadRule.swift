// MARK: Effect on the model

extension WeekLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            if let most = person.load.maximumDuties {
                let form = Form(model.pairsOfVolunteer[volunteer], plus: -most)
                model.limit([form], rule: id, mode: mode, name: "duties.\(person.id)")
            }
            if let most = person.load.maximumMinutes {
                let form = Form([model.minutes(of: volunteer)], plus: -most)
                model.limit([form], rule: id, mode: mode, divisor: 15, name: "minutes.\(person.id)")
            }
        }
    }
}
