import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

/// What is looked at near a roster when there is no time to find another one.
@Suite("Advice that is stopped")
struct StoppedAdviceTests {
    @Test("A roster that lost a skill it needs is not passed off as one, however little time is left")
    func lostSkill() async throws {
        var (unknown, known) = (0, 0)
        for seed in UInt64(0)..<300 {
            guard let problem = try await ShortProblem(seed: seed, most: 2_500, isExpiring: true) else { continue }
            let advisor = problem.advisor
            let solve = GoalSolve(
                solver: GLPKSolver(),
                stopper: Stopper(timeLimit: .zero),
                limits: WorkLimits(effort: 1)
            )
            let nearby = NearbyCoverage(advisor, around: advisor.openTasks, with: solve)
            for volunteer in problem.scenario.volunteers where !volunteer.skills.isEmpty {
                var scenario = problem.scenario
                let index = scenario.volunteers.firstIndex { $0.id == volunteer.id }!
                scenario.volunteers[index].skills = []
                do {
                    let found = try await nearby.least(scenario, named: [volunteer.id])
                    #expect(Checker(scenario: scenario).check(found.roster).isAccepted, "seed \(seed)")
                    known += 1
                } catch is NearbyCoverage.NothingKnown {
                    unknown += 1
                }
            }
        }
        #expect(unknown > 0 && known > 0, "\(unknown), \(known)")
    }
}
