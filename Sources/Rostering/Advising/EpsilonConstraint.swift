/// The curve by ε-constraint: the first goal is minimised while the second may cost at most ε, then the second while the
/// first stays at that, for one ε after the other.
///
/// Goals are whole points, so with ε one below the last value no point of the curve is passed over.
/// Source: Mavrotas, "Effective implementation of the ε-constraint method in multi-objective mathematical programming
/// problems" (2009), without its slack term: both solves are exact.
struct EpsilonConstraint {
    let model: TradeOffModel
    let solve: GoalSolve
    /// Most points to find.
    let most: Int
    let progress: (@Sendable (Double) -> Void)?

    /// The points found, whether they are all there are, and whether the end of the curve is among them.
    func curve() async throws -> (points: [TradeOff.Point], isComplete: Bool) {
        guard let start = try await point(atMost: nil) else { return ([], false) }
        progress?(0.1)
        // The other end: the least of the second goal, then of the first.
        let least = try await solve.least(LevelGoal(factors: [0, 1, 0], held: model.held), of: model.model)
        progress?(0.2)
        guard let floor = least.objective else { return ([start.point], false) }
        var points = [start.point]
        var isComplete = start.isProven && least.isProven
        var step = 1
        while let last = points.last, last.second > floor {
            guard points.count < most, !solve.stopper.shouldStop else {
                isComplete = false
                break
            }
            // As many points as there may be, evenly: the last of them at the floor.
            step = max(1, (last.second - floor) / max(1, most - points.count))
            if step > 1 { isComplete = false }
            let allowed = points.count == most - 1 ? floor : last.second - step
            guard let next = try await point(atMost: allowed) else {
                isComplete = false
                break
            }
            isComplete = isComplete && next.isProven
            points.append(next.point)
            progress?(
                0.2 + 0.8 * Double(points[0].second - next.point.second) / Double(max(1, points[0].second - floor))
            )
        }
        return (points, isComplete)
    }

    /// The best roster on the first goal while the second costs at most so much, of equal ones the best on the second.
    private func point(atMost second: Int?) async throws -> (point: TradeOff.Point, isProven: Bool)? {
        var held = model.held
        if let second { held.append(.init(level: 1, value: second)) }
        let first = try await solve.least(LevelGoal(factors: [0, 0, 1], held: held), of: model.model)
        guard let value = first.objective, var values = first.values else { return nil }
        let then = try await solve.least(
            LevelGoal(factors: [0, 1, 0], held: model.held + [.init(level: 2, value: value)]),
            of: model.model,
            start: values
        )
        if let better = then.values { values = better }
        let pairs = model.model.pairs.indices.filter { values[$0] > 0 }
        return (try model.point(pairs, bound: first.bound), first.isProven && then.isProven)
    }
}
