import Foundation
import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

@Suite("Warm starts")
struct WarmStartTests {
    @Test("A warm start that was written and read is the same, and plans from it are as good and as honest")
    func written() async throws {
        var kept = 0
        for seed in UInt64(0)..<60 {
            let scenario = TinyScenario.make(seed: seed)
            let planner = Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0, method: .columns))
            var warmStart = WarmStart()
            guard let first = try? await planner.plan(scenario, from: &warmStart) else { continue }
            if warmStart.isEmpty { continue }
            kept += 1
            let data = try JSONEncoder().encode(warmStart)
            var again = try JSONDecoder().decode(WarmStart.self, from: data)
            #expect(again == warmStart, "seed \(seed)")
            let second = try await planner.plan(scenario, from: &again)
            for (one, other) in zip(first.certificate?.levels ?? [], second.certificate?.levels ?? [])
            where one.termination == .optimal && other.termination == .optimal {
                #expect(one.objective == other.objective, "seed \(seed)")
            }
        }
        #expect(kept > 20, "\(kept)")
    }

    @Test("The duals come back as they were, those of zero too")
    func duals() async throws {
        var zeros = 0
        for seed in UInt64(0)..<30 {
            let model = try await RosterModel.of(TinyScenario.make(seed: seed))
            guard let space = await WeekSpace.of(model, factors: [0, 0, 1]) else { continue }
            let generation = ColumnGeneration(
                space,
                goal: LevelGoal(factors: [0, 0, 1]),
                duals: space.decomposition.links.indices.map { $0 % 2 == 0 ? 0 : -1.25 }
            )
            var warmStart = WarmStart()
            warmStart.note(generation, level: .care)
            let read = try JSONDecoder().decode(WarmStart.self, from: try JSONEncoder().encode(warmStart))
            let known = try #require(read.levels[.care])
            let others = space.decomposition.links.map { _ in 7.0 }
            let again = WarmStart.duals(known, space.decomposition, otherwise: others)
            #expect(again == generation.duals, "seed \(seed)")
            zeros += again.count { $0 == 0 }
        }
        #expect(zeros > 0)
    }

    @Test("Numbers that lead nowhere are no warm start")
    func broken() throws {
        let whole = #"{"rows":["a"],"numbers":[0],"weighed":[-1.5],"levels":{},"pairs":["p"],"plans":{"v":[[0]]}}"#
        let read = try JSONDecoder().decode(WarmStart.self, from: Data(whole.utf8))
        #expect(!read.isEmpty)
        for (part, other) in [
            (#""numbers":[0]"#, #""numbers":[]"#), (#""weighed":[-1.5]"#, #""weighed":[]"#),
            (#""levels":{}"#, #""levels":{"joy":[1]}"#), (#"[[0]]"#, #"[[1]]"#), (#"[[0]]"#, #"[[-1]]"#),
            (#"[[0]]"#, #"[[0,0]]"#),
        ] {
            let text = whole.replacingOccurrences(of: part, with: other)
            #expect(text != whole)
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode(WarmStart.self, from: Data(text.utf8))
            }
        }
    }
}
