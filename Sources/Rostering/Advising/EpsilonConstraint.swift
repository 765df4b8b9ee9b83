/// The curve by ε-constraint: the first goal is minimised while the second may cost at most ε, then the second while the
/// first stays at that, for one ε after the other.
///
/// First both ends and points evenly between them; then between neighbours, until as many points as asked for are found
/// or every two neighbours are proven to have none between them. Goals are whole points, so with ε one below a point's
/// value the next point of the curve is found. A point has half of the time that is left, the first one a quarter; if even
/// that cannot be proven, there is no curve.
/// Source: Mavrotas, "Effective implementation of the ε-constraint method in multi-objective mathematical programming
/// problems" (2009), without its slack term: both solves are exact.
struct EpsilonConstraint {
    let model: TradeOffModel
    let solve: GoalSolve
    /// Most points to find.
    let most: Int
    let progress: (@Sendable (Double) -> Void)?

    /// A point, and whether no point of the curve lies between it and the one before.
    private struct Step {
        var point: TradeOff.Point
        var isNext: Bool
    }

    /// The points found, and whether they are proven to be all there are; none if the first one cannot be proven.
    func curve() async throws -> (points: [TradeOff.Point], isComplete: Bool) {
        guard let start = try await point(atMost: nil, from: model.chosen), start.isProven else { return ([], false) }
        let least = try await solve.within(share: 0.5).least(
            LevelGoal(factors: [0, 1, 0], held: model.held),
            of: model.model,
            start: model.model.values(choosing: model.chosen)
        )
        progress?(0.1)
        guard let floor = least.objective else { return ([start.point], false) }
        var steps = [Step(point: start.point, isNext: true)]
        var isProven = start.isProven && least.isProven
        while let last = steps.last, last.point.second > floor, steps.count < most {
            let left = max(1, most - steps.count)
            let allowed = left == 1 ? floor : last.point.second - max(1, (last.point.second - floor) / left)
            guard !solve.stopper.shouldStop, let next = try await point(atMost: allowed) else {
                return (steps.map(\.point), false)
            }
            isProven = isProven && next.isProven
            steps.append(Step(point: next.point, isNext: allowed == last.point.second - 1))
            progress?(0.1 + 0.6 * Double(steps.count) / Double(most))
        }
        isProven = try await fill(&steps) && isProven
        return (steps.map(\.point), isProven && steps.allSatisfy(\.isNext))
    }

    /// Looks between neighbours; whether everything was proven.
    private func fill(_ steps: inout [Step]) async throws -> Bool {
        var isProven = true
        while steps.count <= most, let index = steps.firstIndex(where: { !$0.isNext }) {
            guard !solve.stopper.shouldStop,
                let next = try await point(atMost: steps[index - 1].point.second - 1)
            else { return false }
            isProven = isProven && next.isProven
            if next.point.second > steps[index].point.second {
                guard steps.count < most else { return isProven }
                steps.insert(Step(point: next.point, isNext: true), at: index)
            } else {
                steps[index].isNext = true
            }
            progress?(0.7 + 0.3 * Double(steps.count { $0.isNext }) / Double(steps.count))
        }
        return isProven
    }

    /// The best roster on the first goal while the second costs at most so much, of equal ones the best on the second.
    ///
    /// Parameter pairs: those of a roster to begin with, if it costs no more.
    private func point(
        atMost second: Int?,
        from pairs: [Int]? = nil
    ) async throws -> (point: TradeOff.Point, isProven: Bool)? {
        let part = solve.within(share: pairs == nil ? 0.5 : 0.25)
        var held = model.held
        if let second { held.append(.init(level: 1, value: second)) }
        let first = try await part.least(
            LevelGoal(factors: [0, 0, 1], held: held),
            of: model.model,
            start: pairs.map { model.model.values(choosing: $0) }
        )
        guard let value = first.objective, var values = first.values else { return nil }
        let then = try await part.least(
            LevelGoal(factors: [0, 1, 0], held: model.held + [.init(level: 2, value: value)]),
            of: model.model,
            start: model.model.settled(values)
        )
        if let better = then.values { values = better }
        let pairs = model.model.pairs.indices.filter { values[$0] > 0 }
        return (try model.point(pairs, bound: first.bound), first.isProven && then.isProven)
    }
}
