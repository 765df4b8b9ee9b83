/// How a plan is made.
public struct PlanOptions: Sendable {
    /// Relative gap at which a level counts as done; 0.005 (0.5 %) by default, 0 for proven optimality.
    public var gap: Double
    /// Wall-clock limit; `nil` for none, so that only the deterministic work limits apply.
    public var timeLimit: Duration?
    /// Limit on the work in ``PlanWork/units``, the same on every machine; `nil` for none but those of ``effort``.
    public var workLimit: Int?
    /// How components are solved.
    public var method: PlanMethod
    /// Whether the levels are merged into one weighted sum (``Weights/mergedCoverage`` and its kin).
    public var isMerged: Bool
    /// Components solved, and volunteers priced, at the same time; `nil` for two. No effect on the roster.
    public var threads: Int?
    /// Multiplies every deterministic work limit; 1 by default.
    public var effort: Double
    /// A roster to begin the search from, as far as its duties still fit; `nil` to build one. What counts as best, and
    /// what is proven about it, stays the same.
    public var startingRoster: Roster?

    /// Options; the defaults do the right thing for a weekly plan.
    public init(
        gap: Double = 0.005,
        timeLimit: Duration? = nil,
        workLimit: Int? = nil,
        method: PlanMethod = .automatic,
        isMerged: Bool = false,
        threads: Int? = nil,
        effort: Double = 1,
        startingRoster: Roster? = nil
    ) {
        self.gap = gap
        self.timeLimit = timeLimit
        self.workLimit = workLimit
        self.method = method
        self.isMerged = isMerged
        self.threads = threads
        self.effort = effort
        self.startingRoster = startingRoster
    }
}

/// How a component's bound and roster are found; all ways agree on what is best.
public enum PlanMethod: String, Sendable, CaseIterable {
    /// By the component's size.
    case automatic = "auto"
    /// The whole model by branch and bound.
    case compact
    /// Column generation over the volunteers' weeks.
    case columns
}
