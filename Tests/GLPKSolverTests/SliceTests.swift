import CGLPKGuard
import LinearModel
import Testing

@testable import GLPKSolver

@Suite("The slices of a simplex run")
struct SliceTests {
    private static let most = 4

    /// Iterations of every slice of a run by a method, from a basis that has become too dear: every other column now costs
    /// half. It is primal feasible, not dual feasible.
    private func slices(_ method: SolveOptions.Method) throws -> (lengths: [Int], objective: Double) {
        let model = Models.coveringRelaxation(columns: 600, rows: 300, upper: .infinity)
        let cheaper = Models.coveringRelaxation(columns: 600, rows: 300, upper: .infinity) { $0 % 2 == 0 ? 0.5 : 1 }
        let problem = try GLPKProblem()
        try problem.load(model, relaxed: true)
        try problem.prepare(advancedBasis: false)
        let before = try problem.simplex(.dual, iterations: .max, milliseconds: .max)
        for (column, cost) in cheaper.objective.enumerated() {
            try problem.call { roster_glpk_set_cost($0, Int32(column), cost) }
        }
        var options = SolveOptions()
        options.method = method
        var relaxation = Relaxation(
            problem: problem,
            control: SolveControl(options: options, flag: CancelFlag(), deadline: nil, progress: nil),
            proveBound: { problem throws(GLPKFailure) in
                cheaper.dualBound(rowDuals: try problem.rowDuals(count: cheaper.rowCount))
            },
            iterationsBefore: Int(before.iterations)
        )
        relaxation.sliceLengths = 1...SliceTests.most
        var ends = [0]
        let outcome = try relaxation.solve { ends.append($0.iterations) }
        #expect(outcome == .optimal)
        return (zip(ends.dropFirst(), ends).map { $0 - $1 }, relaxation.bound)
    }

    @Test("slices stay short as long as they come further, and grow until the dual method has a basis to go on from")
    func lengths() throws {
        let (primal, dual) = (try slices(.primal), try slices(.dual))
        #expect(primal.lengths.max() == SliceTests.most)
        #expect(primal.lengths.count > 10)
        #expect(dual.lengths.count < 12)
        #expect(dual.lengths.contains { $0 > SliceTests.most })
        #expect(abs(primal.objective - dual.objective) < 1e-6 * abs(primal.objective))
    }
}
