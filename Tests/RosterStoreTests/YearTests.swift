import GLPKSolver
import Rostering
import Testing
import YearSimulation

@testable import RosterStore

@Suite("A simulated year, cut short")
struct YearTests {
    @Test("every published version passes the checker, and the same seed gives the same weeks")
    func weeks() async throws {
        var runs: [[String]] = []
        for _ in 0..<2 {
            let folder = try TemporaryFolder()
            let store = try RosterStore.create(at: folder.file("year.sqlite"))
            let planner = Planner(solver: GLPKSolver(), options: PlanOptions(effort: 0.05))
            let simulation = YearSimulation(seed: 3, scale: 0.02, weeks: 3, planner: planner)
            let report = try await simulation.run(in: store)
            #expect(report.weeks.count == 3 && report.isAccepted)
            #expect(report.weeks.allSatisfy { Double($0.stability.value) >= $0.stability.bound - 1e-6 })
            #expect(try store.check().problems.isEmpty)
            #expect(try store.weeks().map(\.version) == [2, 2, 2])
            runs.append(try store.auditLog(limit: 10_000).map { "\($0.action) \($0.subject) \($0.detail ?? "")" })
        }
        #expect(runs[0] == runs[1])
    }
}
