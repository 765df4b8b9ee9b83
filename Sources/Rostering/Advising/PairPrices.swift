import LinearModel

/// What pairs that the roster cannot choose would be worth in coverage points.
///
/// Model: the pairs are held at 0 in the relaxation of coverage; the reduced cost of each, turned round, is its price. If
/// that is more, what the pair alone covers while all others stay as they are. Both are estimates: an integer optimum may
/// gain less, or where several must come together, more.
struct PairPrices {
    /// Prices by pair of the part; those of half a point or less are left out.
    let prices: [Int: Double]

    init(_ part: AdvicePart, of pairs: [Int], with solve: GoalSolve) async throws {
        var prices = PairPrices.alone(part, pairs)
        var linear = part.model.linearModel(goal: LevelGoal(factors: [1, 0, 0]))
        for pair in pairs { linear.columnUpper[pair] = 0 }
        var options = SolveOptions()
        (options.relaxed, options.wantsDuals) = (true, true)
        options.timeLimit = solve.stopper.remaining.map { $0 / 2 }
        options.iterationLimit = solve.limits.relaxationIterations(columns: linear.columnCount)
        let result = try await solve.solver.solve(linear, options: options)
        if let costs = result.reducedCosts {
            for pair in pairs { prices[pair] = max(prices[pair] ?? 0, -costs[pair]) }
        }
        self.prices = prices.filter { $0.value > 0.5 }
    }

    /// What each pair covers while everybody keeps their duties.
    private static func alone(_ part: AdvicePart, _ pairs: [Int]) -> [Int: Double] {
        let state = ModelState(
            model: part.model,
            layout: StateLayout(part.model),
            keys: SearchKeys(factors: [1, 0, 0], violation: 1_000_000_000)
        )
        for pair in part.model.pairs.indices where part.isChosen(pair) { state.set(pair, 1) }
        let before = state.total
        var gains: [Int: Double] = [:]
        for pair in pairs {
            state.set(pair, 1)
            if state.total < before { gains[pair] = Double(before - state.total) }
            state.set(pair, 0)
        }
        return gains
    }
}
