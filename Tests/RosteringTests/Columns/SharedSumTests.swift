import TestSupport
import Testing

@testable import Rostering

/// Decisions on the sum of several shared columns.
@Suite("Sums of shared columns")
struct SharedSumTests {
    @Test("Values are the cheapest of all that have such a sum", arguments: 0..<40 as Range<UInt64>)
    func cheapest(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...4, using: &random)
        let lower = (0..<count).map { _ in Int.random(in: 0...1, using: &random) }
        let upper = lower.map { $0 + Int.random(in: 0...2, using: &random) }
        let costs = (0..<count).map { _ in Double(Int.random(in: -3...3, using: &random)) }
        let positions = (0..<count).filter { _ in Int.random(in: 0...3, using: &random) > 0 }
        func total(_ values: [Int]) -> Int { positions.reduce(0) { $0 + values[$1] } }
        let least = Int.random(in: total(lower)...total(upper), using: &random)
        let sum = SharedSum(
            positions: positions,
            lower: Double(least),
            upper: Double(Int.random(in: least...total(upper), using: &random))
        )
        var all: [[Int]] = [[]]
        for column in 0..<count {
            all = all.flatMap { values in (lower[column]...upper[column]).map { values + [$0] } }
        }
        let costsOfAll = all.filter { Double(total($0)) >= sum.lower && Double(total($0)) <= sum.upper }
            .map { zip($0, costs).reduce(0) { $0 + Double($1.0) * $1.1 } }
        var values = costs.indices.map { Double(costs[$0] < 0 ? upper[$0] : lower[$0]) }
        sum.settle(&values, costs: costs, lower: lower.map(Double.init), upper: upper.map(Double.init))
        #expect(zip(values, costs).reduce(0) { $0 + $1.0 * $1.1 } == costsOfAll.min())
        #expect(zip(values, zip(lower, upper)).allSatisfy { Double($1.0) <= $0 && $0 <= Double($1.1) })
        #expect((sum.lower...sum.upper).contains(positions.reduce(0) { $0 + values[$1] }))
    }

    @Test("A bound holds for the rosters whose sum is as decided, and the master comes to it", arguments: SeedBatch.all)
    func bounds(seeds: Range<UInt64>) async throws {
        var decided = 0
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let model = tiny.model()
            let factors = [1, 0, 0]
            guard let space = await WeekSpace.of(model, factors: factors) else { continue }
            let keys = SearchKeys(factors: factors, violation: 1)
            let state = ModelState(model: model, layout: StateLayout(model), keys: keys)
            for pair in model.pairs(of: best.roster.duties) { state.set(pair, 1) }
            let generation = ColumnGeneration(space, goal: LevelGoal(factors: factors))
            func converge() async throws {
                try await generation.converge(roster: state.chosen, target: .infinity, tolerance: 0, iterationLimit: 60)
            }
            try await converge()
            let root = BranchNode(bound: generation.bound, duals: generation.duals)
            let columns = space.decomposition.sharedColumns
            for group in SharedSum.groups(of: generation.links) {
                #expect(Set(group.map { generation.links.sharedCosts[$0] }).count == 1)
                let value = group.reduce(0) { $0 + state.value(columns[$1]) }
                let most = group.reduce(0) { $0 + model.columns[columns[$1]].upper }
                for (range, isBest) in [
                    (value...value, true), (0...max(0, value - 1), false), (value + 1...max(value + 1, most), false),
                ]
                where range.upperBound <= most && (isBest || !range.contains(value)) {
                    let side = BranchDecision.shared(group, lower: range.lowerBound, upper: range.upperBound)
                    let node = BranchNode(decisions: [side], bound: root.bound, duals: root.duals)
                    try await generation.enter(node)
                    try await converge()
                    let (bound, answer) = (generation.bound, try #require(generation.answer))
                    let slack = max(0.05, 1e-6 * abs(answer.value))
                    #expect(abs(answer.value - bound) < slack, "seed \(seed), \(side)")
                    #expect(bound > root.bound - slack, "seed \(seed), \(side)")
                    let sum = group.reduce(0) { $0 + answer.shared[$1] }
                    #expect(Double(range.lowerBound) - 1e-6 <= sum && sum <= Double(range.upperBound) + 1e-6)
                    if isBest { #expect(bound <= Double(state.points(level: 0)) + slack, "seed \(seed)") }
                    decided += 1
                }
                // What was decided is forgotten at the root.
                try await generation.enter(root)
                try await converge()
                #expect(abs(generation.answer!.value - root.bound) < max(0.05, 1e-6 * abs(root.bound)), "seed \(seed)")
            }
        }
        #expect(decided > 0)
    }
}
