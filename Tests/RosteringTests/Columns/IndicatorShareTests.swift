import Testing

@testable import Rostering

/// What indicators of several days cost, laid upon the days.
@Suite("Shares of what a week's indicators cost")
struct IndicatorShareTests {
    @Test("Days together promise no more than the cheapest of all weeks, and less of a bargain than without shares")
    func days() async throws {
        var raised = 0
        for seed: UInt64 in 0..<60 {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            for planLimit in [0, 6_000] {
                guard let space = await WeekSpace.of(model, factors: [0, 0, 1], planLimit: planLimit) else { continue }
                var random = RandomSource(seed: seed)
                for _ in 0..<4 {
                    let duals = space.decomposition.links.map { link in
                        link.isEquality ? 0 : -Double(Int.random(in: 0...300, using: &random))
                    }
                    for pricer in space.pricers where pricer.week.pairCount <= 10 {
                        let cheapest = Self.cheapest(pricer, duals)
                        let answer = pricer.price(duals: duals, below: .infinity, labelLimit: 100_000, count: 1)
                        let found = answer.found.first?.price ?? .infinity
                        #expect(found == cheapest || abs(found - cheapest) < 1e-4, "seed \(seed)")
                        #expect(answer.bound <= cheapest + 1e-4, "seed \(seed)")
                        // Of days that are searched only what is still of interest is left by now.
                        guard planLimit > 0 else { continue }
                        // The least of every day, with what the sums of the week cost at least.
                        let promised = pricer.elsewhere(-1)
                        #expect(promised <= cheapest + 1e-4, "seed \(seed)")
                        let alone = pricer.days.map { day in
                            day.effects.indices.reduce(Double.infinity) { min($0, day.optimistic($1)) }
                        }
                        let shared = pricer.days.map(\.least)
                        #expect(zip(shared, alone).allSatisfy { $0 >= $1 - 1e-9 })
                        if zip(shared, alone).contains(where: { $0 > $1 + 1 }) { raised += 1 }
                    }
                }
            }
        }
        #expect(raised > 5)
    }

    /// The price of the cheapest set of pairs that breaks none of the volunteer's rows, by trying all.
    private static func cheapest(_ pricer: WeekPricer, _ duals: [Double]) -> Double {
        let pairs = Array(0..<pricer.week.pairCount)
        var least = Double.infinity
        for subset in 0..<1 << pairs.count {
            let chosen = pairs.filter { subset >> $0 & 1 == 1 }
            if pricer.isAllowed(chosen) { least = min(least, pricer.column(of: chosen).reducedCost(duals)) }
        }
        return least
    }
}
