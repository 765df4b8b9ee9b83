import GLPKSolver
import Rostering

/// The planner as the comparison with the oracle calls it.
enum PlannerUnderTest {
    /// Whether there is a planner to compare with; without one these tests are skipped.
    static let isReady = true

    /// A roster proven optimal.
    static func plan(_ scenario: Scenario, isMerged: Bool = false, threads: Int? = nil) async throws -> Roster {
        let options = PlanOptions(gap: 0, isMerged: isMerged, threads: threads)
        return try await Planner(solver: GLPKSolver(), options: options).plan(scenario)
    }

    /// A roster proven optimal; `nil` if there provably is none.
    static func planIfFeasible(_ scenario: Scenario, isMerged: Bool = false) async throws -> Roster? {
        do {
            return try await plan(scenario, isMerged: isMerged)
        } catch PlanError.infeasible {
            return nil
        } catch PlanError.invalidScenario {
            // A pin that can never be kept is reported before any planning; the oracle must agree that none can be.
            return nil
        }
    }
}
