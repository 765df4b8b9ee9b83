import CGLPKGuard
import LinearModel

/// An index (of a row or a column) with a coefficient.
struct SparseEntry {
    var index: Int
    var coefficient: Double

    init(_ index: Int, _ coefficient: Double) {
        self.index = index
        self.coefficient = coefficient
    }
}

/// Rows or columns to add, in the arrays that the guard takes.
struct SparseBlock {
    private(set) var starts: [Int32] = [0]
    private(set) var indices: [Int32] = []
    private(set) var coefficients: [Double] = []

    /// Adds up the entries of one index, as GLPK takes each index only once.
    init(_ items: [[SparseEntry]]) {
        for entries in items {
            let first = indices.count
            for entry in entries.sorted(by: { ($0.index, $0.coefficient) < ($1.index, $1.coefficient) }) {
                if indices.count > first, indices[indices.count - 1] == Int32(entry.index) {
                    coefficients[coefficients.count - 1] += entry.coefficient
                } else {
                    indices.append(Int32(entry.index))
                    coefficients.append(entry.coefficient)
                }
            }
            starts.append(Int32(indices.count))
        }
    }
}

extension GLPKProblem {
    func addColumns(_ columns: [GLPKSession.Column], _ block: SparseBlock) throws(GLPKFailure) {
        let kinds = [UInt8](repeating: 0, count: columns.count)
        let (lower, upper, costs) = (columns.map(\.lower), columns.map(\.upper), columns.map(\.objective))
        try call {
            roster_glpk_add_columns(
                $0,
                Int32(columns.count),
                lower,
                upper,
                kinds,
                costs,
                block.starts,
                block.indices,
                block.coefficients
            )
        }
    }

    func addRows(_ rows: [GLPKSession.Row], _ block: SparseBlock) throws(GLPKFailure) {
        let (lower, upper) = (rows.map(\.lower), rows.map(\.upper))
        try call {
            roster_glpk_add_rows($0, Int32(rows.count), lower, upper, block.starts, block.indices, block.coefficients)
        }
    }
}
