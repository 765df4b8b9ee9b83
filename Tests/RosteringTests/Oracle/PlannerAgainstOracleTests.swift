import Rostering
import TestSupport
import Testing

@Suite("The planner against the oracle", .enabled(if: PlannerUnderTest.isReady))
struct PlannerAgainstOracleTests {
    @Test("Level after level, the planner's values are the least there are", arguments: SeedBatch.all)
    func lexicographic(batch: Range<UInt64>) async throws {
        for seed in batch {
            let scenario = TinyScenario.make(seed: seed)
            let roster = try await PlannerUnderTest.planIfFeasible(scenario)
            let verdict = await OracleRuns.shared.verdict(seed: seed, rounds: roster?.rounds)
            #expect((roster != nil) == verdict.isFeasible, "seed \(seed): feasible")
            guard let roster, let optimum = verdict.lexicographic else { continue }
            let report = Checker(scenario: scenario).check(roster)
            #expect(report.isAccepted, "seed \(seed): \(report.structure) \(report.violations) \(report.falseClaims)")
            for level in [ObjectiveLevel.coverage, .stability, .care] {
                #expect(report.levels[level] == optimum.levels[level], "seed \(seed): \(level)")
            }
            let levels: Set<ObjectiveLevel> =
                scenario.published == nil ? [.coverage, .care] : [.coverage, .stability, .care]
            expectProof(of: roster, levels, report, seed)
        }
    }

    @Test("Merged into one sum, the planner's value is the least there is", arguments: SeedBatch.all)
    func merged(batch: Range<UInt64>) async throws {
        for seed in batch {
            let scenario = TinyScenario.make(seed: seed)
            let roster = try await PlannerUnderTest.planIfFeasible(scenario, isMerged: true)
            let verdict = await OracleRuns.shared.verdict(seed: seed, rounds: roster?.rounds)
            #expect((roster != nil) == verdict.isFeasible, "seed \(seed): feasible")
            guard let roster, let optimum = verdict.merged else { continue }
            let report = Checker(scenario: scenario).check(roster)
            #expect(report.isAccepted, "seed \(seed): \(report.structure) \(report.violations) \(report.falseClaims)")
            #expect(report.levels[.merged] == optimum.levels[.merged], "seed \(seed): merged")
            expectProof(of: roster, [.merged], report, seed)
        }
    }

    @Test("The order of the entries has no effect on the roster", arguments: SeedBatch.all)
    func shuffled(batch: Range<UInt64>) async throws {
        for seed in batch {
            let scenario = TinyScenario.make(seed: seed)
            let roster = try await PlannerUnderTest.planIfFeasible(scenario)
            let other = try await PlannerUnderTest.planIfFeasible(ScenarioShuffle.shuffled(scenario, seed: seed))
            #expect(roster == other, "seed \(seed)")
        }
    }

    @Test("The number of threads has no effect on the roster")
    func threads() async throws {
        for seed in stride(from: UInt64(4), to: 300, by: 30) {
            let scenario = TinyScenario.make(seed: seed)
            guard let roster = try await PlannerUnderTest.planIfFeasible(scenario) else { continue }
            let one = try await PlannerUnderTest.plan(scenario, threads: 1)
            let three = try await PlannerUnderTest.plan(scenario, threads: 3)
            #expect(roster == one && roster == three, "seed \(seed)")
        }
    }

    /// The certificate names each level, claims what the checker finds, and proves it without a gap.
    private func expectProof(
        of roster: Roster,
        _ levels: Set<ObjectiveLevel>,
        _ report: CheckReport,
        _ seed: UInt64
    ) {
        let certificate = roster.certificate?.levels ?? []
        #expect(levels.isSubset(of: certificate.map(\.level)), "seed \(seed): a level without a certificate")
        for level in certificate {
            #expect(level.objective == report.levels[level.level], "seed \(seed): \(level.level)")
            #expect(level.bound <= Double(level.objective) + 1e-6, "seed \(seed): \(level.level) bound")
            #expect(level.gap <= 1e-6, "seed \(seed): \(level.level) gap")
            #expect(level.termination == .optimal, "seed \(seed): \(level.level) termination")
        }
    }
}
