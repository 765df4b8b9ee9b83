import RosterStore
import Rostering

/// What one simulated week was like.
public struct WeekReport: Sendable {
    /// The week.
    public var week: WeekID
    /// Needs that arose.
    public var needs: Int
    /// Needs that had been left open before.
    public var carried: Int
    /// Versions published.
    public var versions: Int
    /// Whether the checker accepts every version, read back from the file.
    public var isAccepted: Bool
    /// Duties of the last version.
    public var duties: Int
    /// Duties that nobody kept.
    public var missed: Int
    /// Changes of the replan.
    public var changes: Int
    /// Of these, the ones that absence or cancellation forced.
    public var forced: Int
    /// Stability points of the replan and their proven bound.
    public var stability: (value: Int, bound: Double)
    /// Whether the stability of the replan is proven least.
    public var isLeast: Bool
    /// Whether the coverage of the replan is proven best.
    public var isBestCoverage: Bool
    /// The longest time, in weeks, that a need has been left open although as many people as it lacked were free and
    /// fit for it.
    public var longestWait: Int
    /// The spread of served / offered over the last weeks (``Memory/fairnessWeeks``).
    public var spread: LoadSpread
    /// The same spread for this week alone.
    public var weekSpread: LoadSpread
}

/// What a simulated year was like.
public struct YearReport: Sendable {
    /// The weeks, in order.
    public var weeks: [WeekReport] = []

    /// Whether the checker accepts every published version.
    public var isAccepted: Bool { weeks.allSatisfy(\.isAccepted) }

    /// The longest time, in weeks, that a need was left open although enough people were free and fit for it.
    public var longestWait: Int { weeks.map(\.longestWait).max() ?? 0 }

    /// Replans whose stability is proven least.
    public var leastProven: Int { weeks.count { $0.isLeast } }
}
