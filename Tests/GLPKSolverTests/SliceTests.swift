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
        let model = Models.coveringRelaxation(columns: 600, rows: 300)
        let problem = try GLPKProblem()
        try problem.load(model, relaxed: true)
        for column in 0..<model.columnCount {
            try problem.call { roster_glpk_set_column_bounds($0, Int32(column), 0, .infinity) }
        }
        try problem.prepare(advancedBasis: false)
        let before = try problem.simplex(.dual, iterations: .max, milliseconds: .max)
        for column in stride(from: 0, to: model.columnCount, by: 2) {
            try problem.call { roster_glpk_set_cost($0, Int32(column), model.objective[column] / 2) }
        }
        var options = SolveOptions()
        options.method = method
        var relaxation = Relaxation(
            problem: problem,
            control: SolveControl(options: options, flag: CancelFlag(), deadline: nil, progress: nil),
            proveBound: { _ throws(GLPKFailure) in -.infinity },
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
        let longest = try #require(dual.lengths.max())
        #expect(longest > SliceTests.most)
        // Once it has, they are short again.
        let after = dual.lengths[(dual.lengths.firstIndex(of: longest)! + 1)...]
        #expect(after.allSatisfy { $0 <= SliceTests.most })
        #expect(abs(primal.objective - dual.objective) < 1e-6 * abs(primal.objective))
    }
}
