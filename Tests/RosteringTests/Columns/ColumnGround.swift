import GLPKSolver
import TestSupport

@testable import Rostering

/// What tests of models and columns begin with.
extension Problem {
    /// The located and expanded problem of a scenario, its rounds formed without a limit.
    static func of(_ scenario: Scenario) async throws -> Problem {
        try await Planner(solver: GLPKSolver()).problem(of: scenario, stopper: Stopper(timeLimit: nil)).0
    }
}

extension RosterModel {
    /// The model of a scenario.
    static func of(_ scenario: Scenario, tightensPresence: Bool = false) async throws -> RosterModel {
        ModelBuilder(problem: try await Problem.of(scenario), tightensPresence: tightensPresence).model()
    }
}

/// The problem of a seed's tiny scenario, and what the oracle says of it.
struct TinyCase {
    let problem: Problem
    let verdict: BruteForceResult

    init(seed: UInt64) async throws {
        problem = try await Problem.of(TinyScenario.make(seed: seed))
        verdict = await OracleRuns.shared.verdict(of: problem.scenario, rounds: problem.rounds)
    }

    func model(tightensPresence: Bool = false) -> RosterModel {
        ModelBuilder(problem: problem, tightensPresence: tightensPresence).model()
    }
}

extension WeekSpace {
    /// The weeks of a tiny problem, each day's plans listed unless they are more than a limit.
    static func of(_ model: RosterModel, factors: [Int], planLimit: Int = 6_000) async -> WeekSpace? {
        await space(model, factors: factors, planLimit: planLimit, threads: 1)
    }
}

extension ColumnGeneration {
    /// Column generation with GLPK, from duals of zero.
    convenience init(
        _ space: WeekSpace,
        goal: LevelGoal,
        duals: [Double]? = nil,
        threads: Int = 1,
        stopper: Stopper = Stopper(timeLimit: nil),
        report: @escaping @Sendable (Double) -> Void = { _ in }
    ) {
        self.init(
            space,
            goal: goal,
            duals: duals ?? space.decomposition.links.map { _ in 0 },
            solver: GLPKSolver(),
            threads: threads,
            stopper: stopper,
            report: report
        )
    }
}
