extension LinearModel {
    /// The lower bound on the relaxation's objective that a vector of row duals proves, `-infinity` if it proves none.
    ///
    /// Mathematics: for any `y`, `constant + Σ_i min(y_i · row_i) + Σ_j min((c − Aᵀy)_j · x_j)` over the bounds of rows
    /// and columns is a lower bound, so this needs no trust in the solver that `y` comes from. A dual whose row has no
    /// bound on the side it needs counts as zero; a reduced cost of at most `tolerance · max(1, |c_j|)` whose column has
    /// no bound on the side it needs counts as zero as well, which is the only rounding in the solver's favour.
    ///
    /// Precondition: the model is valid and `rowDuals` has one value per row.
    /// Complexity: O(columns + nonzeros).
    public func dualBound(rowDuals: [Double], tolerance: Double = 1e-7) -> Double {
        var bound = objectiveConstant
        var reducedCosts = objective
        for row in 0..<rowCount {
            let dual = rowDuals[row]
            let limit = dual > 0 ? rowLower[row] : rowUpper[row]
            guard dual != 0, dual.isFinite, limit.isFinite else { continue }
            bound += dual * limit
            for entry in entries(ofRow: row) {
                reducedCosts[rowColumns[entry]] -= dual * rowCoefficients[entry]
            }
        }
        for column in 0..<columnCount {
            let reducedCost = reducedCosts[column]
            guard reducedCost != 0 else { continue }
            let limit = reducedCost > 0 ? columnLower[column] : columnUpper[column]
            if limit.isFinite {
                bound += reducedCost * limit
            } else if abs(reducedCost) > tolerance * max(1, abs(objective[column])) {
                return -.infinity
            }
        }
        return bound.isNaN ? -.infinity : bound
    }
}
