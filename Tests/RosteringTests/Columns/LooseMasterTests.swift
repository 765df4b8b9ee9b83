import TestSupport
import Testing

@testable import Rostering

/// A master whose links may be exceeded by next to nothing until it has converged, and one that begins with those alone
/// that cannot wait, against one with all of them as they are.
@Suite("Loosening the master")
struct LooseMasterTests {
    @Test("It converges to the same bound and value, and no bound on the way is above", arguments: SeedBatch.all)
    func convergesAlike(seeds: Range<UInt64>) async throws {
        var compared = 0
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let model = tiny.model()
            var values: [(value: Double, bound: Double)] = []
            for (looseWeeks, manyWeeks) in [(Int.max, Int.max), (0, Int.max), (Int.max, 0), (0, 0)] {
                let run = try await Self.converged(model, best.roster, looseWeeks: looseWeeks, manyWeeks: manyWeeks)
                if let run { values.append(run) }
            }
            guard values.count == 4 else { continue }
            let slack = 1e-6 * max(1, abs(values[0].value))
            for other in values.dropFirst() {
                #expect(abs(other.value - values[0].value) < slack, "seed \(seed)")
                #expect(abs(other.bound - values[0].bound) < max(0.02, slack), "seed \(seed)")
            }
            compared += 1
        }
        #expect(compared > 0)
    }

    private static func converged(
        _ model: RosterModel,
        _ roster: Roster,
        looseWeeks: Int,
        manyWeeks: Int
    ) async throws -> (value: Double, bound: Double)? {
        let factors = [10_000, 100, 1]
        let alone = await WeekSpace.of(model, factors: factors)
        let made = await WeekSpace.space(model, factors: factors, planLimit: 6_000, threads: 3)
        #expect(alone?.pricers.count == made?.pricers.count)
        guard let space = made else { return nil }
        let chosen = model.pairs(of: roster.duties)
        let state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: factors, violation: 1)
        )
        for pair in chosen { state.set(pair, 1) }
        let value = Double(state.total)
        let generation = ColumnGeneration(
            space,
            goal: LevelGoal(factors: factors),
            threads: 2,
            report: { #expect($0 <= value + 1e-6 * max(1, abs(value))) }
        )
        (generation.looseWeeks, generation.manyWeeks, generation.firstLinks) = (looseWeeks, manyWeeks, 0)
        await generation.ascend(steps: 20, pace: .wide, target: .infinity, isMissed: { _ in false })
        try await generation.converge(roster: chosen, target: .infinity, tolerance: 0, iterationLimit: 200)
        guard let answer = generation.answer, generation.isConverged else { return nil }
        #expect(generation.master?.isLoose == false)
        return (answer.value, generation.bound)
    }
}
