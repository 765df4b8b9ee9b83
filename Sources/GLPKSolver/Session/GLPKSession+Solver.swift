import CGLPKGuard
import LinearModel

extension GLPKSession: SolverSession {
    /// Adds columns after those there are. Throws: `LinearModelError`, `SolveError`.
    public func append(columns: [SessionColumn]) async throws {
        try addColumns(
            columns.map { column in
                Column(
                    lower: column.lower,
                    upper: column.upper,
                    objective: column.objective,
                    entries: column.entries.map { Entry($0.row, $0.coefficient) }
                )
            }
        )
    }

    /// Adds rows after those there are. Throws: `LinearModelError`, `SolveError`.
    public func append(rows: [SessionRow]) async throws {
        try addRows(rows.map { Row(lower: $0.lower, upper: $0.upper, terms: $0.terms) })
    }

    /// Removes columns; those after them move up. Throws: `LinearModelError`, `SolveError`.
    public func remove(columns: [Int]) async throws { try removeColumns(columns) }

    /// Removes rows; those after them move up. Throws: `LinearModelError`, `SolveError`.
    public func remove(rows: [Int]) async throws { try removeRows(rows) }

    /// The rows whose slacks are in the last basis. Throws: `SolveError`.
    public func rowsInBasis() async throws -> [Int] {
        let status = try basis().rows
        return status.indices.filter { status[$0] == UInt8(ROSTER_GLPK_BASIC) }
    }

    /// Changes the objective coefficient of a column. Throws: `LinearModelError`, `SolveError`.
    public func change(objective: Double, ofColumn column: Int) async throws { try setObjective(column, objective) }

    /// Changes the bounds of a column. Throws: `LinearModelError`, `SolveError`.
    public func change(lower: Double, upper: Double, ofColumn column: Int) async throws {
        try setColumnBounds(column, lower: lower, upper: upper)
    }

    /// Changes the bounds of a row. Throws: `LinearModelError`, `SolveError`.
    public func change(lower: Double, upper: Double, ofRow row: Int) async throws {
        try setRowBounds(row, lower: lower, upper: upper)
    }

    /// Solves from the last basis. Throws: `SolveError`.
    public func resolve(_ options: SolveOptions) async throws -> SolveResult { try solve(options: options) }
}

extension GLPKSolver {
    /// A session on a thread of its own.
    public func session(_ model: LinearModel) async throws -> (any SolverSession)? { try GLPKSession(model) }
}
