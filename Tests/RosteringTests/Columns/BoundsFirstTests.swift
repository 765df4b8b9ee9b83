import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

/// The way of many volunteers, on problems so small that every roster has been tried.
@Suite("Bounds first, then a roster")
struct BoundsFirstTests {
    @Test("Values and bounds agree with the best roster of all, level by level and merged", arguments: SeedBatch.all)
    func agrees(seeds: Range<UInt64>) async throws {
        var (planned, best) = (0, 0)
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let lexicographic = tiny.verdict.lexicographic, let merged = tiny.verdict.merged else { continue }
            // A sum also as if the volunteers were many.
            for (isMerged, roster, manyWeeks) in [(false, lexicographic, 500), (true, merged, 500), (true, merged, 0)] {
                let model = tiny.model(tightensPresence: isMerged)
                let optimum = ComponentSolver.levels(of: tiny.problem.scenario, isMerged: isMerged).map {
                    roster.levels[$0] ?? 0
                }
                // From no roster at all, and with little work, so that the first try seldom is the best.
                guard let plan = try await Self.plan(model, isMerged: isMerged, manyWeeks: manyWeeks) else { continue }
                planned += 1
                // What it has found out gives bounds at once, also where there is no time for more.
                let again = try await Self.plan(model, isMerged: isMerged, manyWeeks: manyWeeks, from: plan)
                let quick = try #require(again, "seed \(seed)")
                for (index, level) in quick.levels.enumerated()
                where quick.levels.prefix(index).map(\.objective).elementsEqual(optimum.prefix(index)) {
                    #expect(level.bound <= Double(optimum[index]) + 1e-4, "seed \(seed), level \(index), again")
                    #expect(level.bound > -.infinity, "seed \(seed), level \(index), again")
                }
                let values = plan.levels.map(\.objective)
                #expect(!values.lexicographicallyPrecedes(optimum), "seed \(seed): \(values), \(optimum)")
                if values == optimum { best += 1 }
                // A level's bound speaks of rosters that are as good on the earlier ones.
                for (index, level) in plan.levels.enumerated()
                where values.prefix(index).elementsEqual(optimum.prefix(index)) {
                    #expect(level.bound <= Double(optimum[index]) + 1e-4, "seed \(seed), level \(index)")
                    #expect(
                        level.termination != .optimal || level.objective == optimum[index],
                        "seed \(seed), level \(index)"
                    )
                }
            }
        }
        #expect(planned > 0 && 10 * best >= 8 * planned, "\(best) of \(planned)")
    }

    @Test("Cuts prove a weighted sum where a mixture of weeks covers more")
    func covers() async throws {
        // Three volunteers of two visits on one day: on two days of three visits each, halves of their weeks serve all
        // six, whole weeks five.
        var scenario = Scenario(id: "two-days", horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!, dayCount: 2))
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0), name: "Hall")]
        scenario.services = [Service(id: "tea", shape: .shift, roles: [TeamRole(id: "host")], name: "Tea")]
        scenario.needs = [(9, 10), (11, 12), (14, 15)].enumerated().map { index, time in
            Need(
                id: NeedID("need\(index)"),
                service: "tea",
                window: DailyWindow(TimeOfDay(time.0), TimeOfDay(time.1)),
                place: "hall"
            )
        }
        scenario.volunteers = ["ann", "bo", "cai"].map {
            Volunteer(
                id: $0,
                name: $0.text,
                availability: .always,
                load: LoadLimits(maximumDutiesPerDay: 2, maximumDays: 1)
            )
        }
        let model = try await RosterModel.of(scenario)
        let found = try await Self.plan(model, isMerged: true)
        let plan = try #require(found)
        #expect(plan.chosen.count == 5)
        #expect(plan.levels.allSatisfy { $0.termination == .optimal }, "\(plan.levels)")
    }

    @Test("Bounds hold whatever the levels of a sum count, and however much a head does", arguments: 0..<6)
    func unusualSums(kind: Int) async throws {
        var (planned, best) = (0, 0)
        for seed: UInt64 in 0..<50 {
            var scenario = TinyScenario.make(seed: seed)
            scenario.id += " weighed \(kind)"
            switch kind {
            case 0: scenario.weights.mergedCoverage = 0
            case 1: scenario.weights.mergedStability = 0
            case 2: scenario.weights.mergedCare = 0
            case 3: (scenario.weights.mergedCoverage, scenario.weights.mergedCare) = (0, 0)
            case 4:
                (scenario.weights.mergedCoverage, scenario.weights.mergedStability) = (0, 0)
                scenario.weights.mergedCare = 0
            default: for index in scenario.services.indices { scenario.services[index].weight *= 1_000 }
            }
            let problem = try await Problem.of(scenario)
            let verdict = await OracleRuns.shared.verdict(of: scenario, rounds: problem.rounds)
            guard let optimum = verdict.merged?.levels[.merged] else { continue }
            let model = ModelBuilder(problem: problem, tightensPresence: true).model()
            for effort in [0.5, 0.1] {
                guard let plan = try await Self.plan(model, isMerged: true, effort: effort) else { continue }
                let level = try #require(plan.levels.first)
                #expect(level.bound <= Double(optimum) + 1e-4, "seed \(seed)")
                #expect(level.objective >= optimum, "seed \(seed)")
                planned += 1
                if level.objective == optimum { best += 1 }
            }
        }
        #expect(planned > 0 && 10 * best >= 8 * planned, "\(best) of \(planned)")
    }

    @Test("A weighted sum is bounded from where the weighed run has come to")
    func startsFromWeighed() async throws {
        var compared = 0
        for seed: UInt64 in 0..<20 {
            let model = try await RosterModel.of(TinyScenario.make(seed: seed))
            let solver = Self.solver(model, isMerged: true)
            let limits = WorkLimits(effort: 0.5)
            guard !model.pairs.isEmpty, let space = await solver.columnSpace(limits) else { continue }
            var search = Self.search(model, isMerged: true)
            search.construct()
            guard search.state.violation == 0 else { continue }
            let run = ColumnRun(solver, space, search: search, limits: limits)
            try await run.weigh()
            let generation = run.generation(.merged, held: [])
            await generation.evaluate()
            compared += 1
            #expect(generation.bound >= run.weighed.bound - 1e-4, "seed \(seed)")
        }
        #expect(compared > 5)
    }

    private static func plan(
        _ model: RosterModel,
        isMerged: Bool,
        manyWeeks: Int = 500,
        effort: Double = 0.5,
        from first: ComponentPlan? = nil
    ) async throws -> ComponentPlan? {
        var solver = Self.solver(model, isMerged: isMerged, effort: effort)
        (solver.isCalm, solver.columns) = (first != nil, first?.columns)
        var limits = WorkLimits(effort: effort)
        (limits.diveVolunteers, limits.widePairs) = (0, 0)
        (limits.reopenedVolunteers, limits.mostReopenings, limits.manyWeeks) = (2, 4, manyWeeks)
        guard let space = await solver.columnSpace(limits) else { return nil }
        var search = Self.search(model, isMerged: isMerged)
        if let first {
            let chosen = Set(first.chosen.map { [$0.volunteer, $0.activity] })
            search.restore(
                model.pairs.indices.filter { chosen.contains([model.pairs[$0].volunteer, model.pairs[$0].activity]) }
            )
        }
        search.construct()
        guard search.state.violation == 0 else { return nil }
        return try await solver.solveByColumns(space, search: &search, limits: limits)
    }

    private static func solver(_ model: RosterModel, isMerged: Bool, effort: Double = 0.5) -> ComponentSolver {
        var solver = ComponentSolver(
            model: model,
            solver: GLPKSolver(),
            options: PlanOptions(gap: 0, method: .columns, isMerged: isMerged, threads: 1, effort: effort),
            outside: [0, 0, 0],
            stopper: Stopper(timeLimit: nil),
            report: { _, _, _, _ in }
        )
        solver.keepsColumns = true
        return solver
    }

    private static func search(_ model: RosterModel, isMerged: Bool) -> LocalSearch {
        let scenario = model.problem.scenario
        let keys = SearchKeys(
            weights: scenario.weights,
            isMerged: isMerged,
            hasPublished: scenario.published != nil
        )
        let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
        return LocalSearch(state: state, seed: 1, shouldStop: { false })
    }
}
