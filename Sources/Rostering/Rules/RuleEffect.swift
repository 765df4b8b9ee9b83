/// The effect of a rule on the model: which pairs of volunteer and activity it breaks alone, and its rows.
///
/// A pair that breaks a required rule alone is left out; of a penalised one it costs points × units. Everything else is
/// a row or a priced excess, written once and read by the solver and by the local search.
protocol RuleEffect: Rule {
    /// Units by which a volunteer breaks the rule in a role of a task, whenever it starts.
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int
    /// Units by which a volunteer breaks the rule with an activity, beyond those of its task.
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int
    /// Adds the rule's rows, or its priced excesses.
    static func contribute(to model: inout RosterModel, mode: RuleMode)
}

extension RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int { 0 }
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int { 0 }
    static func contribute(to model: inout RosterModel, mode: RuleMode) {}
}
