import GLPKSolver
import Rostering
import TestSupport

/// A tiny scenario with its planned roster, a resolver of it, and every roster there is.
struct Asked: Sendable {
    let seed: UInt64
    let scenario: Scenario
    let roster: Roster
    let resolver: Resolver
    let rosters: [BruteForceResult.Optimum]
    /// The least value of each level, in order.
    let best: [Int]

    /// What is asked about a seed, made once for all tests; `nil` if its scenario has no roster.
    static func of(seed: UInt64) async throws -> Asked? { try await AskedRuns.shared.asked(seed) }

    fileprivate init?(seed: UInt64) async throws {
        self.seed = seed
        scenario = TinyScenario.make(seed: seed)
        guard case .roster(let planned) = await PlannerComparison.plan(scenario) else { return nil }
        roster = planned
        resolver = try await Resolver(
            scenario: scenario,
            roster: planned,
            solver: GLPKSolver(),
            options: ResolveOptions(timeLimit: nil)
        )
        rosters = BruteForce(scenario: scenario, rounds: planned.rounds).rosters()
        guard let best = rosters.leastLevels else { return nil }
        self.best = best
    }

    /// The levels that the scenario has, in order.
    var levels: [ObjectiveLevel] {
        scenario.published == nil ? [.coverage, .care] : [.coverage, .stability, .care]
    }

    /// Values of a roster on these levels, as the checker gives them.
    func values(_ roster: Roster) -> [Int] {
        let report = Checker(scenario: scenario).check(roster)
        return [.coverage, .stability, .care].map { report.levels[$0] ?? 0 }
    }
}

extension [BruteForceResult.Optimum] {
    /// Coverage, stability and care of the best of these; `nil` if there is none.
    var leastLevels: [Int]? { map(\.inOrder).min { $0.lexicographicallyPrecedes($1) } }
}

/// Scenarios with their rosters, each made once.
private actor AskedRuns {
    static let shared = AskedRuns()

    private var runs: [UInt64: Task<Asked?, any Error>] = [:]

    func asked(_ seed: UInt64) async throws -> Asked? {
        if let run = runs[seed] { return try await run.value }
        let run = Task.detached { try await Asked(seed: seed) }
        runs[seed] = run
        return try await run.value
    }
}
