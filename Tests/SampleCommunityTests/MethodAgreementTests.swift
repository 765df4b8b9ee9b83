import GLPKSolver
import Rostering
import Testing

/// Communities beyond the oracle's reach, planned by two formulations that share nothing but the model's rules.
@Suite("Both formulations on communities of 20 to 40 volunteers")
struct MethodAgreementTests {
    @Test("The compact model and column generation prove the same values", arguments: 0..<30 as Range<UInt64>)
    func sameValues(seed: UInt64) async throws {
        let scenario = SmallCommunity.week(seed: seed)
        #expect((20...40).contains(scenario.volunteers.count))
        var values: [[ObjectiveLevel: Int]] = []
        for method in [PlanMethod.compact, .columns] {
            let planner = Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0, method: method))
            let roster = try await planner.plan(scenario)
            let levels = try #require(roster.certificate).levels
            for level in levels { #expect(level.termination == .optimal, "\(method) \(level)") }
            let report = Checker(scenario: scenario).check(roster)
            #expect(report.isAccepted)
            values.append(report.levels)
        }
        #expect(values[0] == values[1])
    }
}
