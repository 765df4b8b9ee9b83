import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

/// Scenarios that are valid, and whose numbers are far from the usual ones.
@Suite("Extreme numbers")
struct ExtremeNumberTests {
    @Test("A head that counts very much is not worth a broken rule", arguments: [PlanMethod.compact, .columns])
    func dearHeads(method: PlanMethod) async throws {
        var sketch = Sketch(days: 2)
        sketch.volunteers("ann", "bo") { $0.load = LoadLimits(maximumDays: 1) }
        sketch.service("canteen", .shift, [TeamRole(id: "helper", minimum: 2, maximum: 2)]) { $0.weight = 10_000 }
        sketch.shift("lunch", 660, 780, service: "canteen")
        sketch.scenario.needs[0].priority = 1_000
        for isMerged in [false, true] {
            let options = PlanOptions(gap: 0, method: method, isMerged: isMerged)
            let roster = try await Planner(solver: GLPKSolver(), options: options).plan(sketch.scenario)
            #expect(roster.duties.count == 2)
            // The solver's tolerance is a part of the value.
            for level in try #require(roster.certificate).levels {
                #expect(level.bound >= Double(level.objective) * (1 - 1e-5))
            }
        }
    }

    @Test("Thousands of units by which rows of a published week are broken are no overflow")
    func manyBrokenRows() async throws {
        var sketch = Sketch(days: 1)
        for number in 0..<40 {
            sketch.volunteers(VolunteerID("v\(number)")) { $0.load = LoadLimits(minimumMinutes: 60) }
        }
        sketch.scenario.rules[.minimumLoad] = .required
        sketch.service("canteen", .shift, [TeamRole(id: "helper", minimum: 40, maximum: 40)])
        sketch.shift("lunch", 660, 780, service: "canteen")
        sketch.scenario.published = PublishedRoster(duties: [])
        let roster = try await Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0)).plan(sketch.scenario)
        #expect(roster.duties.count == 40)
    }

    @Test("A level that is not held never binds, however many points it has")
    func freeLevels() async throws {
        var sketch = Sketch(days: 1)
        sketch.volunteers("ann")
        sketch.service("canteen", .shift, [TeamRole(id: "helper", minimum: 9, maximum: 9)]) { $0.weight = 10_000 }
        for number in 0..<15 { sketch.shift(NeedID("lunch\(number)"), 660, 780, service: "canteen") }
        for index in sketch.scenario.needs.indices { sketch.scenario.needs[index].priority = 1_000 }
        let model = try await RosterModel.of(sketch.scenario)
        let decomposition = Decomposition(model: model, ownParts: true)
        var most = 0.0
        for held in [[], [LevelGoal.Held(level: 0, value: LevelGoal.Held.any, least: 3)]] {
            let links = LinkTerms(decomposition, goal: LevelGoal(factors: [0, 0, 1], held: held))
            for (link, constant) in zip(decomposition.links, links.constants) {
                guard let hold = link.hold, hold.isUpper || held.isEmpty else { continue }
                let value = link.form.terms.reduce(constant) { sum, term in
                    let column = model.columns[Int(term.column)]
                    let factor = Double(term.coefficient)
                    most = max(most, -constant)
                    return sum + max(factor * Double(column.lower), factor * Double(column.upper))
                }
                #expect(value <= 0, "level \(hold.level), upper \(hold.isUpper)")
            }
        }
        #expect(most > 1e9)
    }

    @Test("A component's plan is not taken over where the levels weigh otherwise")
    func otherWeights() async throws {
        var scenario = TinyScenario.make(seed: 3)
        let model = try await RosterModel.of(scenario)
        let memory = PlanMemory()
        memory.keep(ComponentPlan(), of: model)
        #expect(memory.plan(of: model) != nil)
        scenario.weights.mergedCare += 1
        #expect(memory.plan(of: try await RosterModel.of(scenario)) == nil)
    }
}
