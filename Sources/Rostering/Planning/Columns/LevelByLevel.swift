import LinearModel

/// Of few volunteers: one level after the other, each with its roster improved and its bound raised as far as the
/// limits allow.
struct LevelByLevel {
    let run: ColumnRun

    /// What the levels have come to.
    func results() async throws -> [ComponentPlan.LevelResult] {
        try await run.improvement(run.weighed).run(run.search)
        var results: [ComponentPlan.LevelResult] = []
        var held: [LevelGoal.Held] = []
        var heldAt: [[LevelGoal.Held]] = []
        for (index, level) in run.levels.enumerated() {
            var generation = run.weighed
            if run.levels.count > 1 {
                generation = run.generation(level, held: held)
                await generation.ascend(
                    steps: run.limits.levelAscentSteps,
                    pace: .narrow,
                    target: Double(run.value(level)),
                    isMissed: run.missedLinks(generation).contains
                )
            }
            try await close(generation, level, isLast: index == run.levels.count - 1)
            run.keep(generation, level: level)
            let result = run.result(level, bound: generation.steps.rounded(generation.bound), generation)
            results.append(result)
            heldAt.append(held)
            if let number = RosterModel.levels.firstIndex(of: level) {
                let least = LevelGoal.Held.least(result.bound)
                held.append(.init(level: number, value: result.objective, least: least))
            }
        }
        return run.component.settled(results, heldAt: heldAt, run.state)
    }

    /// Brings a level's bound and the roster together as far as the limits allow.
    private func close(_ generation: ColumnGeneration, _ level: ObjectiveLevel, isLast: Bool) async throws {
        let wanted = { (value: Double) -> Double in isLast ? run.target(level, Int(value)) : value }
        func isClosed() -> Bool {
            generation.steps.rounded(generation.bound) >= wanted(Double(run.value(level))) - 1e-9
        }
        try await generation.converge(
            roster: run.state.chosen,
            target: wanted(Double(run.value(level))),
            tolerance: 1e-5,
            iterationLimit: run.limits.columnIterations
        )
        if isClosed() || generation.isStopped { return }
        let improvement = run.improvement(generation)
        try await improvement.run(run.search)
        if isClosed() || generation.isStopped || !generation.isConverged { return }
        if isLast, !run.component.isCalm, run.isNear(generation.bound, level) {
            await improvement.deepen(run.search, isDone: isClosed)
            if isClosed() || generation.isStopped { return }
        }
        run.report(level, bound: generation.steps.rounded(generation.bound))
        let isWide = run.model.pairs.count > run.limits.widePairs
        var tree = BranchAndPrice(
            generation: generation,
            nodeLimit: run.limits.branchNodes(pairs: run.model.pairs.count, areShort: false),
            iterationLimit: run.limits.columnIterations,
            settles: isLast && isWide ? { run.model.hasPoints($0, upTo: .stability) } : nil
        )
        generation.raise(
            to: try await tree.run(
                value: Double(run.value(level)),
                target: wanted,
                found: run.takeOver(for: level)
            )
        )
    }
}

extension ColumnRun {
    /// Whether a bound is so near the roster's value that a longer search may well reach the gap asked for.
    func isNear(_ bound: Double, _ level: ObjectiveLevel) -> Bool {
        let own = value(level)
        let size = Double(max(1, abs(own + component.offset(of: level))))
        return Double(own) - bound <= 4 * component.options.gap * size
    }

    /// Takes over a roster if it is better; answers with the value of a level to beat.
    func takeOver(for level: ObjectiveLevel) -> ([Int]) -> Double {
        let search = search
        return { [self] chosen in
            let before = (chosen: state.chosen, total: state.total)
            search.restore(chosen)
            if state.total >= before.total { search.restore(before.chosen) }
            return Double(value(level))
        }
    }
}
