import Rostering
import TestSupport
import Testing

@Suite("The planner against the oracle")
struct PlannerAgainstOracleTests {
    @Test("Level after level, the planner's values are the least there are, and proven", arguments: SeedBatch.all)
    func lexicographic(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).complaints(isMerged: false)
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    @Test("Merged into one sum, the planner's value is the least there is, and proven", arguments: SeedBatch.all)
    func merged(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).complaints(isMerged: true)
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    @Test("Column generation, level after level, finds and proves the same values", arguments: SeedBatch.all)
    func columns(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).complaints(isMerged: false, method: .columns)
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    @Test("Column generation finds and proves the same value of the weighted sum", arguments: SeedBatch.all)
    func columnsMerged(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).complaints(isMerged: true, method: .columns)
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    @Test("The order of the entries has no effect on the roster", arguments: SeedBatch.all)
    func shuffled(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).shuffleComplaints()
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }

    @Test("The number of threads has no effect on the roster", arguments: SeedBatch.all)
    func threads(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await PlannerComparison(seed: seed).threadComplaints()
            #expect(complaints == [], "seed \(seed), made for \(TinyScenario.rule(ofSeed: seed).rawValue)")
        }
    }
}
