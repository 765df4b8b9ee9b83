import GLPKSolver
import Rostering
import SampleCommunity
import Testing

/// Quarters of the community, whose sum of all levels has to be proven with little work.
@Suite("Quarters of the community")
struct QuarterTests {
    /// On the third a mixture of weeks serves a half of what nobody can serve as a whole, so that the bound is far too low
    /// until that is decided.
    @Test("The sum of all levels is proven to 0.5 % within a work limit", arguments: [1, 2, 3] as [UInt64])
    func proven(seed: UInt64) async throws {
        let scenario = SampleCommunity.scenario(seed: seed, scale: 0.25)
        let options = PlanOptions(gap: 0.005, workLimit: 15_000_000, isMerged: true)
        let roster = try await Planner(solver: GLPKSolver(), options: options).plan(scenario)
        #expect(Checker(scenario: scenario).check(roster).isAccepted)
        let level = try #require(roster.certificate?.levels.first)
        #expect(level.termination == .gapReached || level.termination == .optimal, "\(level)")
        #expect(Double(level.objective) - level.bound <= 0.005 * Double(level.objective))
    }
}
