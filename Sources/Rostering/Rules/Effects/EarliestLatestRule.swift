// MARK: Effect on the model

extension EarliestLatestRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        let load = problem.volunteers[volunteer].load
        if let earliest = load.earliestStart, activity.stretch.lowerBound < earliest.minute { return 1 }
        if let latest = load.latestEnd, activity.stretch.upperBound > latest.minute { return 1 }
        return 0
    }
}
