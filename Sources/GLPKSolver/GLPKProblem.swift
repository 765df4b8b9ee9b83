import CGLPKGuard
import LinearModel

/// A fatal error inside GLPK, with its message.
struct GLPKFailure: Error {
    var message: String
}

/// A problem inside GLPK. It must be made, used and released on one thread, the only one of that thread.
final class GLPKProblem {
    private let handle: OpaquePointer

    init() throws(GLPKFailure) {
        guard let handle = roster_glpk_create() else { throw GLPKFailure(message: "out of memory") }
        self.handle = handle
        try check(roster_glpk_message(handle).pointee == 0 ? 0 : -1)
    }

    deinit { roster_glpk_destroy(handle) }

    /// Turns the guard's return value into an error.
    func check(_ code: Int32) throws(GLPKFailure) {
        guard code != 0 else { return }
        let text = String(cString: roster_glpk_message(handle))
        let oneLine = text.split(separator: "\n").joined(separator: " | ")
        throw GLPKFailure(message: oneLine.isEmpty ? "the problem belongs to another thread" : oneLine)
    }

    /// Calls the guard with the problem's handle.
    func call(_ body: (OpaquePointer) -> Int32) throws(GLPKFailure) {
        try check(body(handle))
    }

    /// Loads a valid model into an empty problem. Complexity: O(columns + nonzeros).
    func load(_ model: LinearModel, relaxed: Bool) throws(GLPKFailure) {
        guard max(model.columnCount, model.rowCount, model.nonzeroCount) < Int(Int32.max) else {
            throw GLPKFailure(message: "more than \(Int32.max) columns, rows or entries")
        }
        let isInteger = model.columnKinds.map { !relaxed && $0 == .integer ? UInt8(1) : 0 }
        let starts = model.rowStarts.map { Int32($0) }
        let columns = model.rowColumns.map { Int32($0) }
        try call {
            roster_glpk_add_columns(
                $0,
                Int32(model.columnCount),
                model.columnLower,
                model.columnUpper,
                isInteger,
                model.objective,
                nil,
                nil,
                nil
            )
        }
        try call {
            roster_glpk_add_rows(
                $0,
                Int32(model.rowCount),
                model.rowLower,
                model.rowUpper,
                starts,
                columns,
                model.rowCoefficients
            )
        }
        try call { roster_glpk_set_constant($0, model.objectiveConstant) }
    }

    /// Scales the matrix and, if asked, builds an advanced starting basis.
    func prepare(advancedBasis: Bool) throws(GLPKFailure) {
        try call { roster_glpk_prepare($0, advancedBasis ? 1 : 0) }
    }

    /// Runs the simplex method from the basis at hand.
    func simplex(
        _ method: SolveOptions.Method,
        iterations: Int,
        milliseconds: Int32
    ) throws(GLPKFailure) -> roster_glpk_relaxation {
        var state = roster_glpk_relaxation()
        let limit = Int32(clamping: iterations)
        try call { roster_glpk_simplex($0, method == .primal ? 1 : 0, limit, milliseconds, &state) }
        return state
    }

    /// The row duals of the basis at hand.
    func rowDuals(count: Int) throws(GLPKFailure) -> [Double] {
        var duals = [Double](repeating: 0, count: count)
        try call { roster_glpk_read($0, nil, &duals, nil) }
        return duals
    }

    /// The reduced costs of the basis at hand.
    func reducedCosts(count: Int) throws(GLPKFailure) -> [Double] {
        var costs = [Double](repeating: 0, count: count)
        try call { roster_glpk_read($0, nil, nil, &costs) }
        return costs
    }

    /// The values of the columns in the basis at hand.
    func values(count: Int) throws(GLPKFailure) -> [Double] {
        var values = [Double](repeating: 0, count: count)
        try call { roster_glpk_read($0, &values, nil, nil) }
        return values
    }
}
