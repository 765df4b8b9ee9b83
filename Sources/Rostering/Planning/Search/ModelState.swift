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
            constant: keys.total(model.constants),
            cost: { column in keys.total(model.costs.lazy.map { $0[column] }) }
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
    var violation: Int128

    /// Given factors.
    init(factors: [Int], violation: Int128) {
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
        // No unit of a row is worth a head, whatever its weight.
        violation = 1_000_000_000_000 * Int128(max(1, factors[0]))
    }

    /// What points of the levels are worth together.
    func total(_ points: some Sequence<Int>) -> Int128 {
        zip(factors, points).reduce(0) { $0 + Int128($1.0) * Int128($1.1) }
    }
}
