/// How a plan is made.
public struct PlanOptions: Sendable {
    /// Relative gap at which a level counts as done; 0.005 (0.5 %) by default, 0 for proven optimality.
    public var gap: Double
    /// Wall-clock limit; `nil` for none, so that only the deterministic work limits apply.
    public var timeLimit: Duration?
    /// Whether the levels are merged into one weighted sum (``Weights/mergedCoverage`` and its kin).
    public var isMerged: Bool
    /// Components solved, and volunteers priced, at the same time; `nil` for two. No effect on the roster.
    public var threads: Int?
    /// Multiplies every deterministic work limit; 1 by default.
    public var effort: Double

    /// Options; the defaults do the right thing for a weekly plan.
    public init(
        gap: Double = 0.005,
        timeLimit: Duration? = nil,
        isMerged: Bool = false,
        threads: Int? = nil,
        effort: Double = 1
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.isMerged = isMerged
        self.threads = threads
        self.effort = effort
    }
}
