import LinearModel

/// Plans one component: local search, then a proof for every level in turn.
struct ComponentSolver: Sendable {
    let model: RosterModel
    let solver: any Solver
    let options: PlanOptions
    /// Points of each level that no component decides, as this component's share.
    let outside: [Int]
    let stopper: Stopper
    /// Told of progress: phase, level, objective, bound.
    let report: @Sendable (PlanProgress.Phase, ObjectiveLevel, Int?, Double?) -> Void
    /// Pairs chosen in a roster to begin with; `nil` if there is none, so that one is built.
    var start: [Int]?
    /// Pairs chosen where the first roster is built, if they are not one themselves.
    var likely: [Int] = []
    /// Whether the search goes on calmly from there: a good roster of nearly the same week is not shaken up.
    var isCalm = false
    /// Whether a roster is asked for and no bound.
    var isSketch = false
    /// What a step of a dive for it may add, if it is a part of a sum: the part's own value says little of it.
    var mostRise: Double?
    /// What column generation begins with; `nil` for nothing.
    var columns: WarmStart?
    /// Whether what column generation finds out is kept.
    var keepsColumns = false
    /// Told how the component is going to be solved.
    var announce: (@Sendable (PlanMethod, PlanProgress.MethodChoice.Reason) -> Void)?

    /// The levels worked on, in order.
    static func levels(of scenario: Scenario, isMerged: Bool) -> [ObjectiveLevel] {
        if isMerged { return [.merged] }
        return scenario.published == nil ? [.coverage, .care] : [.coverage, .stability, .care]
    }

    /// The component's plan.
    func solve() async throws -> ComponentPlan {
        let scenario = model.problem.scenario
        let keys = SearchKeys(
            weights: scenario.weights,
            isMerged: options.isMerged,
            hasPublished: scenario.published != nil
        )
        let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
        let limits = WorkLimits(effort: options.effort)
        var search = LocalSearch(state: state, seed: 1, shouldStop: { [stopper] in stopper.isPast(share: 0.35) })
        search.restore(start ?? likely)
        search.construct()
        tell(.construction, state)
        let isAsked = options.method != .automatic
        var begun: ComponentPlan?
        let (share, temperature) = isCalm || isSketch ? (WorkLimits.shareOfCalm, 10.0) : (1, 60)
        if usesColumns(limits) {
            let tries = limits.firstTries(pairs: model.pairs.count, isMerged: options.isMerged)
            await run(&search, tries: tries, temperature: temperature)
            if state.violation > 0 {
                // Little room is left, as where others hold their plans: a bolder search may still find a way.
                await run(&search, tries: limits.columnTries(pairs: model.pairs.count), temperature: 60)
            }
            // Column generation begins with a roster, or what comes near for a sketch; where there is none yet, the
            // compact model finds it. Nothing else is begun once it is to stop, unless duals that are known give a bound
            // at once.
            let canBegin = state.violation == 0 || isSketch
            if canBegin, stopper.shouldStop, columns == nil || isSketch {
                announce?(.columns, isAsked ? .asked : .size(limit: limits.columnPairs))
                if state.violation > 0 {
                    return ComponentPlan(chosen: state.chosen.map { model.pairs[$0] }, isFeasible: false)
                }
            } else if canBegin, let space = await columnSpace(limits) {
                announce?(.columns, isAsked ? .asked : .size(limit: limits.columnPairs))
                let plan = try await solveByColumns(space, search: &search, limits: limits)
                let isDone = plan.levels.allSatisfy { $0.limitedBy == nil }
                // What is left open of a small component, the compact model closes.
                if isDone || stopper.shouldStop || model.pairs.count >= limits.columnPairs { return plan }
                begun = plan
            } else if canBegin, stopper.shouldStop {
                announce?(.columns, isAsked ? .asked : .size(limit: limits.columnPairs))
            } else {
                announce?(.compact, state.violation > 0 ? .noRoster : .weekTooWide)
            }
        } else if !model.pairs.isEmpty {
            announce?(.compact, isAsked ? .asked : .size(limit: limits.columnPairs))
        }
        let pairs = model.pairs.count
        let tries = start == nil ? limits.tries(pairs: pairs) : limits.columnTries(pairs: pairs)
        await run(&search, tries: tries / share, temperature: temperature)
        var plan = ComponentPlan(columns: begun?.columns)
        var held: [LevelGoal.Held] = []
        var heldAt: [[LevelGoal.Held]] = []
        var proven = model
        for level in ComponentSolver.levels(of: scenario, isMerged: options.isMerged) {
            let goal = LevelGoal(factors: factors(of: level), held: held)
            var result = try await prove(
                level,
                goal: goal,
                search: &search,
                limits: limits,
                proven: &proven,
                plan: &plan
            )
            if plan.isProvenInfeasible { return plan }
            // What was bounded before holds under whatever is held at no more than then.
            if let begun, zip(held, begun.levels).allSatisfy({ $0.value <= $1.objective }) {
                raise(&result, level, to: begun.levels[plan.levels.count].bound)
            }
            plan.levels.append(result)
            heldAt.append(held)
            // What a roster that breaks rows has on a level need not be possible.
            if state.violation == 0, let index = RosterModel.levels.firstIndex(of: level) {
                held.append(.init(level: index, value: result.objective))
            }
        }
        plan.levels = settled(plan.levels, heldAt: heldAt, state)
        plan.isFeasible = state.violation == 0
        plan.chosen = state.chosen.map { model.pairs[$0] }
        return plan
    }

