import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("Variants compared with a scenario")
struct WhatIfTests {
    /// Changes that leave any tiny scenario whole.
    private static let changes: [(name: LocalizedText, make: @Sendable (inout Scenario) -> Void)] = [
        ("nothing", { _ in }),
        ("first away", { $0.volunteers[0].availability = Availability() }),
        ("last always free", { $0.volunteers[$0.volunteers.count - 1].availability = .always }),
        ("one more", { $0.volunteers.append(Volunteer(id: "zz-new", availability: .always)) }),
        ("heavier first service", { $0.services[0].weight *= 2 }),
        ("no cost of faces", { $0.weights.face = 0 }),
    ]

    @Test("Each variant's values are those of its own plan, and every verdict is true", arguments: AskedSeeds.all)
    func againstPlans(batch: Range<UInt64>) async throws {
        var planned = 0
        for seed in batch.prefix(8) {
            let base = TinyScenario.make(seed: seed)
            let variants = Self.changes.map { change in
                var scenario = base
                change.make(&scenario)
                return Variant(name: change.name, scenario: scenario)
            }
            guard case .roster(let own) = await PlannerComparison.plan(base) else { continue }
            let whatIf = WhatIf(solver: GLPKSolver(), options: PlanOptions(gap: 0))
            let report = try await whatIf.compare(base, with: variants)
            #expect(values(report.base.roster) == values(own), "seed \(seed)")
            #expect(report.variants.map(\.name) == variants.map(\.name))
            for (variant, outcome) in zip(variants, report.variants) {
                // What the oracle says of a scenario is kept by its id.
                var own = variant.scenario
                own.id += " with \(variant.name.english)"
                let alone = await PlannerComparison.plan(own)
                switch (alone, outcome.result) {
                case (.roster(let roster), .planned(let comparison)):
                    #expect(values(comparison.planned.roster) == values(roster), "seed \(seed): \(variant.name)")
                    for level in comparison.levels {
                        #expect(isTrue(level), "seed \(seed): \(variant.name) \(level.verdict)")
                    }
                    planned += 1
                case (.infeasible, .infeasible), (.infeasible, .invalid): continue
                default:
                    Issue.record("seed \(seed): \(variant.name.english) ends otherwise than alone: \(outcome.result)")
                }
            }
            let same = try #require(report.variants[0].comparison)
            #expect(same.reusedShare == 1)
            #expect(same.levels.allSatisfy { $0.verdict == .same })
            #expect(same.changes.people == 0)
            #expect(same.services.allSatisfy(\.isSame) && same.grids.allSatisfy(\.isSame))
        }
        #expect(planned > 10)
    }

    @Test("The comparison is the same whatever the number of threads")
    func threads() async throws {
        let base = TinyScenario.make(seed: 12)
        let variants = Self.changes.map { change in
            var scenario = base
            change.make(&scenario)
            return Variant(name: change.name, scenario: scenario)
        }
        var rosters: [[Roster?]] = []
        for threads in [1, 2, 5] {
            let whatIf = WhatIf(solver: GLPKSolver(), options: PlanOptions(gap: 0.01, threads: threads))
            rosters.append(try await whatIf.compare(base, with: variants).variants.map(\.comparison?.planned.roster))
        }
        #expect(rosters[0].contains { $0 != nil })
        #expect(rosters[0] == rosters[1])
        #expect(rosters[0] == rosters[2])
    }

    @Test("A variant that no roster can satisfy says so, and the others are compared nevertheless")
    func infeasible() async throws {
        var sketch = Sketch(days: 1)
        sketch.volunteers("ann", "bo")
        sketch.shift("tea", 900, 1020)
        var pinned = sketch.scenario
        pinned.pins = [
            Pin(.must, volunteer: "ann", target: "tea@2026-12-01"), Pin(.mustNot, volunteer: "ann", target: "tea"),
        ]
        var alone = sketch.scenario
        alone.volunteers.removeAll { $0.id == "bo" }
        let report = try await WhatIf(solver: GLPKSolver()).compare(
            sketch.scenario,
            with: [Variant(name: "pinned", scenario: pinned), Variant(name: "alone", scenario: alone)]
        )
        switch report.variants[0].result {
        case .infeasible(let conflict): #expect(!conflict.isEmpty)
        case .invalid(let findings): #expect(!findings.isEmpty)
        default: Issue.record("a contradiction was planned")
        }
        #expect(report.variants[0].comparison == nil)
        #expect(report.variants[1].comparison?.levels.first?.verdict == .same)
    }

    @Test("A certified roster of the base is taken as it is, one with an impossible bound or of another week is not")
    func start() async throws {
        let base = TinyScenario.make(seed: 12)
        guard case .roster(let own) = await PlannerComparison.plan(base) else {
            Issue.record("seed 12 has a roster")
            return
        }
        let variants = [Variant(name: "same", scenario: base)]
        var whatIf = WhatIf(solver: GLPKSolver(), options: PlanOptions(gap: 0, startingRoster: own))
        let believed = try await whatIf.compare(base, with: variants)
        #expect(believed.base.roster == own)
        #expect(believed.variants[0].comparison?.levels.allSatisfy { $0.verdict == .same } == true)
        var boastful = own
        boastful.certificate!.levels[1].bound = Double(own.certificate!.levels[1].objective) + 5
        var empty = own
        empty.duties = []
        for roster in [boastful, empty] {
            whatIf.options.startingRoster = roster
            let report = try await whatIf.compare(base, with: variants)
            #expect(values(report.base.roster) == values(own))
            #expect(report.base.roster.certificate?.levels.allSatisfy(\.isProven) == true)
            #expect(report.base.roster.certificate != roster.certificate || roster == empty)
        }
    }

    private func values(_ roster: Roster) -> [Int] { roster.certificate?.levels.map(\.objective) ?? [] }

    /// Whether a verdict on proven values tells their difference.
    private func isTrue(_ level: LevelDifference) -> Bool {
        switch level.verdict {
        case .same: level.found == 0
        case .better(let least): level.found == -least
        case .worse(let least): level.found == least
        case .notComparable: true
        case .notDistinguishable: false
        }
    }
}
