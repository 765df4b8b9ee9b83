import Synchronization

/// Tells every part of a running plan when to stop, and afterwards why.
final class Stopper: Sendable {
    private let limit: Duration?
    private let deadline: ContinuousClock.Instant?
    let begin = ContinuousClock.now
    private let isCancelled = Atomic<Bool>(false)
    /// What this is a part of: cancelled with it.
    private let whole: Stopper?
    /// Counts the work.
    let meter: WorkMeter

    init(timeLimit: Duration?, within whole: Stopper? = nil, meter: WorkMeter? = nil) {
        self.whole = whole
        self.meter = meter ?? whole?.meter ?? WorkMeter()
        limit = timeLimit
        deadline = timeLimit.map { ContinuousClock.now + $0 }
    }

    /// A stopper of a part of the work, for a share of the time that is left.
    func part(_ share: Double = 1) -> Stopper { Stopper(timeLimit: remaining.map { $0 * share }, within: self) }

    /// A stopper of a part that counts its own work, and stops when so much is done.
    func part(workLimit: Int?) -> Stopper {
        Stopper(timeLimit: remaining, within: self, meter: WorkMeter(limit: workLimit, within: meter))
    }

    /// Stops the plan: the best roster so far is returned.
    func cancel() { isCancelled.store(true, ordering: .relaxed) }

    /// Whether the plan was cancelled.
    var wasCancelled: Bool { isCancelled.load(ordering: .relaxed) || whole?.wasCancelled ?? false }

    /// Whether to stop now.
    var shouldStop: Bool { wasCancelled || isPastDeadline || meter.isSpent }

    /// Why work stopped, if it was stopped.
    var reason: PlanTermination? {
        wasCancelled ? .cancelled : isPastDeadline ? .timeLimit : meter.isSpent ? .workLimit : nil
    }

    /// Whether a share of the time limit has passed, or the plan is to stop.
    func isPast(share: Double) -> Bool {
        guard let limit else { return wasCancelled }
        return wasCancelled || elapsed >= limit * share
    }

    /// Time left, if there is a limit; at least 0.
    var remaining: Duration? { deadline.map { max(.zero, $0 - ContinuousClock.now) } }

    /// Time since the plan began.
    var elapsed: Duration { ContinuousClock.now - begin }

    private var isPastDeadline: Bool { deadline.map { ContinuousClock.now >= $0 } ?? false }
}
