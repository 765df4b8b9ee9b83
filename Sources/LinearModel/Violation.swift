/// One way in which a vector breaks a model.
public enum Violation: Sendable, Hashable {
    /// The vector has another number of values than the model has columns.
    case wrongLength(expected: Int, found: Int)
    /// The value of a column is NaN or infinite.
    case notFinite(column: Int)
    /// The value of a column is outside its bounds.
    case columnBound(column: Int, value: Double, lower: Double, upper: Double)
    /// The value of an integer column is not whole.
    case notWhole(column: Int, value: Double)
    /// The activity of a row is outside its bounds.
    case rowBound(row: Int, activity: Double, lower: Double, upper: Double)
}

extension LinearModel {
    /// The objective of `x`, the constant included. Complexity: O(columns).
    ///
    /// - Precondition: `x` has one value per column.
    public func objectiveValue(of x: [Double]) -> Double {
        precondition(x.count == columnCount, "a solution has one value per column")
        var value = objectiveConstant
        for column in x.indices where objective[column] != 0 {
            value += objective[column] * x[column]
        }
        return value
    }

    /// The activity of a row: `Σ coefficient · x[column]`. Complexity: O(entries of the row).
    public func activity(ofRow row: Int, at x: [Double]) -> Double {
        var sum = 0.0
        for entry in entries(ofRow: row) {
            sum += rowCoefficients[entry] * x[rowColumns[entry]]
        }
        return sum
    }

    /// Everything that `x` breaks, empty if it is feasible. The model is assumed to be valid.
    ///
    /// A bound `b` may be missed by `tolerance · max(1, |b|)`, a whole number by `tolerance`.
    /// Parameters: `ignoringKinds` leaves whole numbers out, as for the relaxation.
    /// Complexity: O(columns + nonzeros).
    public func violations(of x: [Double], tolerance: Double, ignoringKinds: Bool = false) -> [Violation] {
        guard x.count == columnCount else { return [.wrongLength(expected: columnCount, found: x.count)] }
        let unusable = x.indices.filter { !x[$0].isFinite }
        guard unusable.isEmpty else { return unusable.map { .notFinite(column: $0) } }

        var found: [Violation] = []
        for column in x.indices {
            let value = x[column]
            let (lower, upper) = (columnLower[column], columnUpper[column])
            if isOutside(value, lower, upper, tolerance) {
                found.append(.columnBound(column: column, value: value, lower: lower, upper: upper))
            }
            if !ignoringKinds, columnKinds[column] == .integer, abs(value - value.rounded()) > tolerance {
                found.append(.notWhole(column: column, value: value))
            }
        }
        for row in rowNames.indices {
            let activity = activity(ofRow: row, at: x)
            let (lower, upper) = (rowLower[row], rowUpper[row])
            if isOutside(activity, lower, upper, tolerance) {
                found.append(.rowBound(row: row, activity: activity, lower: lower, upper: upper))
            }
        }
        return found
    }

    private func isOutside(_ value: Double, _ lower: Double, _ upper: Double, _ tolerance: Double) -> Bool {
        let under = lower.isFinite && value < lower - tolerance * max(1, abs(lower))
        let over = upper.isFinite && value > upper + tolerance * max(1, abs(upper))
        return under || over
    }

    /// A sentence for people about a violation, with the names of this model.
    public func describe(_ violation: Violation) -> String {
        switch violation {
        case .wrongLength(let expected, let found):
            "\(found) values for \(expected) columns"
        case .notFinite(let column):
            "column \(column) '\(columnNames[column])' has no finite value"
        case .columnBound(let column, let value, let lower, let upper):
            "column \(column) '\(columnNames[column])' is \(value), outside \(lower)...\(upper)"
        case .notWhole(let column, let value):
            "integer column \(column) '\(columnNames[column])' is \(value)"
        case .rowBound(let row, let activity, let lower, let upper):
            "row \(row) '\(rowNames[row])' is \(activity), outside \(lower)...\(upper)"
        }
    }
}
