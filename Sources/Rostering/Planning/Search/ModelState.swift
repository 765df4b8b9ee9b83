/// A roster as a point of the compact model: the state of its forms, and what that is worth.
final class ModelState: FormState {
    let model: RosterModel
    let keys: SearchKeys

    init(model: RosterModel, layout: StateLayout, keys: SearchKeys) {
        self.model = model
        self.keys = keys
        super.init(
            layout,
            violationCost: keys.violation,
            constant: zip(keys.factors, model.constants).reduce(0) { $0 + $1.0 * $1.1 },
            cost: { model.cost(of: $0, factors: keys.factors) }
        )
    }

    /// Points of a level.
    func points(level: Int) -> Int {
        model.costs[level].indices.reduce(model.constants[level]) { $0 + model.costs[level][$1] * value($1) }
    }

    /// By how much rows are broken, by rule (`nil` for structure).
    func violations() -> [(row: Int, amount: Int)] {
        model.rows.indices.compactMap { row in
            let amount = rowValue(row)
            return amount > 0 ? (row, amount) : nil
        }
    }
}

/// Factors by which levels and violations enter the searched objective.
struct SearchKeys: Sendable {
    var factors: [Int]
    var violation: Int

    /// Given factors.
    init(factors: [Int], violation: Int) {
        self.factors = factors
        self.violation = violation
    }

    /// Lexicographic: each level outweighs all later ones. Merged: the scenario's factors.
    init(weights: Weights, isMerged: Bool, hasPublished: Bool) {
        if isMerged {
            factors = [weights.mergedCoverage, weights.mergedStability, weights.mergedCare]
        } else {
            factors = hasPublished ? [100_000_000_000, 1_000_000, 1] : [1_000_000, 0, 1]
        }
        violation = max(1_000_000_000, factors[0] * 100_000)
    }
}
