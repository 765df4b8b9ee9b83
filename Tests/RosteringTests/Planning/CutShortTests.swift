import GLPKSolver
import LinearModel
import Synchronization
import TestSupport
import Testing

@testable import Rostering

/// Proofs that end before they have found anything.
@Suite("Proofs that are cut short")
struct CutShortTests {
    /// GLPK, but for its first branch and bound, which comes to nothing.
    private final class LateSolver: Solver {
        let name = "late"
        let isFirst = Mutex(true)

        func solve(
            _ model: LinearModel,
            options: SolveOptions,
            progress: (@Sendable (SolveProgress) -> Void)?
        ) async throws -> SolveResult {
            let isLate =
                !options.relaxed
                && isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst
                }
            var options = options
            if isLate { (options.shouldStop, options.starts) = ({ true }, []) }
            return try await GLPKSolver().solve(model, options: options, progress: progress)
        }
    }

    @Test("That no roster is possible is not concluded from what one that breaks rows has on a level")
    func infeasible() async throws {
        var late = 0
        for seed: UInt64 in 0..<150 {
            let tiny = try await TinyCase(seed: seed)
            guard tiny.verdict.lexicographic != nil else { continue }
            let model = tiny.model()
            var solver = ComponentSolver(
                model: model,
                solver: LateSolver(),
                options: PlanOptions(gap: 0, method: .compact, threads: 1, effort: 0.001),
                outside: [0, 0, 0],
                stopper: Stopper(timeLimit: nil),
                report: { _, _, _, _ in }
            )
            // Everybody has everything to begin with.
            solver.start = Array(model.pairs.indices)
            let plan = try await solver.solve()
            #expect(!plan.isProvenInfeasible, "seed \(seed)")
            if plan.levels.first?.limitedBy != nil { late += 1 }
        }
        #expect(late > 0)
    }

    /// Says of every relaxation that it has no solution.
    private struct ContrarySolver: Solver {
        let name = "contrary"

        func solve(
            _ model: LinearModel,
            options: SolveOptions,
            progress: (@Sendable (SolveProgress) -> Void)?
        ) async throws -> SolveResult {
            var result = try await GLPKSolver().solve(model, options: options, progress: progress)
            if options.relaxed { (result.termination, result.bound) = (.infeasible, .infinity) }
            return result
        }
    }

    @Test("A solver that contradicts a roster that is known proves nothing")
    func contradiction() async throws {
        var compared = 0
        for seed: UInt64 in 0..<20 {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic, !best.roster.duties.isEmpty else { continue }
            let model = tiny.model()
            let state = ModelState(
                model: model,
                layout: StateLayout(model),
                keys: SearchKeys(factors: [1, 1, 1], violation: 1)
            )
            for pair in model.pairs(of: best.roster.duties) { state.set(pair, 1) }
            let prover = LevelProver(
                model: model,
                solver: ContrarySolver(),
                goal: LevelGoal(factors: [0, 0, 1]),
                gap: 0,
                offset: 0,
                limits: WorkLimits(effort: 1),
                stopper: Stopper(timeLimit: nil),
                report: { _, _ in }
            )
            let proof = try await prover.prove(values: state.allValues, objective: state.points(level: 2) + 1)
            #expect(proof.bound == -.infinity && proof.limitedBy != nil && !proof.isInfeasible)
            compared += 1
        }
        #expect(compared > 0)
    }

    @Test("A bound says nothing of a roster that does not keep what was held")
    func changedRoster() async throws {
        let tiny = try await TinyCase(seed: 2)
        let model = tiny.model()
        let solver = ComponentSolver(
            model: model,
            solver: GLPKSolver(),
            options: PlanOptions(gap: 0),
            outside: [0, 0, 0],
            stopper: Stopper(timeLimit: nil),
            report: { _, _, _, _ in }
        )
        let keys = SearchKeys(factors: [1, 1, 1], violation: 1)
        let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
        let levels = ComponentSolver.levels(of: tiny.problem.scenario, isMerged: false)
        let results = levels.map { level -> ComponentPlan.LevelResult in
            let value = solver.value(of: level, state)
            return .init(objective: value, bound: Double(value), termination: .optimal)
        }
        let coverage = state.points(level: 0)
        for (value, isKept) in [(coverage, true), (coverage - 1, false)] {
            let held = [[], [LevelGoal.Held(level: 0, value: value)], [LevelGoal.Held(level: 0, value: value)]]
            let settled = solver.settled(results, heldAt: Array(held.prefix(levels.count)), state)
            #expect(settled[0].termination == .optimal)
            for result in settled.dropFirst() {
                #expect((result.termination == .optimal) == isKept)
                #expect(result.bound == (isKept ? Double(result.objective) : -.infinity))
                #expect((result.limitedBy == nil) == isKept)
            }
        }
        #expect(LevelGoal.Held.least(-2e9 - 0.5) == -2_000_000_000 && LevelGoal.Held.least(-.infinity) == nil)
    }

    @Test("No conflict is told where it was not found out, and the smallest where it was")
    func conflicts() async throws {
        var sketch = Sketch(days: 1)
        sketch.volunteers("ann", "bo") { $0.load = LoadLimits(maximumDuties: 1) }
        for (index, hour) in [8, 10, 12].enumerated() { sketch.shift(NeedID("tea\(index)"), 60 * hour, 60 * hour + 60) }
        sketch.scenario.pins = ["tea0", "tea1", "tea2"].map { Pin(.must, volunteer: "ann", target: $0) }
        let model = try await RosterModel.of(sketch.scenario)
        let stopper = Stopper(timeLimit: nil)
        let finder = ConflictFinder(model: model, solver: GLPKSolver(), stopper: stopper)
        #expect(try await finder.smallest().count == 2)
        stopper.cancel()
        #expect(try await finder.smallest().isEmpty)
        for language in Language.allCases {
            let told = Words(language).planError(.infeasible(conflict: []))
            #expect(told.details.isEmpty && told.hint == nil)
            #expect(Words(language).noRoster(.infeasible([])) == told.message)
        }
    }

    @Test("Where there is no time at which anybody could serve, nobody is said not to be free")
    func noTime() async throws {
        var sketch = Sketch(days: 1)
        sketch.volunteers("ann", "bo")
        sketch.resident("r1") { $0.availability = Self.free(480, 600) }
        sketch.resident("r2") { $0.availability = Self.free(900, 960) }
        sketch.session("quarrel", parties: ["r1", "r2"])
        let roster = try await Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0)).plan(sketch.scenario)
        #expect(roster.uncovered.count == 1)
        #expect(roster.uncovered.allSatisfy { $0.reason == nil })
    }

    @Test("Whoever must start off the grid does")
    func pinnedStart() async throws {
        var sketch = Sketch(days: 2)
        sketch.volunteers("ann", "bo")
        sketch.resident("r1")
        sketch.visit("care", to: "r1")
        sketch.scenario.pins = [
            Pin(.must, volunteer: "ann", target: "care@2026-12-01", start: TimeOfDay(minute: 547)),
            Pin(.must, volunteer: "bo", target: "care", start: TimeOfDay(minute: 601)),
        ]
        let roster = try await Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0)).plan(sketch.scenario)
        let starts = roster.duties.sorted { $0.volunteer < $1.volunteer }.map(\.interval.start.timeOfDay.minute)
        #expect(starts == [547, 601])
    }

    private static func free(_ from: Int, _ to: Int) -> Availability {
        Availability(weekly: [.init(Set(Weekday.allCases), .init(Sketch.window(from, to)))])
    }
}
