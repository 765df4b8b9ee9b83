import Synchronization

/// Counts what a plan does: the same on every machine, for the same input and options.
///
/// One meter belongs to one component, whose work is counted only between steps, so that a limit cuts in at the same
/// place whatever the number of threads.
final class WorkMeter: Sendable {
    private let counts = Mutex(PlanWork())
    private let limit: Int?
    private let isOver = Atomic<Bool>(false)
    /// What this is a part of.
    private let whole: WorkMeter?

    init(limit: Int? = nil, within whole: WorkMeter? = nil) {
        self.limit = limit
        self.whole = whole
    }

    /// Whether as much has been done as may be.
    var isSpent: Bool { isOver.load(ordering: .relaxed) }

    /// How much may still be done, if there is a limit.
    var remaining: Int? { limit.map { max(0, $0 - work.units) } }

    /// What has been done so far.
    var work: PlanWork { counts.withLock { $0 } }

    /// Adds to what has been done.
    func add(_ change: (inout PlanWork) -> Void) {
        let units = counts.withLock { counts in
            change(&counts)
            return counts.units
        }
        if let limit, units >= limit { isOver.store(true, ordering: .relaxed) }
        whole?.add(change)
    }
}

/// What a plan has done, in counts that do not depend on the machine.
public struct PlanWork: Sendable, Hashable {
    /// Assignments that local search has tried.
    public var tries = 0
    /// Iterations of the simplex method.
    public var simplexIterations = 0
    /// Week plans found by pricing.
    public var columns = 0
    /// Times that all volunteers of a component were priced.
    public var pricings = 0
    /// Those of them with the greatest limit on labels.
    public var exactPricings = 0
    /// Partial weeks and days made while pricing.
    public var labels = 0

    /// Nothing done.
    public init() {}

    /// All of it in one unit, an assignment tried; a simplex iteration of a large master counts as five hundred. Source:
    /// house rule.
    public var units: Int { tries + labels + 500 * simplexIterations }
}
