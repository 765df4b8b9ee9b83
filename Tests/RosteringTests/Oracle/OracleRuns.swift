import Rostering
import TestSupport

/// What the oracle says about the tiny scenarios, found once for all tests.
actor OracleRuns {
    static let shared = OracleRuns()

    private struct Key: Hashable {
        var seed: UInt64
        var rounds: [Round]
    }
    private var runs: [Key: Task<BruteForceResult, Never>] = [:]

    /// The verdict on a seed's scenario with given rounds, or with the plainest ones.
    func verdict(seed: UInt64, rounds: [Round]? = nil) async -> BruteForceResult {
        let scenario = TinyScenario.make(seed: seed)
        let key = Key(seed: seed, rounds: (rounds ?? TinyRounds.form(scenario)).sorted { $0.id < $1.id })
        if let run = runs[key] { return await run.value }
        let run = Task.detached { BruteForce(scenario: scenario, rounds: key.rounds).run() }
        runs[key] = run
        return await run.value
    }
}

/// Seeds in batches, each one case of a parameterised test.
enum SeedBatch {
    static let all: [Range<UInt64>] = stride(from: 0, to: 300, by: 25).map { $0..<($0 + 25) }
}
