import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

@Suite("Pricing that is stopped")
struct StoppedPricingTests {
    @Test("Stopped before anybody has a plan, it knows none, and no bound")
    func first() async throws {
        var stopped = 0
        for seed in UInt64(0)..<20 {
            let problem = try await Planner(solver: GLPKSolver())
                .problem(of: TinyScenario.make(seed: seed), stopper: Stopper(timeLimit: nil)).0
            let factors = [0, 0, 1]
            let model = ModelBuilder(problem: problem).model()
            guard let space = WeekSpace(model, factors: factors, planLimit: 6_000), !space.pricers.isEmpty else {
                continue
            }
            let stopper = Stopper(timeLimit: nil)
            let duals = space.decomposition.links.map { _ in 0.0 }
            let generation = ColumnGeneration(
                space,
                goal: LevelGoal(factors: factors),
                duals: duals,
                solver: GLPKSolver(),
                threads: 1,
                stopper: stopper,
                report: { _ in }
            )
            // As if between the look at the stopper and the first volunteer's week.
            stopper.cancel()
            let cheapest = await generation.look(at: duals, effort: 0, count: 2)
            #expect(cheapest.isEmpty)
            #expect(generation.bound == -.infinity)
            stopped += 1
        }
        #expect(stopped > 10)
    }
}
