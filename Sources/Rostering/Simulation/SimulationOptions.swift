/// What may go wrong in a published week, and how it is mended.
public struct SimulationOptions: Sendable {
    /// How a week is mended.
    public enum Mending: String, CaseIterable, Sendable {
        /// Stand-ins are called; everybody else's duties stay.
        case standIns = "stand-ins"
        /// Where stand-ins do not do, the rest of the day is planned anew: others change places, and what matters less
        /// gives way.
        case replan
    }

    /// How many weeks are drawn; 1,000 by default.
    public var samples: Int
    /// The same seed draws the same weeks; 1 by default.
    public var seed: UInt64
    /// Chance that a volunteer cancels a whole day in time to look for somebody else; 0.03 by default.
    public var cancellation: Double
    /// Visits that come up on a day, on average; 1 by default.
    public var urgentNeedsPerDay: Double
    /// Chance that somebody who is asked to step in says yes; 0.5 by default.
    public var acceptance: Double
    /// Most people who are called for one missing head; 4 by default.
    public var calls: Int
    /// For somebody who does not turn up, only those are called who live within so many minutes; 15 by default (the
    /// service circle of a community), `nil` for no limit.
    public var noShowReach: Int?
    /// How the week is mended; ``Mending/replan`` by default.
    public var mending: Mending
    /// Draws side by side; `nil` for two. No effect on the result.
    public var threads: Int?

    /// Options; the defaults are a house rule, to be replaced by what a community has counted.
    public init(
        samples: Int = 1_000,
        seed: UInt64 = 1,
        cancellation: Double = 0.03,
        urgentNeedsPerDay: Double = 1,
        acceptance: Double = 0.5,
        calls: Int = 4,
        noShowReach: Int? = 15,
        mending: Mending = .replan,
        threads: Int? = nil
    ) {
        self.samples = samples
        self.seed = seed
        self.cancellation = cancellation
        self.urgentNeedsPerDay = urgentNeedsPerDay
        self.acceptance = acceptance
        self.calls = calls
        self.noShowReach = noShowReach
        self.mending = mending
        self.threads = threads
    }
}

/// Why a roster cannot be simulated.
public enum SimulationError: Error, Sendable {
    /// So many of its duties break a required rule by themselves, or are not of this scenario.
    case impossibleDuties(Int)
}
