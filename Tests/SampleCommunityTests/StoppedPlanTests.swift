import GLPKSolver
import Rostering
import SampleCommunity
import Testing

/// A plan that has hardly begun when it is stopped.
@Suite("A plan stopped at once")
struct StoppedPlanTests {
    @Test("Without any time there is a roster, and nothing false is said about it", arguments: [0.05, 0.2])
    func noTime(scale: Double) async throws {
        let scenario = SampleCommunity.scenario(seed: 1, scale: scale)
        let planner = Planner(solver: GLPKSolver(), options: PlanOptions(timeLimit: .zero))
        let roster = try await planner.plan(scenario)
        #expect(Checker(scenario: scenario).check(roster).isAccepted)
        #expect(roster.duties.count > 20)
        let certificate = try #require(roster.certificate)
        #expect(certificate.levels.contains { $0.termination == .timeLimit })
        for level in certificate.levels { #expect(level.bound <= Double(level.objective)) }
    }

    @Test("A cancelled task ends with a roster")
    func cancelled() async throws {
        let scenario = SampleCommunity.scenario(seed: 2, scale: 0.2)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await Planner(solver: GLPKSolver()).plan(scenario)
        }
        let roster = try await task.value
        #expect(Checker(scenario: scenario).check(roster).isAccepted)
        #expect(roster.certificate?.levels.contains { $0.termination == .cancelled } == true)
    }
}
