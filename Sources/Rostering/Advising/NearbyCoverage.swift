import LinearModel

/// The least that stays open when volunteers change, what is near some tasks being decided anew.
///
/// Of a small problem everything is near. What is found is proven over the rosters that differ nearby only.
struct NearbyCoverage: Sendable {
    let advisor: Advisor
    let solve: GoalSolve
    /// Whose duties are decided anew, and on which tasks; `nil` for all.
    let near: ResolveNear?
    private let tasks: Set<Int>

    /// Parameters: `seeds`, the tasks that it is about, by index; `limit`, most volunteers near.
    init(_ advisor: Advisor, around seeds: [Int], limit: Int? = nil, with solve: GoalSolve) {
        (self.advisor, self.solve) = (advisor, solve)
        let base = advisor.resolver.base
        guard !advisor.isWhole else {
            (near, tasks) = (nil, Set(base.problem.tasks.indices))
            return
        }
        let limit = limit ?? advisor.options.neighbourhood
        let near = ResolveNeighbourhood(base, tasks: Set(seeds).sorted(), volunteers: [], limit: limit)
            .near(volunteers: limit)
        self.near = near
        tasks = Set(base.problem.tasks.indices.filter { near.tasks.contains(base.problem.tasks[$0].base.id) })
    }

    /// Over which rosters a value is proven.
    var scope: Resolution.Scope {
        near.map { .neighbourhood(volunteers: $0.volunteers.count, tasks: $0.tasks.count) } ?? .whole
    }

    /// The roster in a scenario with other volunteers, as far as it is near; `named` are near in any case.
    func ground(_ scenario: Scenario, named: Set<VolunteerID>) -> (ground: AdviceGround, isFree: [Bool]?) {
        let isNear: AdviceGround.Wanted? = near.map { near in
            { (named.contains($0.id) || near.volunteers.contains($0.id)) && tasks.contains($1) }
        }
        let ground = AdviceGround(
            scenario,
            on: advisor.resolver.base,
            duties: advisor.roster.duties,
            wanted: isNear
        )
        return (ground, isNear.map(ground.free))
    }

    /// What was found.
    struct Found: Sendable {
        /// Coverage points.
        var points: Int
        /// Whether they are proven the least of the scope.
        var isProven: Bool
        /// The roster, read by the checker.
        var roster: Roster
    }

    /// Of the rosters of a part with no more points one that differs little from the given roster, as far as found.
    private func stable(_ part: AdvicePart, _ values: [Int], points: Int) async throws -> [Int] {
        var changes = part.model.columns.map { _ in 0 }
        for pair in part.model.pairs.indices { changes[pair] = part.start[pair] == 1 ? -1 : 1 }
        let none = part.model.columns.map { _ in 0 }
        let model = part.model.weighed(
            [part.model.costs[0], changes, none],
            constants: [part.model.constants[0], part.start.indices.count { part.isChosen($0) }, 0]
        )
        let goal = LevelGoal(factors: [0, 1, 0], held: [.init(level: 0, value: points)])
        return try await solve.least(goal, of: model, start: values).values ?? values
    }

    /// No roster is known that keeps every required row: there is none, or the work was stopped before one was found.
    struct NothingKnown: Error {}

    /// The least with a scenario's volunteers.
    ///
    /// Throws: ``NothingKnown`` if the given roster breaks a row and no other is found.
    func least(_ scenario: Scenario, named: Set<VolunteerID>) async throws -> Found {
        let (ground, isFree) = ground(scenario, named: named)
        let part = AdvicePart(ground.model, chosen: ground.chosen, except: isFree)
        func points(_ values: [Int]) -> Int {
            values.indices.reduce(part.model.constants[0]) { $0 + part.model.costs[0][$1] * values[$1] }
        }
        var best = points(part.start)
        var pairs = part.pairs(part.start)
        let isFeasible = part.isStartFeasible
        let prover = LevelProver(
            model: part.model,
            solver: solve.solver,
            goal: LevelGoal(factors: [1, 0, 0]),
            gap: 0,
            offset: 0,
            limits: solve.limits,
            stopper: solve.stopper,
            report: { _, _ in }
        )
        let proof = try await prover.prove(values: isFeasible ? part.start : nil, objective: best)
        guard isFeasible || proof.chosen != nil else { throw NothingKnown() }
        if let chosen = proof.chosen {
            let values = part.model.values(choosing: chosen)
            if !isFeasible || points(values) < best {
                best = points(values)
                pairs = part.pairs(try await stable(part, values, points: best))
            }
        }
        let roster = try ground.roster(of: pairs).read(of: scenario)
        return Found(points: best, isProven: proof.bound >= Double(best) - 1e-6, roster: roster)
    }
}
