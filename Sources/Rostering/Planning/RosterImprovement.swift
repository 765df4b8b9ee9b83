/// Better rosters from the state of column generation: a dive or a rounding of the master's solution, then local search
/// among the pairs of promising plans.
struct RosterImprovement {
    let solver: ComponentSolver
    let generation: ColumnGeneration
    let limits: WorkLimits

    /// How boldly the searches go on, one after the other.
    private static let temperatures = [20.0, 10, 5]
    /// Effort for those left open by a dive, as a part of the plan's.
    private static let completionEffort = 0.3
    /// How many times the tries of one search go into each of the deeper ones.
    private static let deeperFactors = [12, 18]

    /// Leaves the best roster found, or the one before if there is none better.
    ///
    /// Of few volunteers a dive comes first, of many a rounding. Parameter isShort: whether a short search is enough.
    func run(_ search: LocalSearch, isShort: Bool = false) async throws {
        var search = search
        let state = search.state
        let tries = limits.columnTries(pairs: solver.model.pairs.count)
        let before = (chosen: state.chosen, total: state.total)
        let isSmall = generation.space.pricers.count <= limits.diveVolunteers
        if isSmall, let dived = try await Dive(generation: generation).roster(isBrief: solver.isSketch) {
            search.restore(dived.pairs)
        } else {
            round(search)
        }
        search.construct()
        await focus(search, tries: tries, temperature: RosterImprovement.temperatures[0])
        if state.total >= before.total { search.restore(before.chosen) }
        for temperature in RosterImprovement.temperatures.suffix(isShort ? 1 : 3) where !generation.isStopped {
            await focus(search, tries: (isShort ? 1 : 4) * tries, temperature: temperature)
        }
    }

    /// Dives halfway, plans those left open in their own right, and goes on with a short search.
    func diveHalfway(_ search: LocalSearch) async throws {
        let state = search.state
        let before = (chosen: state.chosen, total: state.total)
        guard let dived = try await Dive(generation: generation).roster(isPartial: true) else { return }
        try await complete(dived, search)
        let tries = limits.columnTries(pairs: solver.model.pairs.count)
        await focus(search, tries: tries, temperature: RosterImprovement.temperatures.last!)
        if state.total >= before.total { search.restore(before.chosen) }
    }

    /// Plans some volunteers' weeks anew, all others held, if that is better.
    func reopen(_ weeks: [Int], _ search: LocalSearch) async throws {
        let model = solver.model
        let before = (chosen: search.state.chosen, total: search.state.total)
        let open = Set(weeks.map { generation.space.decomposition.weeks[$0].volunteer })
        let kept = before.chosen.filter { !open.contains(model.pairs[$0].volunteer) }
        try await complete(Dive.Roster(pairs: kept, open: weeks), search, start: before.chosen)
        if search.state.total >= before.total { search.restore(before.chosen) }
    }

    /// Plans the volunteers that a dive has left open as a component of their own, all others held.
    ///
    /// Parameter start: pairs chosen in a roster from which to go on.
    func complete(_ dived: Dive.Roster, _ search: LocalSearch, start: [Int]? = nil) async throws {
        let model = solver.model
        let last: ObjectiveLevel = solver.options.isMerged ? .merged : .care
        let before = solver.value(of: last, search.state)
        search.restore(dived.pairs)
        let weeks = generation.space.decomposition.weeks
        let open = Set(dived.open.map { weeks[$0].volunteer })
        let isFree = model.pairs.map { open.contains($0.volunteer) }
        var numbers: [[Int]: Int] = [:]
        for pair in model.pairs.indices where isFree[pair] {
            numbers[[model.pairs[pair].volunteer, model.pairs[pair].activity]] = pair
        }
        var options = solver.options
        options.effort *= RosterImprovement.completionEffort
        options.startingRoster = nil
        if start != nil { options.gap = 0 }
        let known = start.map { Set($0.map { [model.pairs[$0].volunteer, model.pairs[$0].activity] }) }
        var chosen = dived.pairs
        for part in model.holding(search.state.allValues, except: isFree).components() where !part.pairs.isEmpty {
            let plan = try await ComponentSolver(
                model: part,
                solver: solver.solver,
                options: options,
                outside: [0, 0, 0],
                stopper: solver.stopper.part(),
                report: { [report = solver.report] _, _, _, _ in report(.improvement, last, before, nil) },
                start: known.map { known in
                    part.pairs.indices.filter { known.contains([part.pairs[$0].volunteer, part.pairs[$0].activity]) }
                },
                isSketch: true
            ).solve()
            if plan.isFeasible && !plan.isProvenInfeasible {
                chosen += plan.chosen.map { numbers[[$0.volunteer, $0.activity]]! }
            }
        }
        search.restore(chosen.sorted())
    }

    /// Searches on for longer, as long as a bound is near but not reached.
    func deepen(_ search: LocalSearch, isDone: () -> Bool) async {
        let tries = limits.columnTries(pairs: solver.model.pairs.count)
        for factor in RosterImprovement.deeperFactors {
            for temperature in RosterImprovement.temperatures where !isDone() && !generation.isStopped {
                await focus(search, tries: factor * tries, temperature: temperature)
            }
        }
    }

    /// Chooses the plans of greatest weight in the master's solution that break no row together.
    private func round(_ search: LocalSearch) {
        guard let answer = generation.answer, let master = generation.master else { return }
        let state = search.state
        search.restore([])
        let heavy = answer.plans.indices.filter { answer.plans[$0] > 0.35 }
            .sorted { (-answer.plans[$0], $0) < (-answer.plans[$1], $1) }
        var violation = state.violation
        for plan in heavy {
            let pairs = generation.space.pairs(of: master.plans[plan]).filter { state.value($0) == 0 }
            for pair in pairs { state.set(pair, 1) }
            if state.violation > violation {
                for pair in pairs { state.set(pair, 0) }
            } else {
                violation = state.violation
            }
        }
    }

    /// Searches among the pairs of promising plans, and those chosen.
    private func focus(_ search: LocalSearch, tries: Int, temperature: Double) async {
        var isCandidate = Array(repeating: false, count: solver.model.pairs.count)
        for pair in search.state.chosen { isCandidate[pair] = true }
        for pair in generation.promisingPairs(perWeek: 60) { isCandidate[pair] = true }
        let stopper = solver.stopper
        var focused = LocalSearch(
            state: search.state,
            seed: UInt64(tries),
            isCandidate: { isCandidate[$0] },
            shouldStop: { stopper.shouldStop }
        )
        await solver.run(&focused, tries: tries, temperature: temperature)
    }
}
