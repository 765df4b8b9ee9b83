import Dispatch
import LinearModel
import Testing

@testable import GLPKSolver

@Suite("Bad input and failures inside GLPK")
struct FaultTests {
    @Test("every problem of a bad model is listed, and nothing reaches GLPK")
    func badModel() async throws {
        var model = LinearModel()
        model.addColumn("nan", objective: .nan)
        model.addColumn("crossed", lower: 2, upper: 1)
        model.addColumn("half", lower: 0.5, upper: 3, kind: .integer)
        model.addColumn("empty", lower: .infinity)
        model.addRow("far", lower: 1, terms: [.init(7, 1), .init(-1, 1), .init(0, .infinity)])
        model.addRow("bounds", lower: .nan, terms: [])
        model.objectiveConstant = .infinity
        let error = await #expect(throws: LinearModelError.self) { _ = try await GLPKSolver().solve(model) }
        #expect(error?.problems.count == 9)
    }

    @Test("terms of one column are added up instead of reaching GLPK twice")
    func duplicates() async throws {
        var model = LinearModel()
        model.addColumn("x", objective: 1)
        model.addRow("row", lower: 6, terms: [.init(0, 1), .init(0, 2), .init(0, 0)])
        #expect(try await GLPKSolver().solve(model).values == [2])
    }

    @Test("a fatal error inside GLPK is thrown with its message, and the next solve is right")
    func fatalErrors() async throws {
        for fault in [GLPKSolver.InjectedFault.beforeRelaxation, .inSearch] {
            let broken = failingSolver(fault)
            for _ in 0..<50 {
                let error = await #expect(throws: SolveError.self) {
                    _ = try await broken.solve(Models.triangleCover())
                }
                #expect(error?.description.contains("glp_add_rows: nrs = 0") == true)
                #expect(try await GLPKSolver().solve(Models.triangleCover()).objective == 2)
            }
        }
    }

    @Test("a model of absurd scale is an error, not an abort")
    func absurdScale() async throws {
        var model = LinearModel()
        model.addColumn("x", objective: 1)
        model.addColumn("y", objective: 1)
        model.addRow("row", lower: 1, terms: [.init(0, 1e300), .init(1, .leastNonzeroMagnitude)])
        model.addRow("other", lower: 1, terms: [.init(0, .leastNonzeroMagnitude), .init(1, 1e300)])
        await #expect(throws: SolveError.self) { _ = try await GLPKSolver().solve(model) }
    }

    @Test("eight threads solve at once, some of them failing, and all answers are right")
    func parallel() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<8 {
                group.addTask {
                    for round in 0..<20 {
                        let seed = UInt64(20 * worker + round)
                        let model = randomSmallModel(seed: seed)
                        let result = try await GLPKSolver().solve(model)
                        if let expected = bruteForceOptimum(model) {
                            #expect(abs((result.objective ?? .infinity) - expected) < 1e-6, "seed \(seed)")
                        } else {
                            #expect(result.termination == .infeasible, "seed \(seed)")
                        }
                        let broken = failingSolver(.beforeRelaxation)
                        await #expect(throws: SolveError.self) { _ = try await broken.solve(model) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("a problem refuses another thread and stays usable on its own")
    func wrongThread() async throws {
        try await withSolverThread { _ in
            let problem = try GLPKProblem()
            try problem.load(Models.triangleCover(), relaxed: true)
            nonisolated(unsafe) let shared = problem
            let done = DispatchSemaphore(value: 0)
            startSolverThread {
                do throws(GLPKFailure) {
                    try shared.prepare(advancedBasis: false)
                    Issue.record("the other thread was let in")
                } catch {
                    #expect(error.message == "the problem belongs to another thread")
                }
                done.signal()
            }
            done.wait()
            let state = try problem.simplex(.dual, iterations: .max, milliseconds: .max)
            #expect(abs(state.objective - 1.5) < 1e-9)
        }
    }
}

private func failingSolver(_ fault: GLPKSolver.InjectedFault) -> GLPKSolver {
    var solver = GLPKSolver()
    solver.injectedFault = fault
    return solver
}
