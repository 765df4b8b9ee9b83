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

    @Test("No week found breaks what rows about several volunteers say of one alone", arguments: SeedBatch.all)
    func ownParts(seeds: Range<UInt64>) async throws {
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            for planLimit in [0, 6_000] {
                guard let space = await WeekSpace.of(model, factors: [100, 0, 1], planLimit: planLimit) else {
                    continue
                }
                var random = RandomSource(seed: seed)
                let duals = space.decomposition.links.map { link in
                    link.isEquality ? 0 : -Double(Int.random(in: 0...3_000, using: &random))
                }
                for (week, pricer) in space.pricers.enumerated() {
                    let own = space.decomposition.model(ofWeek: week)
                    let answer = pricer.price(duals: duals, below: .infinity, labelLimit: 100_000, count: 20)
                    for found in answer.found {
                        for row in own.rows where row.form.terms.allSatisfy({ Int($0.column) < own.pairs.count }) {
                            let value = row.form.terms.reduce(row.form.constant) {
                                $0 + (found.pairs.contains(Int($1.column)) ? Int($1.coefficient) : 0)
                            }
                            #expect(value <= 0, "seed \(seed), \(row.name)")
                        }
                    }
                }
            }
        }
    }

    @Test("A day's duties that alone are more than a week's minutes are no part of any week")
    func tightWeek() async throws {
        var sketch = Sketch(days: 2)
        sketch.volunteers("ann") { $0.load = LoadLimits(maximumMinutes: 150) }
        for hour in 8..<16 { sketch.shift(NeedID("tea\(hour)"), 60 * hour, 60 * hour + 60) }
        let model = try await RosterModel.of(sketch.scenario)
        let duals = Decomposition(model: model, ownParts: true).links.indices.map { -50.0 - Double($0 % 7) }
        var bounds: [Double] = []
        for planLimit in [0, 6_000] {
            let space = try #require(await WeekSpace.of(model, factors: [100, 0, 1], planLimit: planLimit))
            bounds.append(space.pricers[0].price(duals: duals, below: .infinity, labelLimit: 1_000, count: 1).bound)
        }
        #expect(abs(bounds[0] - bounds[1]) < 1e-4)
        // The tables of the completion bound end with the range of the sums.
        let space = CompletionSpace()
        space.reserve(values: 1_000, moves: 1_000)
        let bound = CompletionBound(dayCount: 1, wide: 0...4, small: 0...0)
        bound.open(space)
        bound.begin(widePrice: { Double($0) }, smallPrice: { _ in 0 })
        let moves = [(0, 0), (2, 0), (9, 0), (0, 1)].map { CompletionBound.Move(wide: $0, small: $1, price: -5) }
        bound.prepend(day: 0, moves: moves)
        #expect(space.moves.allSatisfy { $0.wide <= 4 && $0.small == 0 })
        #expect(bound.value(after: 0, wide: 0, small: 0) == -5)
    }
}
