/// Decisions that part the rosters of a component in two.
enum BranchDecision: Hashable {
    /// A shared column, by its position among them, lies within bounds.
    case shared(Int, lower: Int, upper: Int)
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

    /// Price of what is forbidden or left out although it is required: beyond any real one.
    static let penalty = 1e7

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

/// Branch and price: the node of least bound is split on its most fractional decision until a target is reached.
struct BranchAndPrice {
    let generation: ColumnGeneration
    let nodeLimit: Int
    let iterationLimit: Int
    /// Shared columns beside which nothing is decided; `nil` for everything.
    var settles: ((Int) -> Bool)?
    /// Told of every node at which nothing is left to decide.
    var settled: (BranchLeaf) -> Void = { _ in }

    /// The bound reached.
    ///
    /// Parameters: `target`, the bound at which a roster of a value is good enough; `found` is told of a roster's chosen
    /// pairs and answers with the value to beat.
    func run(value: Double, target: (Double) -> Double, found: ([Int]) -> Double) async throws -> Double {
        guard let root = generation.answer else { return generation.bound }
        var value = value
        var open: [BranchNode] = []
        var count = 0
        func split(_ node: BranchNode, _ answer: WeekMaster.Answer) {
            for decision in decisions(answer) {
                count += 1
                open.append(
                    BranchNode(
                        decisions: node.decisions + [decision],
                        bound: node.bound,
                        duals: node.duals,
                        number: count
                    )
                )
            }
        }
        let start = BranchNode(bound: generation.bound, duals: generation.duals)
        if let chosen = integral(root) { value = found(chosen) }
        split(start, root)
        if open.isEmpty {
            settled(leaf([], bound: generation.bound))
            return generation.bound
        }
        // Nodes cut off are above what was then good enough.
        var floor = Double.infinity
        var solved = 0
        while let best = open.indices.min(by: {
            (open[$0].bound, -open[$0].number) < (open[$1].bound, -open[$1].number)
        }),
            solved < nodeLimit, !generation.isStopped
        {
            let least = generation.steps.rounded(open[best].bound)
            if min(floor, least) >= target(value) - 1e-9 || settles != nil && least >= floor { break }
            var node = open.remove(at: best)
            solved += 1
            try await generation.enter(node)
            try await generation.converge(
                roster: [],
                target: target(value),
                tolerance: 1e-5,
                iterationLimit: iterationLimit
            )
            let isCut = generation.steps.rounded(generation.bound) >= target(value) - 1e-9
            node.bound = max(node.bound, generation.bound)
            node.duals = generation.duals
            if isCut {
                floor = min(floor, generation.steps.rounded(node.bound))
                continue
            }
            guard let answer = generation.answer else {
                // Without an answer the bound so far stands.
                floor = min(floor, generation.steps.rounded(node.bound))
                continue
            }
            if answer.isTrue, generation.isConverged, let chosen = integral(answer) {
                value = min(value, found(chosen))
                floor = min(floor, generation.steps.rounded(node.bound))
                continue
            }
            let before = open.count
            split(node, answer)
            if open.count == before {
                floor = min(floor, generation.steps.rounded(node.bound))
                settled(leaf(node.decisions, bound: node.bound))
            }
        }
        try await generation.enter(start)
        return max(start.bound, open.reduce(min(floor, value)) { min($0, generation.steps.rounded($1.bound)) })
    }

    private func leaf(_ decisions: [BranchDecision], bound: Double) -> BranchLeaf {
        BranchLeaf(decisions: decisions, bound: bound, duals: generation.duals, mixture: generation.mixture)
    }

    /// The roster of a master's solution without fractions.
    private func integral(_ answer: WeekMaster.Answer) -> [Int]? {
        guard let master = generation.master else { return nil }
        let plans = zip(master.plans, answer.plans).filter { $0.1 > 1e-6 }
        guard plans.allSatisfy({ $0.1 > 1 - 1e-6 }) else { return nil }
        return plans.flatMap { generation.space.pairs(of: $0.0) }.sorted()
    }

    /// The two sides of the most fractional decision; none if there is no fraction.
    private func decisions(_ answer: WeekMaster.Answer) -> [BranchDecision] {
        let space = generation.space
        let model = space.model
        // First what the level counts, then other marks; both are whole in every roster.
        var best: (score: Double, sides: [BranchDecision]) = (0.001, [])
        for (position, column) in space.decomposition.sharedColumns.enumerated() {
            let value = answer.shared[position]
            let part = value - value.rounded(.down)
            var score = min(part, 1 - part)
            if score < 0.001 { continue }
            if generation.links.sharedCosts[position] != 0 { score += 1 }
            if let settles, !settles(column) { continue }
            if score > best.score + 1e-9 {
                let below = Int(value.rounded(.down))
                best = (
                    score,
                    [
                        .shared(position, lower: below + 1, upper: model.columns[column].upper),
                        .shared(position, lower: model.columns[column].lower, upper: below),
                    ]
                )
            }
        }
        if settles != nil || !best.sides.isEmpty { return best.sides }
        // Then whether a volunteer serves a task at all, then when and in which role.
        for isByTask in [true, false] {
            let sides = decisions(answer, isByTask: isByTask)
            if !sides.isEmpty { return sides }
        }
        return []
    }

    /// The two sides of the most fractional decision on a volunteer's activities.
    private func decisions(_ answer: WeekMaster.Answer, isByTask: Bool) -> [BranchDecision] {
        let (weeks, model) = (generation.space.decomposition.weeks, generation.space.model)
        var weightOf: [Int: [Int: Double]] = [:]
        for (plan, weight) in zip(generation.master!.plans, answer.plans) where weight > 1e-7 {
            let columns = weeks[plan.week].columns
            for key in Set(plan.pairs.map { isByTask ? model.activity(of: columns[$0]).task : $0 }) {
                weightOf[plan.week, default: [:]][key, default: 0] += weight
            }
        }
        var best = (score: 1e-5, week: -1, key: -1)
        for (week, keys) in weightOf.sorted(by: { $0.key < $1.key }) {
            for (key, weight) in keys.sorted(by: { $0.key < $1.key }) {
                let score = min(weight, 1 - weight)
                if score > best.score + 1e-9 { best = (score, week, key) }
            }
        }
        guard best.week >= 0 else { return [] }
        let week = weeks[best.week]
        let pairs =
            isByTask
            ? (0..<week.pairCount).filter { model.activity(of: week.columns[$0]).task == best.key } : [best.key]
        return [true, false].map { .takes(week: best.week, pairs: pairs, isTaken: $0) }
    }
}
