/// Decisions that part the rosters of a component in two.
enum BranchDecision: Hashable {
    /// The sum of some shared columns, by their positions among them, lies within bounds.
    case shared([Int], lower: Int, upper: Int)
    /// A volunteer does one of some activities, or none of them; pairs by their index in the week's own model.
    case takes(week: Int, pairs: [Int], isTaken: Bool)
}

/// What a set of decisions means for plans, prices and shared columns.
struct BranchNode {
    var decisions: [BranchDecision] = []
    /// A bound on every roster that keeps them.
    var bound: Double
    var duals: [Double]
    /// In the order in which nodes were made.
    var number = 0

    /// Sets of pairs of which each week must have one, and pairs that it must not have.
    func demands(weeks: Int) -> (must: [[Set<Int>]], mustNot: [Set<Int>]) {
        var must = Array(repeating: [Set<Int>](), count: weeks)
        var mustNot = Array(repeating: Set<Int>(), count: weeks)
        for case .takes(let week, let pairs, let isTaken) in decisions {
            if isTaken { must[week].append(Set(pairs)) } else { mustNot[week].formUnion(pairs) }
        }
        return (must, mustNot)
    }
}

/// A node at which nothing is left to decide.
struct BranchLeaf {
    let decisions: [BranchDecision]
    let bound: Double
    let duals: [Double]
    /// The plans of the master's solution there, with their weights.
    let mixture: [(weight: Double, plan: WeekColumn)]
}
