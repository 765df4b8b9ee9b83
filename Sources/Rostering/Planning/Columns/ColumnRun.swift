import LinearModel

/// Column generation on one component: its weeks, the roster so far, and the run on all levels weighed.
final class ColumnRun {
    let component: ComponentSolver
    let space: WeekSpace
    let limits: WorkLimits
    /// The levels worked on, in order.
    let levels: [ObjectiveLevel]
    /// All levels weighed.
    let weighed: ColumnGeneration
    var search: LocalSearch
    /// What is kept for a week that differs little.
    private var found = WarmStart()

    init(_ component: ComponentSolver, _ space: WeekSpace, search: LocalSearch, limits: WorkLimits) {
        self.component = component
        self.space = space
        self.search = search
        self.limits = limits
        levels = ComponentSolver.levels(
            of: component.model.problem.scenario,
            isMerged: component.options.isMerged
        )
        component.columns?.add(to: space)
        weighed = ColumnRun.generation(
            component,
            space,
            LevelGoal(factors: component.weighedFactors),
            limits,
            level: levels.last!,
            known: component.columns?.weighed,
            state: search.state
        )
    }

    var state: ModelState { search.state }
    var model: RosterModel { component.model }
    var isStopped: Bool { weighed.isStopped }

    func value(_ level: ObjectiveLevel) -> Int { component.value(of: level, state) }

    /// What improves the roster by a generation's duals.
    func improvement(_ generation: ColumnGeneration) -> RosterImprovement {
        RosterImprovement(solver: component, generation: generation, limits: limits)
    }

    /// Tells of a level's value and bound; a level bounded only for the sake of a sum has none.
    func report(_ level: ObjectiveLevel, bound: Double) {
        if levels.contains(level) { component.report(.search, level, value(level), bound) }
    }

    /// Solves the run on all levels weighed.
    func weigh() async throws {
        let factors = component.weighedFactors
        space.setFactors(factors)
        let value = factors.enumerated().reduce(0) { $0 + $1.element * state.points(level: $1.offset) }
        let target = state.violation > 0 ? .infinity : target(levels.last!, value)
        let isWarm = component.columns != nil
        let isMerged = component.options.isMerged
        let isBegun = component.isSketch || isWarm
        await weighed.ascend(
            steps: isBegun
                ? limits.ascentSteps(isMerged: isMerged)
                : limits.planAscentSteps(weeks: space.pricers.count, isMerged: isMerged),
            turns: isBegun ? 1 : limits.ascentTurns(weeks: space.pricers.count, isMerged: isMerged),
            pace: isWarm ? .narrow : .wide,
            target: target,
            isMissed: missedLinks(weighed).contains
        )
        try await weighed.converge(
            roster: state.chosen,
            target: target,
            tolerance: component.isSketch && component.start != nil ? 5e-6 : 5e-4,
            iterationLimit: limits.columnIterations
        )
        keep(weighed, level: nil)
    }

    /// A roster alone, with no bound: by a dive and a short search.
    func sketch() async throws -> [ComponentPlan.LevelResult] {
        try await improvement(weighed).run(search, isShort: true)
        return levels.map { result($0, bound: -.infinity, weighed) }
    }

    /// A run on one level, with earlier ones held, from the duals of the weighed one.
    func generation(_ level: ObjectiveLevel, held: [LevelGoal.Held]) -> ColumnGeneration {
        let goal = LevelGoal(factors: component.factors(of: level), held: held)
        let (duals, known) = (levelDuals(goal), component.columns?.levels[level])
        return self.generation(on: space, goal, level, duals: duals, known: known)
    }

    /// The same run on a tighter model, from what it has found out; `nil` if a week cannot be priced any more, or if it is
    /// to stop.
    func tightened(
        _ generation: ColumnGeneration,
        _ level: ObjectiveLevel,
        _ model: RosterModel
    ) async -> ColumnGeneration? {
        guard let space = await component.columnSpace(of: model, factors: generation.goal.factors, limits) else {
            return nil
        }
        var start = WarmStart()
        start.note(generation, level: level)
        start.add(to: space)
        let duals = space.decomposition.links.map { _ in 0.0 }
        let known = start.levels[level]
        let goal = generation.goal
        return self.generation(on: space, goal, level, duals: duals, known: known)
    }

