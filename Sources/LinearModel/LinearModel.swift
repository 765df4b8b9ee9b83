/// A linear program over continuous and integer columns, always minimised.
///
/// Model: minimise `objectiveConstant + objective · x` subject to `rowLower ≤ A x ≤ rowUpper` and
/// `columnLower ≤ x ≤ columnUpper`, with `x[j]` whole where `columnKinds[j]` is `.integer`.
///
/// Shape: one array per attribute; the matrix is stored by rows: the entries of row `i` lie at positions
/// `rowStarts[i] ..< rowStarts[i + 1]` of `rowColumns` and `rowCoefficients`, in ascending column order.
///
/// Nothing is checked while building, so that `validate()` can report every problem at once.
public struct LinearModel: Sendable, Hashable {
    /// Whether a column takes any value within its bounds or whole values only.
    public enum ColumnKind: Sendable, Hashable {
        /// Any value between the bounds.
        case continuous
        /// Whole values between the bounds.
        case integer
    }

    /// The model's name, as written to files.
    public var name: String

    /// The names of the columns, by column; nothing demands that they differ.
    public private(set) var columnNames: [String] = []
    /// The lower bounds of the columns; `-infinity` is none.
    public var columnLower: [Double] = []
    /// The upper bounds of the columns; `infinity` is none.
    public var columnUpper: [Double] = []
    /// Continuous or integer, by column.
    public var columnKinds: [ColumnKind] = []
    /// The objective coefficients, by column.
    public var objective: [Double] = []
    /// A number added to the objective of every solution.
    public var objectiveConstant = 0.0

    /// The names of the rows, by row; nothing demands that they differ.
    public private(set) var rowNames: [String] = []
    /// The lower bounds of the row activities; `-infinity` is none.
    public var rowLower: [Double] = []
    /// The upper bounds of the row activities; `infinity` is none.
    public var rowUpper: [Double] = []
    /// The position of the first entry of every row, and the number of entries at the end: `rowCount + 1` numbers.
    public private(set) var rowStarts: [Int] = [0]
    /// The column of every entry.
    public private(set) var rowColumns: [Int] = []
    /// The coefficient of every entry.
    public private(set) var rowCoefficients: [Double] = []

    /// Makes a model without columns and rows.
    public init(name: String = "roster") {
        self.name = name
    }

    /// The number of columns.
    public var columnCount: Int { columnNames.count }
    /// The number of rows.
    public var rowCount: Int { rowNames.count }
    /// The number of entries of the matrix.
    public var nonzeroCount: Int { rowColumns.count }
    /// Whether any column is integer. Complexity: O(columns).
    public var hasIntegerColumns: Bool { columnKinds.contains(.integer) }

    /// Adds a column and returns its index, counted from 0.
    ///
    /// Parameters: `lower` is 0 unless given, `upper` has no limit unless given, `objective` is the cost of one unit.
    /// Complexity: O(1) amortised.
    @discardableResult
    public mutating func addColumn(
        _ name: String,
        lower: Double = 0,
        upper: Double = .infinity,
        kind: ColumnKind = .continuous,
        objective: Double = 0
    ) -> Int {
        columnNames.append(name)
        columnLower.append(lower)
        columnUpper.append(upper)
        columnKinds.append(kind)
        self.objective.append(objective)
        return columnNames.count - 1
    }

    /// Adds a row `lower ≤ Σ coefficient · x[column] ≤ upper` and returns its index, counted from 0.
    ///
    /// Terms of the same column are added up, and a sum of zero leaves no entry. A side that is not given has no limit.
    /// Complexity: O(t log t) for t terms.
    @discardableResult
    public mutating func addRow(
        _ name: String,
        lower: Double = -.infinity,
        upper: Double = .infinity,
        terms: [Term]
    ) -> Int {
        rowNames.append(name)
        rowLower.append(lower)
        rowUpper.append(upper)
        for term in merged(terms) {
            rowColumns.append(term.column)
            rowCoefficients.append(term.coefficient)
        }
        rowStarts.append(rowColumns.count)
        return rowNames.count - 1
    }

    /// The positions in `rowColumns` and `rowCoefficients` that belong to a row.
    public func entries(ofRow row: Int) -> Range<Int> {
        rowStarts[row]..<rowStarts[row + 1]
    }

    /// The terms of a row, in ascending column order.
    public func terms(ofRow row: Int) -> [Term] {
        entries(ofRow: row).map { Term(rowColumns[$0], rowCoefficients[$0]) }
    }
}
