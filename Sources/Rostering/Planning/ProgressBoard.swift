import Synchronization

/// Adds up what the components report and passes it on.
final class ProgressBoard: Sendable {
    /// What a component has told of one level.
    private struct Standing {
        var objective: Int?
        var bound: Double?
    }

    private let parts: Mutex<[[ObjectiveLevel: Standing]]>
    private let stopper: Stopper
    private let progress: (@Sendable (PlanProgress) -> Void)?

    init(parts: Int, stopper: Stopper, progress: (@Sendable (PlanProgress) -> Void)?) {
        self.parts = Mutex(Array(repeating: [:], count: parts))
        self.stopper = stopper
        self.progress = progress
    }

    /// Takes a component's report; sums are passed on once every component has told its part of a level, however long
    /// ago.
    func update(
        _ index: Int,
        _ phase: PlanProgress.Phase,
        _ level: ObjectiveLevel,
        objective: Int?,
        bound: Double?
    ) {
        guard let progress else { return }
        let (total, least) = parts.withLock { parts -> (Int?, Double?) in
            ProgressBoard.note(Standing(objective: objective, bound: bound), of: level, in: &parts[index])
            let objectives = parts.compactMap { $0[level]?.objective }
            let bounds = parts.compactMap { $0[level]?.bound }
            return (
                objectives.count == parts.count ? objectives.reduce(0, +) : nil,
                bounds.count == parts.count ? bounds.reduce(0, +) : nil
            )
        }
        var report = PlanProgress(phase: phase, level: level, objective: total, bound: least, elapsed: stopper.elapsed)
        report.work = stopper.meter.work
        progress(report)
    }

    /// Takes what a component has come to.
    func finish(_ index: Int, _ plan: ComponentPlan, _ levels: [ObjectiveLevel]) {
        parts.withLock { parts in
            for (level, result) in zip(levels, plan.levels) {
                let standing = Standing(objective: result.objective, bound: result.bound)
                ProgressBoard.note(standing, of: level, in: &parts[index])
            }
        }
    }

    private static func note(_ new: Standing, of level: ObjectiveLevel, in part: inout [ObjectiveLevel: Standing]) {
        let old = part[level]
        // What is proven stays proven, whatever is worked on now.
        let bound = [old?.bound, new.bound].compactMap(\.self).filter { $0 > -.infinity }.max()
        part[level] = Standing(objective: new.objective ?? old?.objective, bound: bound)
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
