/// The values that a level can have: whole points that lie whole steps apart.
///
/// Every roster's value is `offset` plus a multiple of `step`, so a bound may be rounded up to the next such value.
/// Stability, for example, often counts nothing but changes of ten points each.
struct PointSteps: Sendable {
    /// Points from one value to the next, at least 1.
    let step: Int
    /// One of the values.
    let offset: Int

    init(step: Int = 1, offset: Int = 0) {
        self.step = max(1, step)
        self.offset = offset
    }

    /// The values that a goal can have on a model's rosters.
    init(_ goal: LevelGoal, of model: RosterModel) {
        var step = 0
        var offset = goal.constant(of: model)
        for (index, column) in model.columns.enumerated() {
            let points = model.cost(of: index, factors: goal.factors)
            if points == 0 { continue }
            if column.lower == column.upper {
                offset += points * column.lower
            } else {
                step = PointSteps.commonDivisor(step, abs(points))
            }
        }
        self.init(step: step, offset: offset)
    }

    /// The least value that is not below a whole number of points.
    func next(_ points: Int) -> Int {
        let excess = (points - offset) % step
        return excess == 0 ? points : points - excess + (excess > 0 ? step : 0)
    }

    /// A bound rounded up to the next value; a little is left for the solver's tolerances.
    func rounded(_ bound: Double) -> Double {
        guard abs(bound) < 1e15 else { return bound }
        return Double(next(Int((bound - 1e-6 * max(1, abs(bound))).rounded(.up))))
    }

    private static func commonDivisor(_ first: Int, _ second: Int) -> Int {
        second == 0 ? first : commonDivisor(second, first % second)
    }
}
