import GLPKSolver
import LinearModel
import Synchronization
import TestSupport
import Testing

@testable import Rostering

/// Proofs that end before they have found anything.
@Suite("Proofs that are cut short")
struct CutShortTests {
    /// GLPK, but for its first branch and bound, which comes to nothing.
    private final class LateSolver: Solver {
        let name = "late"
        let isFirst = Mutex(true)

        func solve(
            _ model: LinearModel,
            options: SolveOptions,
            progress: (@Sendable (SolveProgress) -> Void)?
        ) async throws -> SolveResult {
            let isLate =
                !options.relaxed
                && isFirst.withLock { isFirst in
                    defer { isFirst = false }
                    return isFirst
                }
            var options = options
            if isLate { (options.shouldStop, options.starts) = ({ true }, []) }
            return try await GLPKSolver().solve(model, options: options, progress: progress)
        }
    }

    @Test("That no roster is possible is not concluded from what one that breaks rows has on a level")
    func infeasible() async throws {
        var late = 0
        for seed: UInt64 in 0..<150 {
            let tiny = try await TinyCase(seed: seed)
            guard tiny.verdict.lexicographic != nil else { continue }
            let model = tiny.model()
            var solver = ComponentSolver(
                model: model,
                solver: LateSolver(),
                options: PlanOptions(gap: 0, method: .compact, threads: 1, effort: 0.001),
                outside: [0, 0, 0],
                stopper: Stopper(timeLimit: nil),
                report: { _, _, _, _ in }
            )
            // Everybody has everything to begin with.
            solver.start = Array(model.pairs.indices)
            let plan = try await solver.solve()
            #expect(!plan.isProvenInfeasible, "seed \(seed)")
            if plan.levels.first?.limitedBy != nil { late += 1 }
        }
        #expect(late > 0)
    }
}
