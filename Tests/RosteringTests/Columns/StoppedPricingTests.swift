import TestSupport
import Testing

@testable import Rostering

@Suite("Pricing that is stopped")
struct StoppedPricingTests {
    @Test("Stopped before anybody is priced, it knows empty weeks alone, none of whoever must not have one")
    func first() async throws {
        var demanded = 0
        for seed in UInt64(0)..<90 {
            let factors = [0, 0, 1]
            let model = try await RosterModel.of(TinyScenario.make(seed: seed))
            guard let space = await WeekSpace.of(model, factors: factors), !space.pricers.isEmpty else {
                continue
            }
            let stopper = Stopper(timeLimit: nil)
            let duals = space.decomposition.links.map { _ in 0.0 }
            let generation = ColumnGeneration(space, goal: LevelGoal(factors: factors), duals: duals, stopper: stopper)
            // As if between the look at the stopper and the first volunteer's week.
            stopper.cancel()
            let cheapest = await generation.look(at: duals, effort: 0, count: 2)
            let mayBeIdle = space.pricers.indices.filter { space.pricers[$0].isAllowed([]) }
            #expect(cheapest.map(\.week) == mayBeIdle)
            #expect(cheapest.allSatisfy { $0.pairs.isEmpty })
            #expect(generation.bound == -.infinity)
            demanded += space.pricers.count - mayBeIdle.count
        }
        #expect(demanded > 0)
    }

    @Test("Stopped while the weeks are made ready, there are none", arguments: [1, 3])
    func whileMadeReady(threads: Int) async throws {
        let model = try await RosterModel.of(TinyScenario.make(seed: 1))
        for (isStopped, hasWeeks) in [(false, true), (true, false)] {
            let space = await WeekSpace.space(
                model,
                factors: [0, 0, 1],
                planLimit: 6_000,
                threads: threads,
                shouldStop: { isStopped }
            )
            #expect((space != nil) == hasWeeks)
        }
    }
}
