/// Branch and price: the node of least bound is split on its most fractional decision until a target is reached.
///
/// It can be gone on with where it ended.
struct BranchAndPrice {
    let generation: ColumnGeneration
    /// Nodes solved at most, in all.
    let nodeLimit: Int
    let iterationLimit: Int
    /// How far each node is solved, as a part of its value.
    var tolerance = 1e-5
    /// Shared columns beside which nothing is decided; `nil` for everything.
    var settles: ((Int) -> Bool)?
    /// Whether it makes straight for where nothing is left to decide, and ends there: of the two sides of a decision it goes
    /// on with the better, whatever else is open.
    var endsAtLeaf = false
    /// Nodes at which nothing was left to decide.
    private(set) var leaves: [BranchLeaf] = []

    /// Shared columns of which sums are decided.
    let groups: [[Int]]
    private var start: BranchNode?
    private var open: [BranchNode] = []
    /// The least bound of nodes that were done with.
    private var floor = Double.infinity
    private var count = 0
    private var solved = 0
    /// The sides that are gone on with, and the better of those solved, with its own.
    private var ahead: [Int] = []
    private var better: (bound: Double, sides: [Int])?

    init(
        generation: ColumnGeneration,
        nodeLimit: Int,
        iterationLimit: Int,
        tolerance: Double = 1e-5,
        settles: ((Int) -> Bool)? = nil,
        endsAtLeaf: Bool = false
    ) {
        self.generation = generation
        self.nodeLimit = nodeLimit
        self.iterationLimit = iterationLimit
        self.tolerance = tolerance
        self.settles = settles
        self.endsAtLeaf = endsAtLeaf
        groups = SharedSum.groups(of: generation.links)
    }

    /// Whether there are nodes left to solve.
    var isOpen: Bool { !open.isEmpty }

    /// The bound reached.
    ///
    /// Parameters: `value`, that of a roster known; `target`, the bound at which a roster of a value is good enough; `found`
    /// is told of a roster's chosen pairs and answers with the value to beat.
    mutating func run(value: Double, target: (Double) -> Double, found: ([Int]) -> Double) async throws -> Double {
        var value = value
        if start == nil {
            guard let root = generation.answer else { return generation.bound }
            let node = BranchNode(bound: generation.bound, duals: generation.duals)
            start = node
            if let chosen = integral(root) { value = found(chosen) }
            ahead = split(node, root)
            if ahead.isEmpty {
                leaves.append(leaf(node))
                floor = node.bound
            }
        }
        guard let start else { return generation.bound }
        if !isOpen { return max(start.bound, min(floor, value)) }
        let leavesBefore = leaves.count
        while solved < nodeLimit, !generation.isStopped {
            if endsAtLeaf, leaves.count > leavesBefore, isAtBest { break }
            guard let next = next() else { break }
            // Nodes cut off are above what was then good enough.
            let least = open.map { generation.steps.rounded($0.bound) }.min()!
            if min(floor, least) >= target(value) - 1e-9 || settles != nil && least >= floor { break }
            solved += 1
            try await solve(open.remove(at: next), value: &value, target: target, found: found)
        }
        try await generation.enter(start)
        return max(start.bound, open.reduce(min(floor, value)) { min($0, generation.steps.rounded($1.bound)) })
    }

    /// Whether the last leaf is the better side of its decision, or both are leaves.
    private var isAtBest: Bool {
        !open.contains { ahead.contains($0.number) } && leaves.last!.bound <= better?.bound ?? .infinity
    }

    /// The node to solve next.
    private mutating func next() -> Int? {
        if endsAtLeaf {
            if let next = open.indices.last(where: { ahead.contains(open[$0].number) }) { return next }
            if let better {
                (ahead, self.better) = (better.sides, nil)
                if let next = open.indices.last(where: { ahead.contains(open[$0].number) }) { return next }
            }
        }
        return open.indices.min { (open[$0].bound, -open[$0].number) < (open[$1].bound, -open[$1].number) }
    }

    private mutating func solve(
        _ node: BranchNode,
        value: inout Double,
        target: (Double) -> Double,
        found: ([Int]) -> Double
    ) async throws {
        var node = node
        try await generation.enter(node)
        try await generation.converge(
            roster: [],
            target: target(value),
            tolerance: tolerance,
            iterationLimit: iterationLimit
        )
        let isCut = generation.steps.rounded(generation.bound) >= target(value) - 1e-9
        node.bound = max(node.bound, generation.bound)
        node.duals = generation.duals
        // Without an answer the bound so far stands.
        guard !isCut, let answer = generation.answer else {
            floor = min(floor, generation.steps.rounded(node.bound))
            return
        }
        if answer.isTrue, generation.isConverged, let chosen = integral(answer) {
            value = min(value, found(chosen))
            floor = min(floor, generation.steps.rounded(node.bound))
            return
        }
        let sides = split(node, answer)
        if sides.isEmpty {
            floor = min(floor, generation.steps.rounded(node.bound))
            leaves.append(leaf(node))
        } else if node.bound < better?.bound ?? .infinity {
            better = (node.bound, sides)
        }
    }

    /// Opens both sides of a node's decision; their numbers.
    private mutating func split(_ node: BranchNode, _ answer: WeekMaster.Answer) -> [Int] {
        let sides = decisions(answer)
        for decision in sides {
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
        return sides.indices.map { count - $0 }
    }

    private func leaf(_ node: BranchNode) -> BranchLeaf {
        BranchLeaf(
            decisions: node.decisions,
            bound: node.bound,
            duals: generation.duals,
            mixture: generation.mixture
        )
    }

    /// The roster of a master's solution without fractions.
    private func integral(_ answer: WeekMaster.Answer) -> [Int]? {
        guard let master = generation.master else { return nil }
        let plans = zip(master.plans, answer.plans).filter { $0.1 > 1e-6 }
        guard plans.allSatisfy({ $0.1 > 1 - 1e-6 }) else { return nil }
        return plans.flatMap { generation.space.pairs(of: $0.0) }.sorted()
    }
}
