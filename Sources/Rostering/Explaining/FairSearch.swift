import LinearModel

/// The range of one volunteer's minutes over all rosters that are as good.
///
/// Model: minimise, then maximise Σ minutes · x over the volunteer's pairs, subject to all rows and level ≤ allowed.
struct FairSearch: Sendable {
    let resolver: Resolver
    let volunteer: Int
    let tolerance: Double
    let stopper: Stopper

    /// An end of the range: the best value found, and what none is beyond.
    private struct End: Sendable {
        var value: Int
        var bound: Double
        var limit: PlanTermination?
    }

    private var placed: ResolveModel { resolver.base }

    func answer() async throws -> FairAnswer {
        let loads = FairLoads(placed.problem, resolver.roster)
        let load = loads.load(of: volunteer)
        let levels = ComponentSolver.levels(of: resolver.scenario, isMerged: false)
        var allowed: [ObjectiveLevel: Int] = [:]
        for level in levels {
            let value = placed.points[RosterModel.levels.firstIndex(of: level)!]
            allowed[level] = value + (level == .care ? Int(tolerance * Double(max(0, value))) : 0)
        }
        var answer = FairAnswer(
            load: load,
            least: load.minutes,
            most: load.minutes,
            atLeast: 0,
            atMost: Int.max,
            allowed: allowed,
            scope: .whole,
            peers: loads.peers(of: volunteer),
            fairMinutes: placed.problem.fairMinutes(of: volunteer),
            wishes: loads.wishes(of: volunteer)
        )
        try await resolver.isWhole ? whole(&answer) : nearby(&answer)
        return answer
    }

    private func whole(_ answer: inout FairAnswer) async throws {
        let all = Array(repeating: true, count: placed.model.pairs.count)
        let (least, most) = try await range(ResolvePart(placed, isFree: all), answer.allowed)
        (answer.least, answer.most) = (least.value, most.value)
        answer.atLeast = max(0, Int((least.bound - 1e-6).rounded(.up)))
        answer.atMost = -Int((most.bound - 1e-6).rounded(.up))
        answer.limit = least.limit ?? most.limit
    }

    /// Least and most within neighbourhoods; the bounds come from the volunteer's own limits.
    private func nearby(_ answer: inout FairAnswer) async throws {
        let model = placed.model
        var isOwn = Array(repeating: false, count: model.pairs.count)
        for pair in model.pairsOfVolunteer[volunteer] { isOwn[pair] = true }
        let own = model.enclosed(isOwn)
        let points = own.pairs.indices.map { own.activity(of: $0).duration }
        let least = try await end(own, held: [], points: points, start: nil)
        let most = try await end(own, held: [], points: points.map { -$0 }, start: nil)
        answer.atLeast = max(0, Int((least.bound - 1e-6).rounded(.up)))
        answer.atMost = max(answer.most, -Int((most.bound - 1e-6).rounded(.up)))
        let sizes = resolver.options.neighbourhoods.sorted().prefix(3)
        let hood = ResolveNeighbourhood(
            placed,
            tasks: nearTasks(24),
            volunteers: [volunteer],
            limit: sizes.last ?? 8
        )
        for size in sizes {
            let near = hood.near(volunteers: size)
            let part = ResolvePart(placed, isFree: near.free(placed.model))
            let (least, most) = try await range(part, answer.allowed)
            answer.least = min(answer.least, least.value)
            answer.most = max(answer.most, most.value)
            answer.scope = .neighbourhood(volunteers: near.volunteers.count, tasks: near.tasks.count)
            answer.limit = least.limit ?? most.limit
            if answer.isProven || stopper.isPast(share: 0.4) || near.volunteers.count < size { break }
        }
    }

    /// The volunteer's own tasks, and so many others that they could do at the least cost.
    private func nearTasks(_ count: Int) -> [Int] {
        let model = placed.model
        let state = placed.state(choosing: placed.chosen)
        var cost: [Int: Int128] = [:]
        for pair in model.pairsOfVolunteer[volunteer] {
            let task = model.activity(of: pair).task
            if placed.values[pair] == 1 {
                cost[task] = .min
                continue
            }
            state.set(pair, 1)
            cost[task] = min(cost[task] ?? .max, state.total)
            state.set(pair, 0)
        }
        return cost.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(count).map(\.key)
    }

    private func range(_ part: ResolvePart, _ allowed: [ObjectiveLevel: Int]) async throws -> (End, End) {
        let held = allowed.sorted { $0.key.rawValue < $1.key.rawValue }.map { level, value in
            LevelGoal.Held(level: RosterModel.levels.firstIndex(of: level)!, value: value)
        }
        let points = part.model.pairs.indices.map {
            part.model.pairs[$0].volunteer == volunteer ? part.model.activity(of: $0).duration : 0
        }
        async let least = end(part.model, held: held, points: points, start: part.start)
        async let most = end(part.model, held: held, points: points.map { -$0 }, start: part.start)
        return try await (least, most)
    }

    private func end(_ model: RosterModel, held: [LevelGoal.Held], points: [Int], start: [Int]?) async throws -> End {
        var linear = model.linearModel(goal: LevelGoal(factors: [0, 0, 0], held: held))
        for pair in model.pairs.indices { linear.objective[pair] = Double(points[pair]) }
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        if let start { options.starts = [model.values(choosing: start).map(Double.init)] }
        let result = try await resolver.solver.solve(linear, options: options)
        let chosen = result.values.map { values in model.pairs.indices.filter { values[$0] > 0.5 } } ?? start ?? []
        let value = chosen.reduce(0) { $0 + points[$1] }
        let isDone = result.termination == .optimal
        let trivial = points.reduce(0) { $0 + min(0, $1) }
        return End(
            value: abs(value),
            bound: isDone ? Double(value) : max(Double(trivial), result.bound),
            limit: isDone ? nil : stopper.reason ?? .workLimit
        )
    }
}
