import Testing

@testable import Rostering

/// Days whose plans are searched at every iteration against the same days with all plans listed.
@Suite("Searching the plans of a day")
struct DaySearchTests {
    @Test("Searched and listed days price weeks alike, at any duals", arguments: SeedBatch.all)
    func searchedLikeListed(seeds: Range<UInt64>) async throws {
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            for factors in [[100, 0, 1], [0, 0, 1]] {
                guard let listed = await WeekSpace.of(model, factors: factors) else { continue }
                // No day has so few plans, so all are searched.
                let searched = try #require(await WeekSpace.of(model, factors: factors, planLimit: 0))
                var random = RandomSource(seed: seed)
                for _ in 0..<4 {
                    let duals = listed.decomposition.links.map { link -> Double in
                        let size = Double(Int.random(in: 0...400, using: &random))
                        if Bool.random(using: &random) { return 0 }
                        return link.isEquality && Bool.random(using: &random) ? size : -size
                    }
                    for (one, other) in zip(listed.pricers, searched.pricers) {
                        let exact = one.price(duals: duals, below: .infinity, labelLimit: 100_000, count: 1)
                        let found = other.price(duals: duals, below: .infinity, labelLimit: 100_000, count: 1)
                        #expect(abs(exact.bound - found.bound) < 1e-4 || exact.bound == found.bound, "seed \(seed)")
                        let prices = (exact.found.first?.price ?? .infinity, found.found.first?.price ?? .infinity)
                        #expect(prices.0 == prices.1 || abs(prices.0 - prices.1) < 1e-4, "seed \(seed)")
                        // With little work allowed the bound says less, but never too much.
                        let hasty = other.price(duals: duals, below: .infinity, labelLimit: 1, count: 1)
                        #expect(hasty.bound <= exact.bound + 1e-4, "seed \(seed)")
                    }
                }
            }
        }
    }
}
