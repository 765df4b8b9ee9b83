import Testing

@testable import Rostering

@Suite("The steps of a level's points")
struct PointStepsTests {
    @Test("A bound goes up to the next value that rosters can have")
    func rounding() {
        let tens = PointSteps(step: 10, offset: 3)
        #expect(tens.rounded(106.5) == 113 && tens.rounded(113) == 113 && tens.rounded(113.4) == 123)
        #expect(tens.rounded(-12) == -7 && tens.rounded(-7) == -7 && tens.next(-8) == -7)
        // What a solver's tolerances add is no reason to go up.
        #expect(tens.rounded(113.000001) == 113)
        #expect(tens.rounded(.infinity) == .infinity && tens.rounded(-.infinity) == -.infinity)
        #expect(PointSteps().rounded(4.2) == 5)
    }

    @Test("Whatever is chosen, each level's value is one of its steps", arguments: SeedBatch.all)
    func values(seeds: Range<UInt64>) async throws {
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            let keys = SearchKeys(factors: [0, 0, 0], violation: 0)
            let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
            let levels = RosterModel.levels.indices.map { level in
                PointSteps(
                    LevelGoal(factors: RosterModel.levels.indices.map { $0 == level ? 1 : 0 }),
                    of: model
                )
            }
            var random = RandomSource(seed: seed)
            for _ in 0..<20 {
                for pair in model.pairs.indices where Int.random(in: 0..<4, using: &random) == 0 {
                    state.set(pair, 1 - state.value(pair))
                }
                for (level, steps) in levels.enumerated() {
                    let points = state.points(level: level)
                    #expect(steps.next(points) == points, "seed \(seed), level \(level)")
                }
            }
        }
    }
}
