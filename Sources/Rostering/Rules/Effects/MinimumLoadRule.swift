// MARK: Effect on the model

extension MinimumLoadRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let least = person.load.minimumMinutes, least > 0 else { continue }
            let form = Form([model.minutes(of: volunteer)], times: -1, plus: least)
            model.limit([form], rule: id, mode: mode, name: "minimum.\(person.id)")
        }
    }
}
