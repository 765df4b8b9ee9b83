import LinearModel

/// A component by column generation: one run on all levels weighed gives a roster and duals, from which each level is
/// bounded in turn.
extension ComponentSolver {
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
    var weighedFactors: [Int] {
        if options.isMerged { return factors(of: .merged) }
        return model.problem.scenario.published == nil ? [100, 0, 1] : [10_000, 100, 1]
    }

    func solveByColumns(
        _ space: WeekSpace,
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws -> ComponentPlan {
        let state = search.state
        await run(&search, tries: limits.columnTries(pairs: model.pairs.count))
        var plan = ComponentPlan()
        guard state.violation == 0 else {
            plan.isFeasible = false
            return plan
        }
        let levels = ComponentSolver.levels(of: model.problem.scenario, isMerged: options.isMerged)
        let weighed = weighedFactors
        // First all levels at once.
        let first = generation(space, LevelGoal(factors: weighed), level: levels.last!, duals: nil, state: state)
        let value = weighedValue(state, weighed)
        await first.ascend(steps: Debug.asc, target: target(levels.last!, value, state), objective: Double(value))
        tell(.bounding, state)
        try await first.converge(
            roster: state.chosen,
            target: target(levels.last!, value, state),
            tolerance: 5e-4,
            iterationLimit: limits.columnIterations
        )
        try await improve(first, &search, goal: LevelGoal(factors: weighed), limits: limits)
        for temperature in [20.0, 10, 5] {
            let (before, total) = (state.chosen, state.total)
            await focus(first, &search, tries: 4 * limits.columnTries(pairs: model.pairs.count), temperature: temperature)
            Debug.print("lns focus \(temperature) \((0..<3).map { state.points(level: $0) }) violation \(state.violation) t \(stopper.elapsed)")
            if state.total > total { search.restore(before) }
        }
        var random = RandomSource(seed: 7)
        if Debug.tries > 1.5 { for _ in 0..<limits.neighbourhoodPasses {
            let before = state.total
            try await improveByNeighbourhoods(first, &search, rounds: space.pricers.count, random: &random)
            if stopper.shouldStop || state.total == before { break }
        } }
        var held: [LevelGoal.Held] = []
        var scale = 1.0
        for (index, level) in levels.enumerated() {
            let goal = LevelGoal(factors: factors(of: level), held: held)
            var generation = first
            if levels.count > 1 {
                // The weighed run's duals, in this level's points; what it weighed of earlier levels is now held.
                let own = Double(zip(weighed, goal.factors).first { $0.1 != 0 }!.0)
                scale = 1 / own
                var duals = first.duals.map { $0 * scale }
                for (link, entry) in space.decomposition.links.enumerated() {
                    guard let hold = entry.hold, hold.isUpper, held.contains(where: { $0.level == hold.level }) else {
                        continue
                    }
                    duals[link] = -Double(weighed[hold.level]) * scale
                }
                generation = self.generation(space, goal, level: level, duals: duals, state: state)
                await generation.ascend(
                    steps: limits.ascentSteps / 4,
                    target: Double(self.value(of: level, state)),
                    objective: Double(self.value(of: level, state))
                )
            }
            let isLast = index == levels.count - 1
            generation = try await close(generation, level, goal: goal, isLast: isLast, search: &search, limits: limits)
            let objective = self.value(of: level, state)
            let bound = min(LevelProver.whole(generation.bound), Double(objective))
            plan.levels.append(result(level, objective: objective, bound: bound, generation))
            if let number = RosterModel.levels.firstIndex(of: level) {
                held.append(.init(level: number, value: objective, least: Int(max(-1e9, bound).rounded(.up))))
            }
        }
        for (index, level) in levels.enumerated() { plan.levels[index].objective = self.value(of: level, state) }
        plan.isFeasible = state.violation == 0
        plan.chosen = state.chosen.map { model.pairs[$0] }
        return plan
    }

    /// Brings a level's bound and the roster together as far as the limits allow.
    private func close(
        _ generation: ColumnGeneration,
        _ level: ObjectiveLevel,
        goal: LevelGoal,
        isLast: Bool,
        search: inout LocalSearch,
        limits: WorkLimits
    ) async throws -> ColumnGeneration {
        let state = search.state
        let objective = value(of: level, state)
        let goalValue = isLast ? target(level, objective, state) : Double(objective)
        try await generation.converge(
            roster: state.chosen,
            target: goalValue,
            tolerance: 1e-4,
            iterationLimit: limits.columnIterations
        )
        var best = generation
        var cuts: [SubsetRowCuts.Cut] = []
        for round in 0..<limits.cutRounds {
            let objective = value(of: level, state)
            let goalValue = isLast ? target(level, objective, state) : Double(objective)
            if best.isStopped || LevelProver.whole(best.bound) >= goalValue - 1e-9 { break }
            guard let next = try await cut(best, &cuts, goal: goal, level: level, state: state, limits: limits) else {
                break
            }
            let before = best.bound
            try await next.converge(
                roster: state.chosen,
                target: goalValue,
                tolerance: 1e-4,
                iterationLimit: limits.columnIterations
            )
            Debug.print("cut round \(round) cuts \(cuts.count) bound \(next.bound) from \(before) t \(stopper.elapsed)")
            if next.bound <= before { break }
            best = next
        }
        let wanted = { (value: Double) -> Double in
            isLast ? self.target(level, Int(value), state) : value
        }
        let now = Double(value(of: level, state))
        if best.isConverged, !best.isStopped, LevelProver.whole(best.bound) < wanted(now) - 1e-9 {
            let current = search
            let branching = BranchAndPrice(
                generation: best,
                nodeLimit: limits.branchNodes(pairs: model.pairs.count),
                iterationLimit: limits.columnIterations,
                found: { chosen in
                    let before = (state.chosen, state.total)
                    current.restore(chosen)
                    if state.total >= before.1 { current.restore(before.0) }
                    return Double(self.value(of: level, state))
                }
            )
            let bound = try await branching.run(value: now, target: wanted)
            Debug.print("lns branch bound \(bound) value \(value(of: level, state)) t \(stopper.elapsed)")
            best.raise(to: bound)
        }
        return best
    }

    /// Column generation over the model with the most violated cuts more, begun where the one before ended; `nil` if
    /// no cut is violated.
    private func cut(
        _ generation: ColumnGeneration,
        _ cuts: inout [SubsetRowCuts.Cut],
        goal: LevelGoal,
        level: ObjectiveLevel,
        state: ModelState,
        limits: WorkLimits
    ) async throws -> ColumnGeneration? {
        guard let answer = generation.answer, let master = generation.master else { return nil }
        let old = generation.space
        let plans = zip(master.plans, answer.plans).filter { $0.1 > 1e-6 }.map { plan, weight in
            (tasks: old.pairs(of: plan).map { model.activity(of: $0).task }, weight: weight)
        }
        let volunteers = model.pairsOfTask.map { Set($0.map { model.pairs[$0].volunteer }) }
        var room = Array(repeating: limits.cutsPerVolunteer, count: model.problem.volunteers.count)
        for cut in cuts { for volunteer in SubsetRowCuts.touched(cut, volunteers: volunteers) { room[volunteer] -= 1 } }
        let new = SubsetRowCuts.violated(
            plans: plans,
            heads: model.problem.tasks.map { $0.isSupervision ? Int.max / 8 : $0.maximumHeads },
            volunteers: volunteers,
            room: &room,
            known: Set(cuts),
            limit: limits.cutsPerRound
        )
        guard !new.isEmpty else { return nil }
        let extended = model.adding(cuts + new)
        guard let space = WeekSpace(extended, factors: goal.factors, planLimit: limits.dayPlans) else { return nil }
        // The links are the same but for one more for each new cut, before those that hold levels.
        let holds = old.decomposition.links.count { $0.hold != nil }
        let added = space.decomposition.links.count - old.decomposition.links.count
        var duals = generation.duals
        duals.insert(contentsOf: Array(repeating: 0, count: max(0, added)), at: duals.count - holds)
        guard duals.count == space.decomposition.links.count else { return nil }
        let slack = max(1, Double(value(of: level, state)) - generation.bound)
        for (week, plans) in old.plans.enumerated() {
            let floor = generation.weekBounds.isEmpty ? 0 : generation.weekBounds[week]
            for plan in plans where plan.reducedCost(generation.duals) - floor < slack {
                space.add(space.pricers[week].column(of: plan.pairs))
            }
        }
        cuts += new
        return self.generation(space, goal, level: level, duals: duals, state: state)
    }

    private func generation(
        _ space: WeekSpace,
        _ goal: LevelGoal,
        level: ObjectiveLevel,
        duals: [Double]?,
        state: ModelState
    ) -> ColumnGeneration {
        let estimate = { () -> [Double] in
            DualEstimate(model: model, links: space.decomposition.links, factors: [0, 0, goal.factors[2]], goal: goal)
                .prices(chosen: state.chosen).map { -($0 ?? 0) }
        }
        let report = report
        let before = value(of: level, state)
        return ColumnGeneration(
            space,
            goal: goal,
            duals: duals ?? estimate(),
            solver: solver,
            threads: options.threads ?? 2,
            stopper: stopper,
            report: { report(.bounding, level, before, $0) }
        )
    }

    /// Dives for a roster, takes it over if it is better, and polishes it.
    private func improve(
        _ generation: ColumnGeneration,
        _ search: inout LocalSearch,
        goal: LevelGoal,
        limits: WorkLimits
    ) async throws {
        guard let chosen = try await Dive(generation: generation).roster() else { Debug.print("dive failed t \(stopper.elapsed)"); return }
        let state = search.state
        let before = state.chosen
        let total = state.total
        search.restore(chosen)
        search.construct()
        Debug.print("dive levels \((0..<3).map { state.points(level: $0) }) violation \(state.violation) total \(state.total) before \(total) t \(stopper.elapsed)")
        await focus(generation, &search, tries: limits.columnTries(pairs: model.pairs.count), temperature: 20)
        Debug.print("polished \((0..<3).map { state.points(level: $0) }) violation \(state.violation) t \(stopper.elapsed)")
        if state.total >= total { search.restore(before) }
    }

    /// Searches among the pairs of promising plans.
    private func focus(
        _ generation: ColumnGeneration,
        _ search: inout LocalSearch,
        tries: Int,
        temperature: Double
    ) async {
        var isCandidate = Array(repeating: false, count: model.pairs.count)
        for pair in search.state.chosen { isCandidate[pair] = true }
        for pair in generation.promisingPairs(perWeek: 60) { isCandidate[pair] = true }
        Debug.print("lns candidates \(isCandidate.count { $0 }) of \(isCandidate.count)")
        var focused = LocalSearch(
            state: search.state,
            seed: UInt64(tries),
            isCandidate: { isCandidate[$0] },
            shouldStop: { [stopper] in stopper.shouldStop }
        )
        await run(&focused, tries: tries, temperature: temperature)
    }

    /// Gives the volunteers better weeks, a few at a time.
    private func improveByNeighbourhoods(
        _ generation: ColumnGeneration,
        _ search: inout LocalSearch,
        rounds: Int,
        random: inout RandomSource
    ) async throws {
        let state = search.state
        let before = (chosen: state.chosen, total: state.total)
        let plans = generation.space.plans(of: state.chosen)
        let better = try await Neighbourhoods(generation: generation, size: 10)
            .improve(plans, rounds: rounds, random: &random)
        search.restore(better.flatMap(generation.space.pairs(of:)).sorted())
        Debug.print("lns \(rounds) levels \((0..<3).map { state.points(level: $0) }) violation \(state.violation) t \(stopper.elapsed)")
        if state.total >= before.total { search.restore(before.chosen) }
    }

    private func weighedValue(_ state: ModelState, _ factors: [Int]) -> Int {
        factors.enumerated().reduce(0) { $0 + $1.element * state.points(level: $1.offset) }
    }

    /// The bound at which a roster of a value is good enough, the gap being one on the level.
    private func target(_ level: ObjectiveLevel, _ objective: Int, _ state: ModelState) -> Double {
        let own = value(of: level, state) + offset(of: level)
        return (Double(objective) - options.gap * Double(max(1, abs(own)))).rounded(.up)
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
