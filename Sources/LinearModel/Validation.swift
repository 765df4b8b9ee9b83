extension LinearModel {
    /// Checks everything that a solver takes for granted, and reports all problems at once.
    ///
    /// Throws: `LinearModelError` for attributes of the wrong length, coefficients that are NaN or infinite, bounds that
    /// are NaN, crossed or leave no number, fractional bounds of integer columns, and references to missing columns.
    /// Complexity: O(columns + rows + nonzeros).
    public func validate() throws(LinearModelError) {
        var problems = wrongCounts()
        // Without one value per column and row, the checks below have nothing to index.
        if problems.isEmpty {
            problems = constantProblems() + columnProblems() + rowProblems()
        }
        if !problems.isEmpty {
            throw LinearModelError(problems: problems)
        }
    }

    private typealias Problem = LinearModelError.Problem

    private func wrongCounts() -> [Problem] {
        let counts = [
            ("columnLower", columnCount, columnLower.count),
            ("columnUpper", columnCount, columnUpper.count),
            ("columnKinds", columnCount, columnKinds.count),
            ("objective", columnCount, objective.count),
            ("rowLower", rowCount, rowLower.count),
            ("rowUpper", rowCount, rowUpper.count),
        ]
        return counts.filter { $0.1 != $0.2 }.map { name, expected, found in
            Problem(place: .model, reason: .wrongCount(of: name, expected: expected, found: found))
        }
    }

    private func constantProblems() -> [Problem] {
        guard !objectiveConstant.isFinite else { return [] }
        let reason = LinearModelError.Reason.notFinite("objective constant", value: "\(objectiveConstant)")
        return [Problem(place: .model, reason: reason)]
    }

    private func columnProblems() -> [Problem] {
        var problems: [Problem] = []
        for column in columnNames.indices {
            let place = LinearModelError.Place.column(column, name: columnNames[column])
            let (lower, upper) = (columnLower[column], columnUpper[column])
            if !objective[column].isFinite {
                let value = "\(objective[column])"
                problems.append(Problem(place: place, reason: .notFinite("objective coefficient", value: value)))
            }
            if let reason = boundProblem(lower, upper) {
                problems.append(Problem(place: place, reason: reason))
            }
            if columnKinds[column] == .integer {
                for bound in [lower, upper] where bound.isFinite && bound != bound.rounded() {
                    problems.append(Problem(place: place, reason: .fractionalBound(bound)))
                }
            }
        }
        return problems
    }

    private func rowProblems() -> [Problem] {
        var problems: [Problem] = []
        for row in rowNames.indices {
            let place = LinearModelError.Place.row(row, name: rowNames[row])
            if let reason = boundProblem(rowLower[row], rowUpper[row]) {
                problems.append(Problem(place: place, reason: reason))
            }
            for entry in entries(ofRow: row) {
                let (column, coefficient) = (rowColumns[entry], rowCoefficients[entry])
                if !columnNames.indices.contains(column) {
                    let reason = LinearModelError.Reason.noSuchColumn(column, columnCount: columnCount)
                    problems.append(Problem(place: place, reason: reason))
                }
                if !coefficient.isFinite {
                    let what = "coefficient of column \(column)"
                    problems.append(Problem(place: place, reason: .notFinite(what, value: "\(coefficient)")))
                }
            }
        }
        return problems
    }

    private func boundProblem(_ lower: Double, _ upper: Double) -> LinearModelError.Reason? {
        if lower.isNaN || upper.isNaN || lower == .infinity || upper == -.infinity {
            return .unusableBound(lower: "\(lower)", upper: "\(upper)")
        }
        return lower > upper ? .crossedBounds(lower: lower, upper: upper) : nil
    }
}
