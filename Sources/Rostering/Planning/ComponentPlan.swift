/// What one component of a plan has come to.
struct ComponentPlan: Sendable {
    /// Chosen pairs.
    var chosen: [RosterModel.Pair] = []
    /// Whether every required row holds.
    var isFeasible = true
    /// Whether it is proven that no roster keeps all required rows.
    var isProvenInfeasible = false
    /// Value and bound of each level worked on, in order.
    var levels: [LevelResult] = []
    /// What column generation found out, if that was asked for.
    var columns: WarmStart?

    struct LevelResult: Sendable {
        var objective: Int
        var bound: Double
        var termination: PlanTermination
        var limitedBy: String?
    }
}
