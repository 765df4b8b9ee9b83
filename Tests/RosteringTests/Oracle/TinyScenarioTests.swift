import Rostering
import Testing

@testable import TestSupport

@Suite("Tiny scenarios")
struct TinyScenarioTests {
    static let seeds: Range<UInt64> = 0..<300

    @Test("A seed makes the same scenario every time")
    func sameSeedSameScenario() {
        for seed in stride(from: UInt64(0), to: 300, by: 37) {
            #expect(TinyScenario.make(seed: seed) == TinyScenario.make(seed: seed))
        }
        #expect(TinyScenario.make(seed: 1) != TinyScenario.make(seed: 2))
    }

    @Test("Every scenario is tiny, and together they use every shape, rule mode and length")
    func useEverything() {
        var shapes: [String: Int] = [:]
        var required: [RuleID: Int] = [:]
        var penalised: [RuleID: Int] = [:]
        var lengths: Set<Int> = []
        var sizes: [Int] = []
        for seed in Self.seeds {
            let scenario = TinyScenario.make(seed: seed)
            let size = BruteForce(scenario: scenario, rounds: TinyRounds.form(scenario)).size
            #expect((2...TinyScenario.largestSize).contains(size))
            #expect((2...4).contains(scenario.volunteers.count))
            #expect((1...4).contains(scenario.horizon.dayCount))
            sizes.append(size)
            lengths.insert(scenario.horizon.dayCount)
            let used = Set(scenario.needs.map(\.service))
            for name in Set(scenario.services.filter { used.contains($0.id) }.map(\.shape.name)) {
                shapes[name, default: 0] += 1
            }
            for (rule, mode) in scenario.rules {
                if mode == .required { required[rule, default: 0] += 1 } else { penalised[rule, default: 0] += 1 }
            }
        }
        print("shapes", shapes, "sizes: sum", sizes.reduce(0, +), "median", sizes.sorted()[150])
        #expect(["shift", "visit", "round", "supervision", "session"].allSatisfy { shapes[$0, default: 0] >= 30 })
        #expect(lengths == [1, 2, 3, 4])
        for rule in RuleID.allCases {
            #expect(required[rule, default: 0] >= 5, "\(rule)")
            #expect(penalised[rule, default: 0] >= 5, "\(rule)")
        }
    }

    @Test("No two entries of a scenario share an id, and every reference is known")
    func soundReferences() {
        for seed in Self.seeds {
            let scenario = TinyScenario.make(seed: seed)
            let residents = Set(scenario.residents.map(\.id))
            #expect(residents.count == scenario.residents.count)
            #expect(Set(scenario.needs.map(\.id)).count == scenario.needs.count)
            for need in scenario.needs {
                #expect(scenario.services.contains { $0.id == need.service })
                #expect((need.parties + (need.resident.map { [$0] } ?? [])).allSatisfy(residents.contains))
                #expect(need.window.from < need.window.to)
                #expect(need.place.map { place in scenario.community.places.contains { $0.id == place } } ?? true)
            }
        }
    }
}
