import CGLPKGuard
import LinearModel

/// A linear program that stays inside GLPK between solves, so that each starts from the basis of the last one.
///
/// Meant for column generation and cutting planes: solve, read the duals, add columns or rows, solve again. All columns
/// are continuous here. The session has a thread of its own, on which all of its methods run.
public actor GLPKSession {
    private let executor = ThreadExecutor()
    private let initial: LinearModel
    private var isLoaded = false
    private var iterations = 0

    private var columnLower: [Double]
    private var columnUpper: [Double]
    private var objective: [Double]
    private var constant: Double
    private var rowLower: [Double]
    private var rowUpper: [Double]

    /// The session's own thread.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// The number of columns, those added included.
    public var columnCount: Int { columnLower.count }
    /// The number of rows, those added included.
    public var rowCount: Int { rowLower.count }

    /// Opens a session on the relaxation of a model.
    ///
    /// Throws: `LinearModelError` for an invalid model, `SolveError.solverFailed` where GLPK lacks thread-local memory.
    public init(_ model: LinearModel) throws {
        try model.validate()
        guard roster_glpk_is_threaded() != 0 else {
            throw SolveError.solverFailed(solver: GLPKSolver().name, message: "built without thread-local memory")
        }
        initial = model
        (columnLower, columnUpper, objective) = (model.columnLower, model.columnUpper, model.objective)
        (rowLower, rowUpper, constant) = (model.rowLower, model.rowUpper, model.objectiveConstant)
        executor.start()
    }

    deinit { executor.stop() }

    /// Adds columns and returns their indices. Throws: `LinearModelError`, `SolveError`.
    @discardableResult
    public func addColumns(_ columns: [Column]) throws -> Range<Int> {
        let first = columnCount
        let entries = columns.map { column in column.entries.map { SparseEntry($0.row, $0.coefficient) } }
        var check = SessionCheck()
        for (index, column) in columns.enumerated() {
            let place = LinearModelError.Place.column(first + index, name: "")
            check.bounds(column.lower, column.upper, at: place)
            check.number(column.objective, "objective coefficient", at: place)
            check.entries(entries[index], count: rowCount, at: place)
        }
        try check.finish()
        let block = SparseBlock(entries)
        try inGLPK { problem throws(GLPKFailure) in
            try problem.addColumns(columns, block)
        }
        columnLower += columns.map(\.lower)
        columnUpper += columns.map(\.upper)
        objective += columns.map(\.objective)
        return first..<columnCount
    }

    /// Removes columns; those after them move up. Throws: `LinearModelError`, `SolveError`.
    ///
    /// The next solve starts from the last basis if none of them is in it.
    public func removeColumns(_ columns: [Int]) throws {
        var check = SessionCheck()
        for column in columns { check.index(column, count: columnCount, of: .column(column, name: "")) }
        try check.finish()
        let gone = Set(columns)
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_delete_columns($0, Int32(gone.count), gone.sorted().map(Int32.init)) }
        }
        (columnLower, columnUpper) = (GLPKSession.rest(columnLower, gone), GLPKSession.rest(columnUpper, gone))
        objective = GLPKSession.rest(objective, gone)
    }

    /// Removes rows; those after them move up. Throws: `LinearModelError`, `SolveError`.
    ///
    /// The next solve starts from the last basis if the slacks of all of them are in it.
    public func removeRows(_ rows: [Int]) throws {
        var check = SessionCheck()
        for row in rows { check.index(row, count: rowCount, of: .row(row, name: "")) }
        try check.finish()
        let gone = Set(rows)
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_delete_rows($0, Int32(gone.count), gone.sorted().map(Int32.init)) }
        }
        (rowLower, rowUpper) = (GLPKSession.rest(rowLower, gone), GLPKSession.rest(rowUpper, gone))
    }

    private static func rest(_ values: [Double], _ gone: Set<Int>) -> [Double] {
        values.indices.filter { !gone.contains($0) }.map { values[$0] }
    }

    /// Adds rows and returns their indices. Throws: `LinearModelError`, `SolveError`.
    @discardableResult
    public func addRows(_ rows: [Row]) throws -> Range<Int> {
        let first = rowCount
        let entries = rows.map { row in row.terms.map { SparseEntry($0.column, $0.coefficient) } }
        var check = SessionCheck()
        for (index, row) in rows.enumerated() {
            let place = LinearModelError.Place.row(first + index, name: "")
            check.bounds(row.lower, row.upper, at: place)
            check.entries(entries[index], count: columnCount, at: place)
        }
        try check.finish()
        let block = SparseBlock(entries)
        try inGLPK { problem throws(GLPKFailure) in
            try problem.addRows(rows, block)
        }
        rowLower += rows.map(\.lower)
        rowUpper += rows.map(\.upper)
        return first..<rowCount
    }

    /// Changes the bounds of a column. Throws: `LinearModelError`, `SolveError`.
    public func setColumnBounds(_ column: Int, lower: Double, upper: Double) throws {
        var check = SessionCheck()
        check.index(column, count: columnCount, of: .column(column, name: ""))
        check.bounds(lower, upper, at: .column(column, name: ""))
        try check.finish()
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_set_column_bounds($0, Int32(column), lower, upper) }
        }
        (columnLower[column], columnUpper[column]) = (lower, upper)
    }

    /// Changes the bounds of a row. Throws: `LinearModelError`, `SolveError`.
    public func setRowBounds(_ row: Int, lower: Double, upper: Double) throws {
        var check = SessionCheck()
        check.index(row, count: rowCount, of: .row(row, name: ""))
        check.bounds(lower, upper, at: .row(row, name: ""))
        try check.finish()
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_set_row_bounds($0, Int32(row), lower, upper) }
        }
        (rowLower[row], rowUpper[row]) = (lower, upper)
    }

    /// Changes the objective coefficient of a column. Throws: `LinearModelError`, `SolveError`.
    public func setObjective(_ column: Int, _ coefficient: Double) throws {
        var check = SessionCheck()
        check.index(column, count: columnCount, of: .column(column, name: ""))
        check.number(coefficient, "objective coefficient", at: .column(column, name: ""))
        try check.finish()
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_set_cost($0, Int32(column), coefficient) }
        }
        objective[column] = coefficient
    }

    /// The basis at hand. Throws: `SolveError`.
    public func basis() throws -> SessionBasis {
        var rows = [UInt8](repeating: 0, count: rowCount)
        var columns = [UInt8](repeating: 0, count: columnCount)
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call { roster_glpk_get_basis($0, &rows, &columns) }
        }
        return SessionBasis(rows: rows, columns: columns)
    }

    /// Goes back to a basis of this session. Throws: `LinearModelError` for one of more rows or columns than there are,
    /// `SolveError`.
    ///
    /// The slacks of rows added since are in it, columns added since are not; no column or row may have been removed since.
    public func restore(_ basis: SessionBasis) throws {
        var check = SessionCheck()
        if let last = basis.rows.indices.last { check.index(last, count: rowCount, of: .row(last, name: "")) }
        if let last = basis.columns.indices.last { check.index(last, count: columnCount, of: .column(last, name: "")) }
        try check.finish()
        try inGLPK { problem throws(GLPKFailure) in
            try problem.call {
                roster_glpk_set_basis(
                    $0,
                    Int32(basis.rows.count),
                    basis.rows,
                    Int32(basis.columns.count),
                    basis.columns
                )
            }
        }
    }

    /// Solves from the basis of the last solve; the result always has duals and reduced costs if it is optimal.
    ///
    /// Of the options, `method`, `timeLimit`, `iterationLimit` and `shouldStop` count; cancelling the task stops it, too.
    /// After adding columns the primal method suits, after adding rows or changing bounds the dual one.
    /// Throws: `SolveError`.
    public func solve(
        options: SolveOptions = SolveOptions(),
        progress: (@Sendable (SolveProgress) -> Void)? = nil
    ) throws -> SolveResult {
        try options.validate()
        var options = options
        let shouldStop = options.shouldStop
        options.shouldStop = { Task.isCancelled || shouldStop?() == true }
        let deadline = options.timeLimit.map { ContinuousClock.now + $0 }
        let control = SolveControl(options: options, flag: CancelFlag(), deadline: deadline, progress: progress)
        return try inGLPK { problem throws(GLPKFailure) in
            var relaxation = Relaxation(
                problem: problem,
                control: control,
                proveBound: { problem throws(GLPKFailure) in try self.provenBound(problem) },
                iterationsBefore: iterations
            )
            let outcome = try relaxation.solve { $0.report(to: progress, incumbent: nil) }
            iterations += relaxation.iterations
            return try result(outcome, relaxation, problem)
        }
    }

    private func result(
        _ outcome: Relaxation.Outcome,
        _ relaxation: Relaxation,
        _ problem: GLPKProblem
    ) throws(GLPKFailure) -> SolveResult {
        var result = SolveResult(termination: .optimal, bound: relaxation.bound, iterations: relaxation.iterations)
        switch outcome {
        case .infeasible: (result.termination, result.bound) = (.infeasible, .infinity)
        case .unbounded: (result.termination, result.bound) = (.unbounded, -.infinity)
        case .stopped(let termination): result.termination = termination
        case .optimal:
            result.rowDuals = try problem.rowDuals(count: rowCount)
            result.reducedCosts = try problem.reducedCosts(count: columnCount)
        }
        if relaxation.isFeasible, outcome != .unbounded {
            var values = try problem.values(count: columnCount)
            for column in values.indices {
                values[column] = min(max(values[column], columnLower[column]), columnUpper[column])
            }
            let objective = zip(values, objective).reduce(constant) { $0 + $1.0 * $1.1 }
            (result.values, result.objective) = (values, objective)
            result.bound = min(result.bound, objective)
        }
        return result
    }

    /// As `LinearModel.dualBound`, with the reduced costs that GLPK computes.
    private func provenBound(_ problem: GLPKProblem) throws(GLPKFailure) -> Double {
        let duals = try problem.rowDuals(count: rowCount)
        let costs = try problem.reducedCosts(count: columnCount)
        let tolerance = 1e-7
        var bound = constant
        for (row, dual) in duals.enumerated() where dual != 0 {
            let limit = dual > 0 ? rowLower[row] : rowUpper[row]
            if limit.isFinite { bound += dual * limit } else if abs(dual) > tolerance { return -.infinity }
        }
        for (column, cost) in costs.enumerated() where cost != 0 {
            let limit = cost > 0 ? columnLower[column] : columnUpper[column]
            if limit.isFinite {
                bound += cost * limit
            } else if abs(cost) > tolerance * max(1, abs(objective[column])) {
                return -.infinity
            }
        }
        return bound.isNaN ? -.infinity : bound
    }

    /// Runs `body` with the problem, which is loaded first if this is the first call.
    private func inGLPK<Value>(_ body: (GLPKProblem) throws(GLPKFailure) -> Value) throws(SolveError) -> Value {
        do throws(GLPKFailure) {
            let problem = try executor.problem()
            if !isLoaded {
                isLoaded = true
                try problem.load(initial, relaxed: true)
                try problem.prepare(advancedBasis: false)
            }
            return try body(problem)
        } catch {
            throw .solverFailed(solver: GLPKSolver().name, message: error.message)
        }
    }
}