    /// Factors of coverage, stability and care in the objective of a level.
    func factors(of level: ObjectiveLevel) -> [Int] {
        ComponentSolver.factors(of: level, weights: model.problem.scenario.weights)
    }

    /// Factors of coverage, stability and care in the objective of a level.
    static func factors(of level: ObjectiveLevel, weights: Weights) -> [Int] {
        switch level {
        case .coverage: return [1, 0, 0]
        case .stability: return [0, 1, 0]
        case .care: return [0, 0, 1]
        case .merged: return [weights.mergedCoverage, weights.mergedStability, weights.mergedCare]
        }
    }

    func value(of level: ObjectiveLevel, _ state: ModelState) -> Int {
        factors(of: level).enumerated().reduce(0) {
            $0 + ($1.element == 0 ? 0 : $1.element * state.points(level: $1.offset))
        }
    }

    func offset(of level: ObjectiveLevel) -> Int {
        zip(factors(of: level), outside).reduce(0) { $0 + $1.0 * $1.1 }
    }

    func tell(_ phase: PlanProgress.Phase, _ state: ModelState) {
        let last: ObjectiveLevel = options.isMerged ? .merged : .care
        report(phase, last, value(of: last, state), nil)
    }

    /// Runs the local search, with a pause between slices so that other tasks get their turn.
    func run(_ search: inout LocalSearch, tries: Int, temperature: Double = 60) async {
        var schedule = search.schedule(tries: tries, temperature: temperature)
        while !schedule.isFinished {
            let before = search.tried
            search.improve(&schedule)
            stopper.meter.add { [after = search.tried] in $0.tries += after - before }
            tell(.improvement, search.state)
            await _Concurrency.Task.yield()
        }
    }

    private func prove(
        _ level: ObjectiveLevel,
        goal: LevelGoal,
        search: inout LocalSearch,
        limits: WorkLimits,
        proven: inout RosterModel,
        plan: inout ComponentPlan
    ) async throws -> ComponentPlan.LevelResult {
        let state = search.state
        let before = value(of: level, state)
        // Where nothing can be decided there is nothing to prove, however little time is left.
        if model.pairs.isEmpty, state.violation == 0 {
            return .init(objective: before, bound: Double(before), termination: .optimal)
        }
        if let reason = stopper.reason {
            return .init(
                objective: before,
                bound: -.infinity,
                termination: reason,
                limitedBy: "stopped before the proof"
            )
        }
        let prover = LevelProver(
            model: proven,
            solver: solver,
            goal: goal,
            gap: options.gap,
            offset: offset(of: level),
            limits: limits,
            stopper: stopper,
            report: { [report] phase, bound in report(phase, level, before, bound) }
        )
        // What local search has changed meanwhile need not keep what is held.
        let isFeasible = state.violation == 0 && keeps(goal.held, state)
        let proof = try await prover.prove(values: isFeasible ? state.allValues : nil, objective: before)
        if proof.isInfeasible {
            if !goal.held.isEmpty {
                let reason = "the solver finds no roster with what earlier levels have come to"
                return result(level, objective: before, bound: -.infinity, limitedBy: reason)
            }
            plan.isProvenInfeasible = true
            return .init(objective: before, bound: .infinity, termination: .optimal)
        }
        if let chosen = proof.chosen,
            adopt(chosen, in: search, goal: goal, level: level, before: isFeasible ? before : nil)
        {
            await run(&search, tries: limits.polishingTries(pairs: model.pairs.count))
        }
        let objective = value(of: level, state)
        // What was forced for the value before stays forced for a better one.
        for (column, value) in proof.forced { proven.fix(column, at: value) }
        return result(level, objective: objective, bound: proof.bound, limitedBy: proof.limitedBy)
    }

    /// Takes over a roster found by a proof if it keeps all rows and is better on the level.
    func adopt(
        _ chosen: [Int],
        in search: LocalSearch,
        goal: LevelGoal,
        level: ObjectiveLevel,
        before: Int?
    ) -> Bool {
        let old = search.state.chosen
        search.restore(chosen)
        let isBetter =
            search.state.violation == 0 && keeps(goal.held, search.state)
            && before.map { value(of: level, search.state) < $0 } ?? true
        if !isBetter { search.restore(old) }
        return isBetter && chosen != old
    }
}
