import LinearModel

/// A component by column generation.
extension ComponentSolver {
    /// Whether the component is to be planned by column generation.
    func usesColumns(_ limits: WorkLimits) -> Bool {
        switch options.method {
        case .automatic: model.pairs.count >= limits.columnPairs
        case .compact: false
        case .columns: !model.pairs.isEmpty
        }
    }

    /// The weeks, priced by all levels weighed; `nil` if some week cannot be, or if it is to stop before they are ready: but
    /// duals that are known give a bound all the same.
    func columnSpace(_ limits: WorkLimits) async -> WeekSpace? {
        await columnSpace(of: model, factors: weighedFactors, limits)
    }

    /// The weeks of another model of this component.
    func columnSpace(of model: RosterModel, factors: [Int], _ limits: WorkLimits) async -> WeekSpace? {
        await WeekSpace.space(
            model,
            factors: factors,
            planLimit: limits.dayPlans,
            threads: options.threads ?? 2,
            shouldStop: { [stopper, isKnown = columns != nil] in !isKnown && stopper.shouldStop }
        )
    }

    /// Factors by which one run respects the order of the levels.
    var weighedFactors: [Int] {
        if options.isMerged { return factors(of: .merged) }
        return model.problem.scenario.published == nil ? [100, 0, 1] : [10_000, 100, 1]
    }

    /// The component's plan, from a roster that breaks no row.
    ///
    /// One run on all levels weighed gives duals, and a better roster, to whatever comes next.
    func solveByColumns(
        _ space: WeekSpace,
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws -> ComponentPlan {
        let run = ColumnRun(self, space, search: search, limits: limits)
        let levels: [ComponentPlan.LevelResult]
        if isSketch {
            try await run.weigh()
            levels = try await run.sketch()
        } else if space.pricers.count > limits.diveVolunteers && model.pairs.count > limits.widePairs {
            levels = try await BoundsFirst(run: run).results()
        } else {
            try await run.weigh()
            levels = try await LevelByLevel(run: run).results()
        }
        search = run.search
        return run.plan(levels)
    }
}
