// MARK: Effect on the model

extension AvailabilityRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        problem.freeTime[volunteer][activity.day].contains(activity.stretch) ? 0 : 1
    }
}
