// MARK: Effect on the model

extension DaysPerWeekRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let most = person.load.maximumDays, most < model.problem.scenario.horizon.dayCount else { continue }
            let days = (0..<model.problem.scenario.horizon.dayCount).compactMap { model.works(volunteer, day: $0) }
            guard days.count > most else { continue }
            model.limit([Form(days, plus: -most)], rule: id, mode: mode, name: "days.\(person.id)")
        }
    }
}