    private func generation(
        on space: WeekSpace,
        _ goal: LevelGoal,
        _ level: ObjectiveLevel,
        duals: [Double],
        known: WarmStart.Duals?
    ) -> ColumnGeneration {
        ColumnRun.generation(
            component,
            space,
            goal,
            limits,
            level: level,
            duals: duals,
            known: known,
            state: state
        )
    }

    /// Notes what a run has found out, for a week that differs little.
    func keep(_ generation: ColumnGeneration, level: ObjectiveLevel?) {
        // Duals of a model with cuts say less of one without.
        if component.keepsColumns, generation.space === space { found.note(generation, level: level) }
    }

    /// The plan as it stands, with what is known of its levels.
    func plan(_ levels: [ComponentPlan.LevelResult]) -> ComponentPlan {
        var plan = ComponentPlan(isFeasible: state.violation == 0)
        plan.levels = levels
        // A later level may have found a roster that is even better on an earlier one.
        plan.levels = component.settled(levels, state)
        plan.chosen = state.chosen.map { model.pairs[$0] }
        plan.columns = component.keepsColumns ? found : nil
        return plan
    }

    /// What a level has come to with a bound.
    func result(_ level: ObjectiveLevel, bound: Double, _ generation: ColumnGeneration) -> ComponentPlan.LevelResult {
        let objective = value(level)
        let reason = generation.isConverged ? "column generation has converged" : "column generation was not finished"
        return component.result(level, objective: objective, bound: bound, limitedBy: reason)
    }

    /// The bound at which a roster of a value is good enough, the gap being one on the level.
    func target(_ level: ObjectiveLevel, _ objective: Int) -> Double {
        let own = value(level) + component.offset(of: level)
        return (Double(objective) - component.options.gap * Double(max(1, abs(own)))).rounded(.up)
    }

    /// Links that the roster misses at a cost.
    func missedLinks(_ generation: ColumnGeneration) -> Set<Int> {
        let links = generation.links
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
    private func levelDuals(_ goal: LevelGoal) -> [Double] {
        let factors = component.weighedFactors
        let own = zip(factors, goal.factors).first { $0.1 != 0 }.map { Double($0) / Double($1) } ?? 0
        // What was weighed with nothing has no duals.
        if own == 0 { return weighed.duals.map { _ in 0 } }
        var duals = weighed.duals.map { $0 / own }
        for (link, entry) in space.decomposition.links.enumerated() {
            guard let hold = entry.hold, hold.isUpper, goal.factors[hold.level] == 0,
                goal.held.contains(where: { $0.level == hold.level })
            else { continue }
            duals[link] = -Double(factors[hold.level]) / own
        }
        return duals
    }

    private static func generation(
        _ component: ComponentSolver,
        _ space: WeekSpace,
        _ goal: LevelGoal,
        _ limits: WorkLimits,
        level: ObjectiveLevel,
        duals: [Double]? = nil,
        known: WarmStart.Duals?,
        state: ModelState
    ) -> ColumnGeneration {
        // What a duty is worth is what it costs in care.
        let estimate = { () -> [Double] in
            let (model, links) = (component.model, space.decomposition.links)
            return DualEstimate(model: model, layout: state.layout, links: links, factors: [0, 0, goal.factors[2]])
                .prices(chosen: state.chosen).map { -($0 ?? 0) }
        }
        let report = component.report
        let before = component.value(of: level, state)
        // A sum of several levels bounds none of them, and a level with an earlier one held at less than it has no
        // roster that is known.
        let isOwn =
            goal.factors == component.factors(of: level)
            && component.keeps(goal.held, state)
        let isSilent = component.options.isMerged && level != .merged
        let own = duals ?? estimate()
        let generation = ColumnGeneration(
            space,
            goal: goal,
            duals: known.map { WarmStart.duals($0, space.decomposition, otherwise: own) } ?? own,
            solver: component.solver,
            threads: component.options.threads ?? 2,
            stopper: component.stopper,
            report: { if !isSilent { report(.bounding, level, before, isOwn ? $0 : nil) } }
        )
        generation.isQuick = component.options.isMerged
        generation.manyWeeks = limits.manyWeeks
        return generation
    }
}
