/// How much of one goal is had for how much of another: rosters of which none is better on both, and what is proven.
public struct TradeOff: Sendable {
    /// A roster on the curve.
    public struct Point: Sendable {
        /// Points of the first goal.
        public var first: Int
        /// Points of the second goal.
        public var second: Int
        /// No roster that has at most ``second`` on the second goal, and keeps what is held, has less than this on the
        /// first.
        public var bound: Double
        /// The roster, which the checker has read.
        public var roster: Roster
        /// Points of all goals.
        public var goals: [TradeOffGoal: Int]

        /// Whether the point is proven to lie on the curve.
        public var isProven: Bool { bound >= Double(first) - 1e-6 }
    }

    /// How the curve was found.
    public enum Method: String, Hashable, Sendable {
        /// The first goal is minimised with the second held at most at a value, for one value after the other.
        case epsilonConstraint = "epsilon-constraint"
        /// Weighted sums of both goals, each with a proven bound: points inside the hull are not looked for.
        case weightedSums = "weighted-sums"
    }

    /// The goal that is minimised.
    public var first: TradeOffGoal
    /// The goal that is held at one value after the other.
    public var second: TradeOffGoal
    /// How the curve was found.
    public var method: Method
    /// Coverage points that no roster of the curve exceeds; `nil` if coverage is one of the goals.
    public var heldCoverage: Int?
    /// The rosters, from the best on the first goal to the best on the second; none is better than another on both.
    public var points: [Point]
    /// Whether every point of the curve is among them, proven.
    public var isComplete: Bool
    /// Points of the given roster on both goals.
    public var given: (first: Int, second: Int)
    /// Why the work ended early, if it did.
    public var limit: PlanTermination?
}

/// The model of a trade-off: levels are what is held, the second goal, and the first goal.
struct TradeOffModel: Sendable {
    let first: TradeOffGoal
    let second: TradeOffGoal
    let model: RosterModel
    /// Pairs of the given roster.
    let chosen: [Int]
    /// What must not be exceeded on level 0; `nil` for nothing.
    let heldCoverage: Int?
    private let goals: [(goal: TradeOffGoal, costs: GoalCosts)]

    init(_ first: TradeOffGoal, _ second: TradeOffGoal, on base: ResolveModel) {
        (self.first, self.second, chosen) = (first, second, base.chosen)
        goals = TradeOffGoal.allCases.map { ($0, GoalCosts($0, of: base.model)) }
        let costs = { [goals] (goal: TradeOffGoal) in goals.first { $0.goal == goal }!.costs }
        let isHeld = first != .coverage && second != .coverage
        heldCoverage = isHeld ? base.points[0] : nil
        let none = GoalCosts(columns: base.model.columns.map { _ in 0 })
        let levels = [isHeld ? costs(.coverage) : none, costs(second), costs(first)]
        model = base.model.weighed(levels.map(\.columns), constants: levels.map(\.constant))
    }

    /// What every solve holds.
    var held: [LevelGoal.Held] { heldCoverage.map { [.init(level: 0, value: $0)] } ?? [] }

    /// Points of a roster on the first goal, the second goal, and all.
    func values(_ pairs: [Int]) -> (first: Int, second: Int, coverage: Int, all: [TradeOffGoal: Int]) {
        let values = model.values(choosing: pairs)
        let all = goals.map { goal, costs in
            (goal, values.indices.reduce(costs.constant) { $0 + costs.columns[$1] * values[$1] })
        }
        let points = Dictionary(uniqueKeysWithValues: all)
        return (points[first]!, points[second]!, points[.coverage]!, points)
    }

    /// A point for a roster, read by the checker.
    func point(_ pairs: [Int], bound: Double) throws -> TradeOff.Point {
        let values = values(pairs)
        let roster = RosterDecoder(problem: model.problem).roster(of: pairs.map { model.pairs[$0] })
        return TradeOff.Point(
            first: values.first,
            second: values.second,
            bound: min(bound, Double(values.first)),
            roster: try roster.read(of: model.problem.scenario),
            goals: values.all
        )
    }
}

extension GoalCosts {
    fileprivate init(columns: [Int]) { self.columns = columns }
}
