import LinearModel

/// What counts as equal.
enum Tolerance {
    /// How far a solution may miss bounds, rows and whole numbers; see `LinearModel.violations`.
    static let feasibility = 1e-6
    /// How far the objective of a rounded solution may be from the one that GLPK proved optimal.
    static let objective = 1e-6
}

/// A vector and its objective, with integer columns exactly whole and all columns within their bounds.
struct Solution: Sendable {
    var values: [Double]
    var objective: Double

    /// Cleans `raw` of the noise that a solver leaves; does not check the rows.
    init(_ raw: [Double], of model: LinearModel, relaxed: Bool) {
        values = raw
        for column in values.indices {
            if !relaxed, model.columnKinds[column] == .integer {
                values[column] = values[column].rounded()
            }
            values[column] = min(max(values[column], model.columnLower[column]), model.columnUpper[column])
            // Minus zero would be printed as such.
            if values[column] == 0 { values[column] = 0 }
        }
        objective = model.objectiveValue(of: values)
    }

    /// Whether the cleaned vector satisfies the model.
    func isFeasible(for model: LinearModel, relaxed: Bool) -> Bool {
        model.violations(of: values, tolerance: Tolerance.feasibility, ignoringKinds: relaxed).isEmpty
    }
}
