import CGLPKGuard
import LinearModel

/// Solves linear models with GLPK: dual simplex, then branch and cut.
///
/// Every solve has a thread of its own, so solves may run in parallel. Input that GLPK would abort on is rejected first,
/// and what still goes wrong inside GLPK is thrown as `SolveError.solverFailed`. Every solution is checked against the
/// model before it is returned, and every bound of a relaxation is recomputed from the duals.
///
/// GLPK is licensed under GPL-3, and so is a program that links this target.
public struct GLPKSolver: Solver {
    /// A fatal error that a test raises inside GLPK.
    enum InjectedFault: Sendable {
        case beforeRelaxation
        case inSearch
    }

    /// The fatal error to raise; for tests.
    var injectedFault: InjectedFault?

    /// Makes a solver; it has no state.
    public init() {}

    /// "GLPK" with its version.
    public var name: String { "GLPK \(String(cString: roster_glpk_version()))" }

    /// Minimises `model`; see `Solver`.
    ///
    /// Throws: `LinearModelError`, `SolveError`.
    public func solve(
        _ model: LinearModel,
        options: SolveOptions,
        progress: (@Sendable (SolveProgress) -> Void)?
    ) async throws -> SolveResult {
        let deadline = options.timeLimit.map { ContinuousClock.now + $0 }
        try options.validate()
        try model.validate()
        let start = try bestStart(of: model, options: options)
        let (solver, fault) = (name, injectedFault)
        return try await withSolverThread { flag in
            let control = SolveControl(options: options, flag: flag, deadline: deadline, progress: progress)
            do throws(GLPKFailure) {
                var run = try SolveRun(model: model, control: control, start: start, fault: fault)
                return try run.result()
            } catch {
                throw SolveError.solverFailed(solver: solver, message: error.message)
            }
        }
    }

    /// The best of the starts, with whole numbers made exact; throws if any of them is infeasible.
    private func bestStart(of model: LinearModel, options: SolveOptions) throws(SolveError) -> Solution? {
        var best: Solution?
        for (index, start) in options.starts.enumerated() {
            let violations = model.violations(
                of: start,
                tolerance: Tolerance.feasibility,
                ignoringKinds: options.relaxed
            )
            guard violations.isEmpty else {
                let details = violations.map { model.describe($0) }
                throw .startRejected(index: index, violations: violations, details: details)
            }
            let solution = Solution(start, of: model, relaxed: options.relaxed)
            if solution.objective < best?.objective ?? .infinity { best = solution }
        }
        return best
    }
}
