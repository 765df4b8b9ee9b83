import Testing

@testable import Rostering

/// Weeks of a few volunteers while all others hold theirs.
@Suite("Weeks where others are held")
struct HeldWeekTests {
    @Test("The cheapest plan is the cheapest of all sets of activities that are allowed", arguments: SeedBatch.all)
    func cheapest(seeds: Range<UInt64>) async throws {
        var compared = 0
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            let factors = [100, 0, 1]
            let keys = SearchKeys(factors: factors, violation: 1_000_000)
            let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
            var search = LocalSearch(state: state, seed: seed, shouldStop: { false })
            search.construct()
            let volunteers = Set(model.pairs.map(\.volunteer)).sorted()
            let open = Set(volunteers.indices.filter { $0 % 3 == Int(seed % 3) }.map { volunteers[$0] })
            let part = model.holding(state.allValues, except: model.pairs.map { open.contains($0.volunteer) })
            guard !part.pairs.isEmpty, let space = await WeekSpace.of(part, factors: factors) else { continue }
            var random = RandomSource(seed: seed)
            let duals = space.decomposition.links.map { link in
                link.isEquality ? 0 : -Double(Int.random(in: 0...200, using: &random))
            }
            for (week, pricer) in zip(space.decomposition.weeks, space.pricers) where week.pairCount <= 10 {
                var least = Double.infinity
                for set in 0..<(1 << week.pairCount) {
                    let pairs = (0..<week.pairCount).filter { set >> $0 & 1 == 1 }
                    if !pricer.isAllowed(pairs) { continue }
                    least = min(least, pricer.column(of: pairs).reducedCost(duals))
                }
                let answer = pricer.price(duals: duals, below: .infinity, labelLimit: 100_000, count: 1)
                let found = answer.found.first?.price ?? .infinity
                #expect(found == least || abs(found - least) < 1e-4, "seed \(seed)")
                #expect(answer.bound <= least + 1e-4, "seed \(seed)")
                compared += 1
            }
        }
        #expect(compared > 0)
    }

    @Test("What no plan adds to takes no room, unless it breaks a row or costs something", arguments: SeedBatch.all)
    func room(seeds: Range<UInt64>) async throws {
        var idle = 0
        for seed in seeds {
            let model = ModelBuilder(problem: try await ModelAgreement(seed: seed).problem).model()
            let decomposition = Decomposition(model: model, ownParts: true)
            for week in decomposition.weeks.indices {
                let structure = WeekStructure(decomposition.model(ofWeek: week))
                let none = structure.counters.map { _ in Array(repeating: 0...0, count: structure.dayCount) }
                let plan = try #require(WeekCounterPlan(structure, ranges: none))
                for (index, counter) in structure.counters.enumerated() {
                    let places = [plan.laneOf[index], plan.indicatorBit[index], plan.exclusionBit[index]]
                    if counter.isIdleAtZero {
                        #expect(places.allSatisfy { $0 == -1 }, "seed \(seed)")
                        idle += 1
                    } else {
                        #expect(places.contains { $0 >= 0 }, "seed \(seed)")
                    }
                }
            }
        }
        #expect(idle > 0)
    }
}
