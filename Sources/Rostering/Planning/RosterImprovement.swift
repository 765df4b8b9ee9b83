/// Better rosters from the state of column generation: a dive or a rounding of the master's solution, then local search
/// among the pairs of promising plans.
struct RosterImprovement {
    let solver: ComponentSolver
    let generation: ColumnGeneration
    let limits: WorkLimits

    /// How boldly the searches go on, one after the other.
    static let temperatures = [20.0, 10, 5]
    /// How many times the tries of one search go into each of the deeper ones.
    private static let deeperFactors = [12, 18]

    /// Leaves the best roster found, or the one before if there is none better.
    ///
    /// Of few volunteers, and of those left open, a dive comes first, of many a rounding. Parameters: `isShort`, whether a
    /// short search is enough; `isHasty`, whether a very short one is, because a dive comes next.
    func run(_ search: LocalSearch, isShort: Bool = false, isHasty: Bool = false) async throws {
        var search = search
        let state = search.state
        let tries = limits.columnTries(pairs: solver.model.pairs.count) / (isHasty ? 4 : 1)
        let before = (chosen: state.chosen, total: state.total)
        let known = Double(zip(generation.goal.factors, 0...).reduce(0) { $0 + $1.0 * state.points(level: $1.1) })
        let isDived = solver.isSketch || generation.space.pricers.count <= limits.diveVolunteers
        if solver.isSketch, solver.start != nil, generation.bound >= known - 1e-6 { return }
        if solver.isSketch, solver.start == nil, generation.space.pricers.count > 2 * limits.diveVolunteers {
            return try await diveDeep(search) { false }
        }
        var dive = Dive(generation: generation, isBrief: solver.isSketch)
        if solver.isSketch, state.violation == 0 { dive.known = known }
        hasten(&dive, search)
        // A step back costs little among few.
        if solver.isSketch, dive.isQuick { dive.mostRise = mostRise(state) }
        if isDived, let dived = try await dive.roster() {
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

    /// Dives among many volunteers, and goes on with a short search.
    ///
    /// The fewer are left, the more their plans are in each other's way, and the longer a step takes: the last are planned
    /// in their own right. Where that finds no roster, the dive goes on. Parameter isDone: whether the roster is good
    /// enough.
    func diveDeep(_ search: LocalSearch, isDone: () -> Bool) async throws {
        let state = search.state
        let before = (chosen: state.chosen, total: state.total)
        var dive = Dive(generation: generation, mostRise: mostRise(state), isBrief: true, isBroad: true)
        hasten(&dive, search)
        guard var steps = try await dive.begin() else { return }
        // What is wrong with the roster of a part often is for the whole to mend: those who are held leave no way.
        let leavesRest = solver.isSketch && solver.options.isMerged
        var left = Int.max
        for share in RosterImprovement.sharesLeftOpen {
            try await dive.descend(&steps, leavesOpen: Int(share * Double(generation.space.pricers.count)))
            // Of few volunteers several shares end alike.
            if share > 0, steps.open.count == left { continue }
            left = steps.open.count
            if try await complete(steps.roster, search) || leavesRest { break }
        }
        try await steps.end()
        if state.violation == 0, isDone() { return }
        let tries = limits.columnTries(pairs: solver.model.pairs.count)
        await focus(search, tries: tries, temperature: RosterImprovement.temperatures.last!)
        if state.total >= before.total { search.restore(before.chosen) }
    }

    /// A sum of levels leaves more room to choose otherwise than levels in turn.
    private func hasten(_ dive: inout Dive, _ search: LocalSearch) {
        guard solver.options.isMerged else { return }
        (dive.isQuick, dive.room) = (true, solver.options.gap * abs(sum(search.state)))
        dive.openAtEnd = max(dive.openAtEnd, Dive.openAtQuickEnd)
    }

    /// The roster's sum of levels, what no component decides included.
    private func sum(_ state: ModelState) -> Double {
        Double(solver.value(of: .merged, state) + solver.offset(of: .merged))
    }

    /// The shares of the volunteers whom a dive leaves open, one after the other until there is a roster.
    private static let sharesLeftOpen = [0.25, 0.15, 0.08, 0]
    /// What one step of a dive may add, as a part of the last level's value, and of a sum's.
    private static let (dearShare, dearShareOfSum) = (0.002, 0.001)

    /// What one step of a dive may add.
    func mostRise(_ state: ModelState) -> Double {
        if let given = solver.mostRise { return given }
        if solver.options.isMerged { return max(1, RosterImprovement.dearShareOfSum * abs(sum(state))) }
        let factors = generation.goal.factors
        guard let last = factors.lastIndex(where: { $0 != 0 }) else { return .infinity }
        let value = Double(factors[last] * abs(state.points(level: last)))
        return max(1, RosterImprovement.dearShare * value)
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
        search.restore([])
        let heavy = answer.plans.indices.filter { answer.plans[$0] > DiveSteps.leastLikely }
            .sorted { (-answer.plans[$0], $0) < (-answer.plans[$1], $1) }
        choose(heavy.map { generation.space.pairs(of: master.plans[$0]) }, search.state)
    }

    /// Chooses those of some plans, one after the other, that break no further row.
    func choose(_ plans: [[Int]], _ state: ModelState) {
        var violation = state.violation
        for plan in plans {
            let pairs = plan.filter { state.value($0) == 0 }
            for pair in pairs { state.set(pair, 1) }
            if state.violation > violation {
                for pair in pairs { state.set(pair, 0) }
            } else {
                violation = state.violation
            }
        }
    }

    /// Searches among the pairs of promising plans, and those chosen.
    func focus(_ search: LocalSearch, tries: Int, temperature: Double) async {
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
