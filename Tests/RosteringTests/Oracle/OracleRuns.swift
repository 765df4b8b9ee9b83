import Foundation
import Rostering
import TestSupport

/// What the oracle says about the tiny scenarios, found once for all tests.
actor OracleRuns {
    static let shared = OracleRuns()

    private struct Key: Hashable {
        var scenario: String
        var rounds: [Round]
    }
    private var runs: [Key: Task<BruteForceResult, Never>] = [:]

    /// The verdict on a seed's scenario with the plainest rounds.
    func verdict(seed: UInt64) async -> BruteForceResult { await verdict(of: TinyScenario.make(seed: seed)) }

    /// The verdict on a tiny scenario with given rounds, or with the plainest ones.
    func verdict(of scenario: Scenario, rounds: [Round]? = nil) async -> BruteForceResult {
        let rounds = (rounds ?? TinyRounds.form(scenario)).sorted { $0.id < $1.id }
        let key = Key(scenario: scenario.id, rounds: rounds)
        if let run = runs[key] { return await run.value }
        let run = Task.detached { BruteForce(scenario: scenario, rounds: rounds).run() }
        runs[key] = run
        return await run.value
    }
}

/// Seeds in batches, each one case of a parameterised test: 300, or as many as `ORACLE_SEEDS` says.
enum SeedBatch {
    static let count = ProcessInfo.processInfo.environment["ORACLE_SEEDS"].flatMap(UInt64.init) ?? 300
    static let all: [Range<UInt64>] = stride(from: 0, to: count, by: 25).map { $0..<($0 + 25) }
}
