import TestSupport
import Testing

@testable import Rostering

/// The distance between a roster and a bound, week by week.
@Suite("Regrets")
struct RegretsTests {
    @Test("The weeks' shares make up the distance, none is below zero, and sets are apart")
    func shares() async throws {
        var (whole, all) = (0, 0)
        for seed in UInt64(0)..<90 {
            let model = try await RosterModel.of(TinyScenario.make(seed: seed))
            let factors = [0, 0, 1]
            guard let space = await WeekSpace.of(model, factors: factors) else { continue }
            let keys = SearchKeys(factors: factors, violation: 1_000_000)
            let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
            var search = LocalSearch(state: state, seed: seed, shouldStop: { false })
            search.construct()
            if state.violation > 0 || space.pricers.count < 2 { continue }
            let generation = ColumnGeneration(space, goal: LevelGoal(factors: factors))
            try await generation.converge(roster: state.chosen, target: .infinity, tolerance: 0, iterationLimit: 60)
            let duals = generation.duals
            let leaf = BranchLeaf(decisions: [], bound: generation.bound, duals: duals, mixture: generation.mixture)
            var regrets = Regrets(generation, leaf: leaf)
            let least = generation.links.bound(
                duals: duals,
                weekBounds: generation.cheapestKnown(duals).map(\.price)
            )
            let distance = Double(state.points(level: 2)) - least
            let shares = regrets.shares(space.plans(of: state.chosen), state)
            let sum = shares.reduce(0, +)
            #expect(shares.allSatisfy { $0 > -1e-6 }, "seed \(seed)")
            #expect(sum <= distance + 1e-6, "seed \(seed): \(sum), \(distance)")
            all += 1
            if sum > distance - 1e-6 { whole += 1 }
            let sets = regrets.next(max(1, shares.count / 2), sets: 2, state: state)
            #expect(sets.count == 2 && Set(sets.joined()).count == sets.joined().count, "seed \(seed)")
            // The dearest is among those that are planned anew first.
            let dearest = shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) }!
            #expect(sets[0].contains(dearest), "seed \(seed)")
        }
        // A part that nobody's week has can be missing.
        #expect(all > 30 && 10 * whole > 9 * all, "\(whole) of \(all)")
    }
}
