import GLPKSolver
import LinearModel
import TestSupport
import Testing

@testable import Rostering

/// Dives to their end, and one that stops before, the volunteers left open being planned as components of their own.
@Suite("Diving")
struct DiveTests {
    @Test("The roster keeps every row, is never worse, and at most as good as the best", arguments: SeedBatch.all)
    func keepsRows(seeds: Range<UInt64>) async throws {
        var (completed, whole, ended, sketched) = (0, 0, 0, 0)
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let solver = Self.solver(tiny.model())
            var limits = WorkLimits(effort: 0.01)
            limits.diveVolunteers = 0
            guard let generation = try await Self.converged(solver, best.roster, limits) else { continue }
            let scenario = tiny.problem.scenario
            let keys = SearchKeys(weights: scenario.weights, isMerged: false, hasPublished: scenario.published != nil)
            let state = ModelState(model: solver.model, layout: StateLayout(solver.model), keys: keys)
            let search = LocalSearch(state: state, seed: 1, shouldStop: { false })
            // From the best roster there is nothing better to find; from none, whatever is found keeps every row.
            search.restore(solver.model.pairs(of: best.roster.duties))
            let least = state.total
            try await RosterImprovement(solver: solver, generation: generation, limits: limits)
                .diveDeep(search) { false }
            #expect(state.violation == 0, "seed \(seed)")
            #expect(state.total == least, "seed \(seed)")
            // However often a dive turns back, it leaves the master as free as it was.
            var opened = try #require(generation.master)
            let first = try await opened.solve(generation.options)
            let before = try #require(first, "seed \(seed)")
            let most = before.value + 1e-6 * max(1, abs(before.value))
            let turns: [(known: Double, rise: Double)] = [
                (-.infinity, .infinity), (before.value + 1, .infinity), (.infinity, .infinity),
                (.infinity, -.infinity), (.infinity, 0.5),
            ]
            for (number, (known, rise)) in (0..<4).flatMap({ _ in turns }).enumerated() {
                var dive = Dive(generation: generation, known: known, mostRise: rise)
                // Tiny problems are left to branch and bound otherwise, before the first step.
                (dive.openAtEnd, dive.isBroad) = (0, number / turns.count % 2 == 1)
                (dive.isQuick, dive.room) = number >= 2 * turns.count ? (true, 1) : (false, 0)
                generation.looseWeeks = number % 2 == 1 ? 0 : .max
                let roster = try await dive.roster()
                let dived = try #require(roster, "seed \(seed)")
                if dived.open.isEmpty {
                    ended += 1
                    search.restore(dived.pairs)
                    #expect(state.violation == 0, "seed \(seed), \(known), \(rise), broad \(dive.isBroad)")
                    #expect(state.total >= least, "seed \(seed), \(known), \(rise), broad \(dive.isBroad)")
                }
                var master = try #require(generation.master)
                #expect(!master.isLoose)
                let second = try await master.solve(generation.options)
                let after = try #require(second, "seed \(seed)")
                #expect(after.value <= most, "seed \(seed), \(known), \(rise)")
            }
            var dive = Dive(generation: generation, isBrief: true, isBroad: true)
            dive.openAtEnd = 0
            let begun = try await dive.begin()
            var steps = try #require(begun, "seed \(seed)")
            try await dive.descend(&steps, leavesOpen: generation.space.decomposition.weeks.count / 4)
            let dived = steps.roster
            try await steps.end()
            let volunteers = Set(dived.pairs.map { solver.model.pairs[$0].volunteer })
            let open = Set(dived.open.map { generation.space.decomposition.weeks[$0].volunteer })
            #expect(volunteers.isDisjoint(with: open), "seed \(seed)")
            // What is completed keeps the dive's part, and gives duties to nobody else than those left open.
            let isRoster = try await RosterImprovement(solver: solver, generation: generation, limits: limits)
                .complete(dived, search)
            #expect(isRoster == (state.violation == 0), "seed \(seed)")
            let added = Set(state.chosen).subtracting(dived.pairs)
            #expect(Set(dived.pairs).isSubset(of: state.chosen), "seed \(seed)")
            #expect(added.allSatisfy { open.contains(solver.model.pairs[$0].volunteer) }, "seed \(seed)")
            completed += 1
            if state.violation == 0 { whole += 1 }
            #expect(state.violation > 0 || state.total >= least, "seed \(seed)")
            // Where many are left open, they are dived for in parts themselves.
            var sketch = solver
            sketch.isSketch = true
            search.restore([])
            try await RosterImprovement(solver: sketch, generation: generation, limits: limits)
                .run(search, isShort: true)
            sketched += state.violation == 0 ? 1 : 0
            #expect(state.violation > 0 || state.total >= least, "seed \(seed)")
        }
        // A dive can end where no roster is left, but seldom does.
        #expect(completed > 0 && 10 * whole >= 9 * completed, "\(whole) of \(completed)")
        #expect(ended > completed, "\(ended)")
        #expect(10 * sketched >= 9 * completed, "\(sketched) of \(completed)")
    }

    @Test("A dive that is stopped as it begins leaves the master as it was", arguments: [false, true])
    func stopped(isQuick: Bool) async throws {
        var compared = 0
        for seed: UInt64 in 0..<40 {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let solver = Self.solver(tiny.model())
            guard let generation = try await Self.converged(solver, best.roster, WorkLimits(effort: 0.01)) else {
                continue
            }
            var before = try #require(generation.master)
            let least = try #require(try await before.solve(generation.options)).value
            generation.looseWeeks = 0
            solver.stopper.cancel()
            var dive = Dive(generation: generation, isBroad: true)
            dive.isQuick = isQuick
            #expect(try await dive.roster() == nil, "seed \(seed)")
            // Each plan is still the column that it was, also of those that are added from now on.
            var master = try #require(generation.master)
            #expect(!master.isLoose)
            try await master.add(generation.promising(perWeek: 80))
            let answer = try #require(try await master.solve(SolveOptions()), "seed \(seed)")
            #expect(abs(answer.value - least) < 1e-6 * max(1, abs(least)), "seed \(seed)")
            var weights = generation.space.pricers.map { _ in 0.0 }
            for (plan, weight) in zip(master.plans, answer.plans) { weights[plan.week] += weight }
            #expect(weights.allSatisfy { abs($0 - 1) < 1e-6 }, "seed \(seed): \(weights)")
            compared += 1
        }
        #expect(compared > 0)
    }

    private static func solver(_ model: RosterModel) -> ComponentSolver {
        ComponentSolver(
            model: model,
            solver: GLPKSolver(),
            options: PlanOptions(gap: 0, method: .columns, threads: 1),
            outside: [0, 0, 0],
            stopper: Stopper(timeLimit: nil),
            report: { _, _, _, _ in }
        )
    }

    /// All levels weighed, the master solved to its end.
    private static func converged(
        _ solver: ComponentSolver,
        _ roster: Roster,
        _ limits: WorkLimits
    ) async throws -> ColumnGeneration? {
        let factors = [10_000, 100, 1]
        guard let space = await WeekSpace.of(solver.model, factors: factors, planLimit: limits.dayPlans) else {
            return nil
        }
        let generation = ColumnGeneration(space, goal: LevelGoal(factors: factors), stopper: solver.stopper)
        try await generation.converge(
            roster: solver.model.pairs(of: roster.duties),
            target: .infinity,
            tolerance: 0,
            iterationLimit: 100
        )
        return generation.answer == nil ? nil : generation
    }
}
