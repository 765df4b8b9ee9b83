// MARK: Effect on the model

extension DaysInRowRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let dayCount = model.problem.scenario.horizon.dayCount
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let most = person.load.maximumDaysInRow else { continue }
            // Windows of most + 1 days that end on `last`; days before the horizon are given.
            for last in 0..<dayCount {
                let first = last - most
                guard first >= -person.history.daysInRow else { continue }
                let days = (max(0, first)...last).map { model.works(volunteer, day: $0) }
                guard days.allSatisfy({ $0 != nil }) else { continue }
                let form = Form(days.compactMap { $0 }, plus: 1 - days.count)
                model.limit([form], rule: id, mode: mode, name: "in-row.\(person.id).\(last)")
            }
        }
    }
}
