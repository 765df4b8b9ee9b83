import Rostering
import TestSupport
import Testing

@Suite("The oracle")
struct OracleCoverageTests {
    @Test("Every rule is broken by some roster in at least three seeds while required, and in three while penalised")
    func everyRuleBinds() async {
        var required: [RuleID: Int] = [:]
        var penalised: [RuleID: Int] = [:]
        var shapes: [RuleID: Set<String>] = [:]
        var looked = 0
        var infeasible = 0
        await withTaskGroup(of: BruteForceResult.self) { group in
            for seed in UInt64(0)..<300 { group.addTask { await OracleRuns.shared.verdict(seed: seed) } }
            for await result in group {
                for rule in Set(result.broken.filter(\.isRequired).map(\.rule)) { required[rule, default: 0] += 1 }
                for rule in Set(result.broken.filter { !$0.isRequired }.map(\.rule)) {
                    penalised[rule, default: 0] += 1
                }
                for breach in result.broken where !breach.shape.isEmpty {
                    shapes[breach.rule, default: []].insert(breach.shape)
                }
                looked += result.looked
                infeasible += result.isFeasible ? 0 : 1
            }
        }
        print("rosters looked at: \(looked); seeds without a feasible roster: \(infeasible)")
        print("rule, seeds in which a required one is broken, a penalised one, shapes of the tasks concerned")
        for rule in RuleID.allCases {
            print(
                "  \(rule.rawValue)\t\(required[rule, default: 0])\t\(penalised[rule, default: 0])\t\(shapes[rule, default: []].sorted().joined(separator: " "))"
            )
            #expect(required[rule, default: 0] >= 3, "\(rule.rawValue)")
            #expect(penalised[rule, default: 0] >= 3, "\(rule.rawValue)")
        }
        // Rules about any duty are tried on every shape.
        for rule in [RuleID.availability, .skill, .noOverlap, .locality, .coverage, .pins] {
            #expect(shapes[rule, default: []].count >= 4, "\(rule.rawValue)")
        }
        #expect(infeasible >= 3)
        #expect(infeasible <= 60)
    }

    @Test("Checker and oracle agree on what is structurally possible", arguments: SeedBatch.all)
    func structure(batch: Range<UInt64>) async {
        for seed in batch {
            let complaints = await OracleRuns.shared.verdict(seed: seed).structure
            #expect(complaints.isEmpty, "seed \(seed)")
        }
    }

    @Test("With every rule penalised each possible duty set is feasible and looked at")
    func countsByHand() {
        var scenario = Scenario(id: "by-hand", horizon: Horizon(firstDay: CivilDate(iso: "2026-11-30")!, dayCount: 2))
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0))]
        scenario.services = [Service(id: "s", shape: .shift, roles: [TeamRole(id: "a"), TeamRole(id: "b")])]
        scenario.needs = [
            Need(id: "n", service: "s", window: DailyWindow(TimeOfDay(9), TimeOfDay(10)), place: "hall")
        ]
        scenario.volunteers = [Volunteer(id: "v1"), Volunteer(id: "v2")]
        for rule in RuleID.allCases { scenario.rules[rule] = .penalised(1) }
        let result = BruteForce(scenario: scenario, rounds: []).run()
        // Two volunteers, two days, nobody or one of two roles: (3 · 3)² rosters, and 2 · 9 plans on their own.
        #expect(result.feasible == 81)
        #expect(result.looked == 81 + 18)
    }
}
