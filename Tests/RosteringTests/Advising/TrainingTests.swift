import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("Whom to train")
struct TrainingTests {
    /// Most trainings that the oracle tries.
    private static let most = 2

    @Test("What a training saves, and the fewest that reach a target, are what looking at every roster finds")
    func againstOracle() async throws {
        var (compared, gains, found, unreachable, unknown) = (0, 0, 0, 0, 0)
        var seed: UInt64 = 0
        while compared < 200 {
            defer { seed += 1 }
            guard let problem = try await ShortProblem(seed: seed, most: 2_500, isUnskilled: true) else { continue }
            compared += 1
            let target = CoverageTarget(share: 1)
            let training = try await problem.advisor.training(reaching: target)
            for gain in training.gains {
                let trained = problem.scenario.applying([.skill(gain.candidate.volunteer, gain.candidate.skill)])
                #expect(gain.isProven, "seed \(seed)")
                #expect(
                    gain.points == problem.least(problem.scenario) - problem.least(trained),
                    "seed \(seed): \(gain.candidate)"
                )
                gains += 1
            }
            if training.isNoneProven {
                let now = problem.least(problem.scenario)
                for training in problem.trainings {
                    let trained = problem.scenario.applying([training])
                    #expect(problem.least(trained) >= now, "seed \(seed): \(training) helps")
                }
            }
            let fewest = problem.fewestTrainings(reaching: target, most: Self.most)
            switch training.fewest {
            case .reached: #expect(fewest == 0, "seed \(seed)")
            case .found(let candidates, let isProven):
                #expect(isProven, "seed \(seed)")
                #expect(candidates.count == fewest ?? max(Self.most + 1, candidates.count), "seed \(seed)")
                found += 1
            case .unreachable:
                #expect(fewest == nil, "seed \(seed): \(fewest ?? -1) do")
                unreachable += 1
            case .unknown: unknown += 1
            }
        }
        #expect(gains > 20)
        #expect(found > 10)
        #expect(unreachable > 20)
        #expect(unknown < 10)
    }
}

extension ShortProblem {
    /// Every volunteer with every skill that a role asks for at most as qualified.
    var trainings: [ScenarioChange] {
        let roles = scenario.services.flatMap(\.roles) + scenario.needs.flatMap { $0.roles ?? [] }
        let skills = Set(roles.filter { $0.minimumLevel <= .qualified }.compactMap(\.skill)).sorted()
        return scenario.volunteers.filter { $0.kind == .volunteer }.flatMap { volunteer in
            skills.map { .skill(volunteer.id, SkillHolding($0)) }
        }
    }

    /// The fewest trainings with which some roster reaches a target, at most so many; `nil` if those do not do.
    func fewestTrainings(reaching target: CoverageTarget, most: Int) -> Int? {
        let all = trainings
        func reaches(_ trainings: [ScenarioChange]) -> Bool {
            let trained = scenario.applying(trainings)
            return BruteForce(scenario: trained, rounds: roster.rounds).rosters().contains { found in
                target.isReached(by: RosterSummary(scenario: trained, roster: found.roster).services)
            }
        }
        if reaches([]) { return 0 }
        if all.contains(where: { reaches([$0]) }) { return 1 }
        guard most >= 2 else { return nil }
        for (index, first) in all.enumerated() {
            if all[(index + 1)...].contains(where: { reaches([first, $0]) }) { return 2 }
        }
        return nil
    }
}
