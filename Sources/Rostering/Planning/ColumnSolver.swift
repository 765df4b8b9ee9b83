import LinearModel

/// A component by column generation: one run on all levels weighed gives a roster and duals, from which each level is
/// bounded in turn.
extension ComponentSolver {
    /// Whether the component is to be planned by column generation.
    func usesColumns(_ limits: WorkLimits) -> Bool {
        switch options.method {
        case .automatic: model.pairs.count >= limits.columnPairs
        case .compact: false
        case .columns: !model.pairs.isEmpty
        }
    }

    /// The weeks, priced by all levels weighed; `nil` if some week cannot be.
    func columnSpace(_ limits: WorkLimits) -> WeekSpace? {
        WeekSpace(model, factors: weighedFactors, planLimit: limits.dayPlans)
    }

    /// Factors by which one run respects the order of the levels.
    private var weighedFactors: [Int] {
        if options.isMerged { return factors(of: .merged) }
        return model.problem.scenario.published == nil ? [100, 0, 1] : [10_000, 100, 1]
    }

    /// The component's plan, from a roster that breaks no row.
    func solveByColumns(
        _ space: WeekSpace,
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws -> ComponentPlan {
        let state = search.state
        let levels = ComponentSolver.levels(of: model.problem.scenario, isMerged: options.isMerged)
        let weighed = weighedFactors
        columns?.add(to: space)
        let first = generation(
            space,
            LevelGoal(factors: weighed),
            level: levels.last!,
            duals: nil,
            known: columns?.weighed,
            state: state
        )
        let value = weighed.enumerated().reduce(0) { $0 + $1.element * state.points(level: $1.offset) }
        let firstTarget = target(levels.last!, value, state)
        await first.ascend(
            steps: limits.ascentSteps,
            pace: columns == nil ? .wide : .narrow,
            target: firstTarget,
            isMissed: missedLinks(first.links, state).contains
        )
        try await first.converge(
            roster: state.chosen,
            target: firstTarget,
            tolerance: 5e-4,
            iterationLimit: limits.columnIterations
        )
        try await RosterImprovement(solver: self, generation: first, limits: limits)
            .run(&search, isFirst: levels.count > 1)
        var plan = ComponentPlan()
        var found = ColumnStart()
        if keepsColumns { found.note(first, level: nil) }
        var held: [LevelGoal.Held] = []
        for (index, level) in levels.enumerated() {
            let goal = LevelGoal(factors: factors(of: level), held: held)
            var generation = first
            if levels.count > 1 {
                let duals = levelDuals(first, weighed: weighed, goal: goal)
                let known = columns?.levels[level]
                generation = self.generation(space, goal, level: level, duals: duals, known: known, state: state)
                let objective = Double(self.value(of: level, state))
                await generation.ascend(
                    steps: limits.levelAscentSteps,
                    pace: .narrow,
                    target: objective,
                    isMissed: missedLinks(generation.links, state).contains
                )
            }
            let isLast = index == levels.count - 1
            let leaf = try await close(generation, level, isLast: isLast, search: &search, limits: limits)
            if keepsColumns { found.note(generation, level: level) }
            let proven = generation.steps.rounded(generation.bound)
            if let leaf { try await dive(first, to: leaf, search: &search, limits: limits) }
            let objective = self.value(of: level, state)
            let bound = min(proven, Double(objective))
            plan.levels.append(result(level, objective: objective, bound: bound, generation))
            if let number = RosterModel.levels.firstIndex(of: level) {
                held.append(.init(level: number, value: objective, least: Int(max(-1e9, bound).rounded(.up))))
            }
        }
        // A later level may have found a roster that is even better on an earlier one.
        for (index, level) in levels.enumerated() { plan.levels[index].objective = self.value(of: level, state) }
        plan.chosen = state.chosen.map { model.pairs[$0] }
        plan.columns = keepsColumns ? found : nil
        return plan
    }

    /// Improves a large component's roster by a dive at the node where a level's bound is least.
    ///
    /// In the run on all levels weighed: it has no level to hold, so that a dive finds no dead end.
    private func dive(
        _ weighed: ColumnGeneration,
        to decisions: [BranchDecision],
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws {
        try await weighed.restrict(to: decisions)
        try await weighed.converge(
            roster: search.state.chosen,
            target: .infinity,
            tolerance: 1e-5,
            iterationLimit: limits.columnIterations
        )
        let improvement = RosterImprovement(solver: self, generation: weighed, limits: limits)
        try await improvement.run(&search, dives: true)
    }

    /// Links that the roster misses at a cost.
    private func missedLinks(_ links: LinkTerms, _ state: ModelState) -> Set<Int> {
        let shared = links.decomposition.sharedColumns
        return Set(
            links.terms.indices.filter { link in
                links.terms[link].contains {
                    $0.coefficient < 0 && links.sharedCosts[$0.column] > 0 && state.value(shared[$0.column]) > 0
                }
            }
        )
    }

    /// The weighed run's duals in a level's own points; what it weighed of earlier levels is now held.
    private func levelDuals(_ first: ColumnGeneration, weighed: [Int], goal: LevelGoal) -> [Double] {
        let own = Double(zip(weighed, goal.factors).first { $0.1 != 0 }!.0)
        var duals = first.duals.map { $0 / own }
        for (link, entry) in first.space.decomposition.links.enumerated() {
            guard let hold = entry.hold, hold.isUpper, goal.held.contains(where: { $0.level == hold.level }) else {
                continue
            }
            duals[link] = -Double(weighed[hold.level]) / own
        }
        return duals
    }

    /// Brings a level's bound and the roster together as far as the limits allow.
    ///
    /// Returns, of a large component's last level, the decisions on earlier ones at which the bound is least, if it is
    /// not reached.
    private func close(
        _ generation: ColumnGeneration,
        _ level: ObjectiveLevel,
        isLast: Bool,
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws -> [BranchDecision]? {
        let state = search.state
        let wanted = { (value: Double) -> Double in isLast ? self.target(level, Int(value), state) : value }
        func isClosed() -> Bool {
            generation.steps.rounded(generation.bound) >= wanted(Double(value(of: level, state))) - 1e-9
        }
        try await generation.converge(
            roster: state.chosen,
            target: wanted(Double(value(of: level, state))),
            tolerance: 1e-5,
            iterationLimit: limits.columnIterations
        )
        if isClosed() || generation.isStopped { return nil }
        let isWide = isLast && model.pairs.count > limits.widePairs
        let dives = isWide && !isCalm && generation.space.pricers.count > limits.diveVolunteers && limits.divesHalfway
        // A large component's roster is improved once it is known what earlier levels leave.
        let improvement = RosterImprovement(solver: self, generation: generation, limits: limits)
        if !dives || !generation.isConverged { try await improvement.run(&search) }
        if isClosed() || generation.isStopped || !generation.isConverged { return nil }
        if isLast, !dives, !isCalm, isNear(generation.bound, level, state) {
            await improvement.deepen(search, isDone: isClosed)
            if isClosed() || generation.isStopped { return nil }
        }
        report(.search, level, value(of: level, state), generation.steps.rounded(generation.bound))
        let current = search
        var leaf: [BranchDecision]?
        let bound = try await BranchAndPrice(
            generation: generation,
            nodeLimit: limits.branchNodes(pairs: model.pairs.count),
            iterationLimit: limits.columnIterations,
            settlesEarlierLevels: isWide,
            settled: { leaf = $0 }
        ).run(value: Double(value(of: level, state)), target: wanted) { chosen in
            let before = (chosen: state.chosen, total: state.total)
            current.restore(chosen)
            if state.total >= before.total { current.restore(before.chosen) }
            return Double(self.value(of: level, state))
        }
        generation.raise(to: bound)
        return dives && !isClosed() ? leaf ?? [] : nil
    }

    private func generation(
        _ space: WeekSpace,
        _ goal: LevelGoal,
        level: ObjectiveLevel,
        duals: [Double]?,
        known: ColumnStart.Duals?,
        state: ModelState
    ) -> ColumnGeneration {
        // What a duty is worth is what it costs in care.
        let estimate = { () -> [Double] in
            DualEstimate(model: model, links: space.decomposition.links, factors: [0, 0, goal.factors[2]])
                .prices(chosen: state.chosen).map { -($0 ?? 0) }
        }
        let report = report
        let before = value(of: level, state)
        // A sum of several levels bounds none of them.
        let isOwn = goal.factors == factors(of: level)
        let own = duals ?? estimate()
        return ColumnGeneration(
            space,
            goal: goal,
            duals: known.map { ColumnStart.duals($0, space.decomposition, otherwise: own) } ?? own,
            solver: solver,
            threads: options.threads ?? 2,
            stopper: stopper,
            report: { report(.bounding, level, before, isOwn ? $0 : nil) }
        )
    }

    /// The bound at which a roster of a value is good enough, the gap being one on the level.
    private func target(_ level: ObjectiveLevel, _ objective: Int, _ state: ModelState) -> Double {
        let own = value(of: level, state) + offset(of: level)
        return (Double(objective) - options.gap * Double(max(1, abs(own)))).rounded(.up)
    }

    /// Whether a bound is so near the roster's value that a longer search may well reach the gap asked for.
    private func isNear(_ bound: Double, _ level: ObjectiveLevel, _ state: ModelState) -> Bool {
        let own = value(of: level, state)
        return Double(own) - bound <= 4 * options.gap * Double(max(1, abs(own + offset(of: level))))
    }

    private func result(
        _ level: ObjectiveLevel,
        objective: Int,
        bound: Double,
        _ generation: ColumnGeneration
    ) -> ComponentPlan.LevelResult {
        let gap = (Double(objective) - bound) / Double(max(1, abs(objective + offset(of: level))))
        let termination: PlanTermination =
            bound >= Double(objective) - 1e-9
            ? .optimal : gap <= options.gap ? .gapReached : stopper.reason ?? .workLimit
        let isDone = termination == .optimal || termination == .gapReached
        let reason = generation.isConverged ? "column generation has converged" : "column generation was not finished"
        return .init(objective: objective, bound: bound, termination: termination, limitedBy: isDone ? nil : reason)
    }
}
