/// Something that minimises a linear model.
public protocol Solver: Sendable {
    /// The solver's name with its version, for certificates.
    var name: String { get }

    /// Minimises `model`; how far it came is told by the result's termination, objective and bound.
    ///
    /// Infeasible, unbounded and limits are results. `progress` is called on the solver's own thread and should be quick.
    /// Cancelling the task ends the search soon, with the best solution and bound so far (`.cancelled`).
    ///
    /// Throws: `LinearModelError` for an invalid model, `SolveError` for invalid options, for a start that breaks the
    /// model, and for a failure inside the solver.
    func solve(
        _ model: LinearModel,
        options: SolveOptions,
        progress: (@Sendable (SolveProgress) -> Void)?
    ) async throws -> SolveResult

    /// Opens a session on the relaxation of `model`; `nil` if this solver has none, as by default.
    ///
    /// Throws: as `solve`.
    func session(_ model: LinearModel) async throws -> (any SolverSession)?
}

extension Solver {
    /// No session.
    public func session(_ model: LinearModel) async throws -> (any SolverSession)? { nil }

    /// Minimises `model` without reports of progress.
    public func solve(_ model: LinearModel, options: SolveOptions = SolveOptions()) async throws -> SolveResult {
        try await solve(model, options: options, progress: nil)
    }
}
