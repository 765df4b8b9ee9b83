/// The links' part over the shared columns, and what the shared columns cost at some factors of the levels.
struct LinkTerms {
    let decomposition: Decomposition
    /// Terms of every link over the shared columns, by position among them.
    let terms: [[(column: Int, coefficient: Double)]]
    let sharedCosts: [Double]
    private(set) var lower: [Double]
    private(set) var upper: [Double]
    /// What sums of shared columns lie within; no column is in two of them.
    private(set) var sums: [SharedSum] = []
    private let constant: Double
    /// The constant of every link's form: of those that hold a level, less or more its value.
    let constants: [Double]

    /// The links as a goal wants them: earlier levels are held from above at the goal's values, from below at proven
    /// bounds.
    init(_ decomposition: Decomposition, goal: LevelGoal) {
        let model = decomposition.model
        self.decomposition = decomposition
        constant = Double(goal.constant(of: model))
        constants = decomposition.links.map { link in
            guard let hold = link.hold else { return Double(link.form.constant) }
            let held = goal.held.first { $0.level == hold.level }
            if hold.isUpper, let value = held?.value, value != LevelGoal.Held.any {
                return Double(link.form.constant - value)
            }
            if !hold.isUpper, let least = held?.least { return Double(link.form.constant + least) }
            // A level that is not held: whatever the columns are, the link is true.
            return Double(link.form.constant - model.maximum(of: link.form))
        }
        var position = Array(repeating: -1, count: model.columns.count)
        for (index, column) in decomposition.sharedColumns.enumerated() { position[column] = index }
        terms = decomposition.links.map { link in
            link.form.terms.compactMap { term in
                position[Int(term.column)] < 0 ? nil : (position[Int(term.column)], Double(term.coefficient))
            }
        }
        sharedCosts = decomposition.sharedColumns.map { Double(model.cost(of: $0, factors: goal.factors)) }
        lower = decomposition.sharedColumns.map { Double(model.columns[$0].lower) }
        upper = decomposition.sharedColumns.map { Double(model.columns[$0].upper) }
    }

    /// Gives the shared columns their own bounds again.
    mutating func resetBounds() {
        lower = decomposition.sharedColumns.map { Double(decomposition.model.columns[$0].lower) }
        upper = decomposition.sharedColumns.map { Double(decomposition.model.columns[$0].upper) }
        sums = []
    }

    /// Narrows the bounds of shared columns, and of sums of them, to what decisions say.
    mutating func tighten(to decisions: [BranchDecision]) {
        for case .shared(let positions, let least, let most) in decisions {
            if positions.count == 1, let position = positions.first {
                lower[position] = max(lower[position], Double(least))
                upper[position] = min(upper[position], Double(most))
            } else if let known = sums.firstIndex(where: { $0.positions == positions }) {
                sums[known].lower = max(sums[known].lower, Double(least))
                sums[known].upper = min(sums[known].upper, Double(most))
            } else {
                sums.append(SharedSum(positions: positions, lower: Double(least), upper: Double(most)))
            }
        }
    }

    /// By how much the shared columns alone exceed every link, its constant included.
    func excess(shared: [Double]) -> [Double] {
        var excess = constants
        for link in terms.indices {
            for term in terms[link] { excess[link] += term.coefficient * shared[term.column] }
        }
        return excess
    }

    /// Reduced costs of the shared columns at some duals.
    func reducedCosts(duals: [Double]) -> [Double] {
        var reduced = sharedCosts
        for link in terms.indices where duals[link] != 0 {
            for term in terms[link] { reduced[term.column] -= duals[link] * term.coefficient }
        }
        return reduced
    }

    /// The cheapest values of the shared columns at some duals.
    func cheapest(duals: [Double]) -> [Double] {
        cheapest(costs: reducedCosts(duals: duals))
    }

    private func cheapest(costs: [Double]) -> [Double] {
        var values = costs.indices.map { costs[$0] < 0 ? upper[$0] : lower[$0] }
        for sum in sums { sum.settle(&values, costs: costs, lower: lower, upper: upper) }
        return values
    }

    /// The Lagrangian bound at some duals of the links, given the volunteers' bounds under them.
    func bound(duals: [Double], weekBounds: [Double]) -> Double {
        var bound = constant
        for (index, constant) in constants.enumerated() where duals[index] != 0 { bound -= duals[index] * constant }
        let costs = reducedCosts(duals: duals)
        for (cost, value) in zip(costs, cheapest(costs: costs)) { bound += cost * value }
        return weekBounds.reduce(bound, +)
    }
}
