import Synchronization

/// Adds up what the components report and passes it on.
final class ProgressBoard: Sendable {
    private struct Part {
        var objective: Int?
        var bound: Double?
        var level: ObjectiveLevel?
    }

    private let parts: Mutex<[Part]>
    private let stopper: Stopper
    private let progress: (@Sendable (PlanProgress) -> Void)?

    init(parts: Int, stopper: Stopper, progress: (@Sendable (PlanProgress) -> Void)?) {
        self.parts = Mutex(Array(repeating: Part(), count: parts))
        self.stopper = stopper
        self.progress = progress
    }

    /// Takes a component's report; sums are passed on once every component has one on the same level.
    func update(
        _ index: Int,
        _ phase: PlanProgress.Phase,
        _ level: ObjectiveLevel,
        objective: Int?,
        bound: Double?
    ) {
        guard let progress else { return }
        let (total, least) = parts.withLock { parts -> (Int?, Double?) in
            parts[index] = Part(objective: objective, bound: bound, level: level)
            let same = parts.filter { $0.level == level }
            guard same.count == parts.count else { return (nil, nil) }
            let objectives = same.compactMap(\.objective)
            let bounds = same.compactMap(\.bound)
            return (
                objectives.count == parts.count ? objectives.reduce(0, +) : nil,
                bounds.count == parts.count ? bounds.reduce(0, +) : nil
            )
        }
        var report = PlanProgress(phase: phase, level: level, objective: total, bound: least, elapsed: stopper.elapsed)
        report.work = stopper.meter.work
        progress(report)
    }

    /// Passes on how a component is going to be solved.
    func announce(
        _ index: Int,
        pairs: Int,
        volunteers: Int,
        _ method: PlanMethod,
        _ reason: PlanProgress.MethodChoice.Reason
    ) {
        var report = PlanProgress(phase: .modelling, elapsed: stopper.elapsed)
        report.choice = .init(
            component: index + 1,
            components: parts.withLock(\.count),
            pairs: pairs,
            volunteers: volunteers,
            method: method,
            reason: reason
        )
        progress?(report)
    }
}
