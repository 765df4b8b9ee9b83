import GLPKSolver
import Rostering
import SampleCommunity
import Synchronization
import Testing

/// What a plan costs with little effort, counted.
@Suite("Effort")
struct EffortTests {
    @Test("Little effort takes less work than more")
    func littleIsLess() async throws {
        // Large enough for column generation, where a master that begins with poor duals takes long.
        let scenario = SampleCommunity.scenario(seed: 1, scale: 0.15)
        var works: [Int] = []
        for effort in [0.1, 0.5] {
            let work = Mutex(0)
            let planner = Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0.01, effort: effort))
            let roster = try await planner.plan(scenario) { progress in
                work.withLock { $0 = max($0, progress.work.units) }
            }
            #expect(Checker(scenario: scenario).check(roster).isAccepted)
            works.append(work.withLock { $0 })
        }
        #expect(0 < works[0] && works[0] < works[1], "\(works)")
    }
}
