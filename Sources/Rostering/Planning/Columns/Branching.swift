/// Decisions that part the rosters of a component in two.
enum BranchDecision: Hashable {
    /// A shared column, by its position among them, lies within bounds.
    case shared(Int, lower: Int, upper: Int)
    /// A volunteer serves a task, or does not.
    case serves(week: Int, task: Int, isServed: Bool)
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

    /// Tasks that each week's volunteer must or must not serve.
    func tasks(weeks: Int) -> (must: [Set<Int>], mustNot: [Set<Int>]) {
        var must = Array(repeating: Set<Int>(), count: weeks)
        var mustNot = must
        for case .serves(let week, let task, let isServed) in decisions {
            if isServed { must[week].insert(task) } else { mustNot[week].insert(task) }
        }
        return (must, mustNot)
    }
}

/// Branch and price: the node of least bound is split on its most fractional decision until a target is reached.
struct BranchAndPrice {
    let generation: ColumnGeneration
    let nodeLimit: Int
    let iterationLimit: Int
    /// Told of a roster's chosen pairs; answers with the value to beat.
    let found: ([Int]) -> Double

    /// The bound reached. Parameter target: the bound at which a roster of a value is good enough.
    func run(value: Double, target: (Double) -> Double) async throws -> Double {
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
        if open.isEmpty { return generation.bound }
        // Nodes cut off are above what was then good enough.
        var floor = Double.infinity
        var solved = 0
        while let best = open.indices.min(by: { (open[$0].bound, -open[$0].number) < (open[$1].bound, -open[$1].number) }),
            solved < nodeLimit, !generation.isStopped
        {
            if min(floor, LevelProver.whole(open[best].bound)) >= target(value) - 1e-9 { break }
            var node = open.remove(at: best)
            solved += 1
            try await generation.enter(node)
            try await generation.converge(
                roster: [],
                target: target(value),
                tolerance: 1e-5,
                iterationLimit: iterationLimit
            )
            let isCut = LevelProver.whole(generation.bound) >= target(value) - 1e-9
            node.bound = max(node.bound, generation.bound)
            node.duals = generation.duals
            if solved % 20 == 1 { Debug.print("lns node \(solved) open \(open.count) bound \(node.bound) value \(value) target \(target(value)) depth \(node.decisions.count)") }
            if isCut {
                floor = min(floor, LevelProver.whole(node.bound))
                continue
            }
            guard let answer = generation.answer, generation.isConverged else {
                // Not finished: the parent's bound stands.
                floor = min(floor, LevelProver.whole(node.bound))
                continue
            }
            if let chosen = integral(answer) {
                value = min(value, found(chosen))
                floor = min(floor, LevelProver.whole(node.bound))
                continue
            }
            split(node, answer)
        }
        try await generation.enter(start)
        return max(start.bound, open.reduce(min(floor, value)) { min($0, LevelProver.whole($1.bound)) })
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
        var best: (score: Double, sides: [BranchDecision]) = (0.01, [])
        for (position, column) in space.decomposition.sharedColumns.enumerated() where model.columns[column].isInteger {
            let value = answer.shared[position]
            let part = value - value.rounded(.down)
            let score = min(part, 1 - part)
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
        if !best.sides.isEmpty { return best.sides }
        var weightOf: [Int: [Int: Double]] = [:]
        for (plan, weight) in zip(generation.master!.plans, answer.plans) where weight > 1e-7 {
            let week = space.decomposition.weeks[plan.week]
            for task in Set(plan.pairs.map { week.model.activity(of: $0).task }) {
                weightOf[plan.week, default: [:]][task, default: 0] += weight
            }
        }
        best = (1e-5, [])
        for (week, tasks) in weightOf.sorted(by: { $0.key < $1.key }) {
            for (task, weight) in tasks.sorted(by: { $0.key < $1.key }) {
                let score = min(weight, 1 - weight)
                if score > best.score + 1e-9 {
                    best = (
                        score,
                        [
                            .serves(week: week, task: task, isServed: true),
                            .serves(week: week, task: task, isServed: false),
                        ]
                    )
                }
            }
        }
        return best.sides
    }
}
