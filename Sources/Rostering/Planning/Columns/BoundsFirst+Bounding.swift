/// How levels are bounded, and what has points at them decided.
extension BoundsFirst {
    /// Bounds the levels in turn, earlier ones held at their bounds, or at the values reached.
    func bounds(reached: Bool, known: [Bounded] = []) async throws -> [Bounded] {
        var result: [Bounded] = []
        var held: [LevelGoal.Held] = []
        var mixture = known.first?.mixture ?? []
        for (index, level) in steps.enumerated() {
            // What was found under the same values stands.
            let bounded =
                known.count > index && known[index].held == held
                ? known[index]
                : try await bound(
                    level,
                    held: held,
                    mixture: mixture,
                    duals: known.count > index ? duals(of: known[index]) : nil
                )
            result.append(bounded)
            // Where a level is held at its bound, no roster may be known that has it, but a mixture is.
            mixture = bounded.mixture
            guard let number = RosterModel.levels.firstIndex(of: level) else { continue }
            let least = LevelGoal.Held.least(bounded.bound)
            let value = way.isSum ? nil : reached ? run.value(level) : least
            held.append(.init(level: number, value: value ?? LevelGoal.Held.any, least: least))
        }
        return result
    }

    /// Duals of a level's bound, unless cuts have changed what they are of.
    private func duals(of bounded: Bounded) -> [Double]? {
        bounded.generation.space === run.space ? bounded.generation.duals : nil
    }

    /// Bounds one level.
    private func bound(
        _ level: ObjectiveLevel,
        held: [LevelGoal.Held],
        mixture: [WeekColumn],
        duals: [Double]?
    ) async throws -> Bounded {
        let generation = run.generation(level, held: held)
        if let duals { generation.begin(at: duals) }
        guard level == steps.last else { return try await settled(generation, level, mixture: mixture) }
        guard way.isSum else {
            await generation.ascend(
                steps: run.limits.levelAscentSteps,
                pace: .narrow,
                target: .infinity,
                isMissed: run.missedLinks(generation).contains
            )
            return try await settled(generation, level, mixture: mixture)
        }
        // The weighed run has come near: its duals give a bound, and its plans a solution, to begin with.
        await generation.evaluate()
        return try await settled(generation, level, mixture: mixture + run.weighed.mixture.map(\.plan))
    }

    /// Solves a run on one level and decides what has points at it or earlier ones.
    ///
    /// Parameter endsAtLeaf: whether it is enough to come to where nothing is left to decide.
    func settled(
        _ generation: ColumnGeneration,
        _ level: ObjectiveLevel,
        mixture: [WeekColumn],
        endsAtLeaf: Bool = false
    ) async throws -> Bounded {
        let held = generation.goal.held
        let isLast = level == steps.last
        let isRoster = held.allSatisfy { run.state.points(level: $0.level) <= $0.value }
        try await generation.converge(
            roster: run.state.chosen,
            // It may be one of a model with other links.
            mixture: mixture.map { generation.space.pricers[$0.week].column(of: $0.pairs) },
            target: isRoster ? wanted(level, Double(run.value(level))) : .infinity,
            tolerance: 1e-4,
            iterationLimit: run.limits.columnIterations
        )
        run.keep(generation, level: level)
        var bounded = Bounded(
            level: level,
            generation: generation,
            bound: generation.steps.rounded(generation.bound),
            held: held,
            mixture: generation.mixture.map(\.plan)
        )
        guard generation.isConverged, !generation.isStopped else { return bounded }
        bounded.tree = BranchAndPrice(
            generation: generation,
            nodeLimit: run.limits.branchNodes(pairs: run.model.pairs.count, areShort: way.isSum),
            iterationLimit: run.limits.columnIterations,
            tolerance: way.nodeTolerance,
            settles: { run.model.hasPoints($0, upTo: isLast ? .stability : level) },
            endsAtLeaf: endsAtLeaf
        )
        try await branch(&bounded)
        return bounded
    }

    /// The bound at which a level's value is good enough.
    func wanted(_ level: ObjectiveLevel, _ value: Double) -> Double {
        value == .infinity || level != steps.last ? value : run.target(level, Int(value))
    }

    /// Goes on with a level's decisions.
    private func branch(_ bounded: inout Bounded) async throws {
        let (level, held, generation) = (bounded.level, bounded.held, bounded.generation)
        func isRoster() -> Bool { held.allSatisfy { run.state.points(level: $0.level) <= $0.value } }
        let takeOver = run.takeOver(for: level)
        let bound = try await bounded.tree?.run(
            value: isRoster() ? Double(run.value(level)) : .infinity,
            target: { wanted(level, $0) },
            found: { chosen in
                let value = takeOver(chosen)
                return isRoster() ? value : .infinity
            }
        )
        guard let bound else { return }
        generation.raise(to: bound)
        if isRoster() { run.report(level, bound: generation.steps.rounded(bound)) }
        bounded.bound = max(bounded.bound, generation.steps.rounded(generation.bound))
    }

    /// Goes on with decisions after they have come to a leaf, on all sides.
    func decide(_ bounded: inout Bounded) async throws {
        bounded.tree?.endsAtLeaf = false
        try await branch(&bounded)
    }
}
