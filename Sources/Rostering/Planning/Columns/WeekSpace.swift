/// The weeks of a component's volunteers, ready to be priced for any level, with the plans found so far.
final class WeekSpace {
    let model: RosterModel
    let decomposition: Decomposition
    let pricers: [WeekPricer]
    /// Plans by volunteer, and which are known.
    private(set) var plans: [[WeekColumn]]
    private var known: Set<WeekColumn.Key> = []
    private(set) var factors: [Int]

    /// The weeks, made ready several at a time; `nil` if one has too many counters to be priced, or if that is to stop.
    static func space(
        _ model: RosterModel,
        factors: [Int],
        planLimit: Int,
        threads: Int,
        shouldStop: @escaping @Sendable () -> Bool = { false }
    ) async -> WeekSpace? {
        for decomposition in decompositions(model) where !shouldStop() {
            let setups = WeekSetups(decomposition, factors: factors, planLimit: planLimit)
            let pricers = await setups.pricers(threads: threads, shouldStop: shouldStop)
            if let pricers { return WeekSpace(decomposition, pricers: pricers, factors: factors) }
        }
        return nil
    }

    /// Rows that only tighten are left out where they are too many.
    private static func decompositions(_ model: RosterModel) -> some Sequence<Decomposition> {
        [true, false].lazy.map { Decomposition(model: model, ownParts: $0) }
    }

    private init(_ decomposition: Decomposition, pricers: [WeekPricer], factors: [Int]) {
        model = decomposition.model
        self.decomposition = decomposition
        self.pricers = pricers
        self.factors = factors
        plans = Array(repeating: [], count: pricers.count)
        for pricer in pricers where pricer.isAllowed([]) { add(pricer.column(of: [])) }
    }

    /// Prices plans for other factors of the levels from now on.
    func setFactors(_ factors: [Int]) {
        guard factors != self.factors else { return }
        self.factors = factors
        for pricer in pricers { pricer.setFactors(factors) }
        for week in plans.indices {
            for index in plans[week].indices { plans[week][index].cost = pricers[week].cost(of: plans[week][index]) }
        }
    }

    /// Adds a plan; whether it is new.
    @discardableResult
    func add(_ plan: WeekColumn) -> Bool {
        guard known.insert(plan.key).inserted else { return false }
        plans[plan.week].append(plan)
        return true
    }

    /// The week plans of a roster given by its chosen pairs.
    func plans(of chosen: [Int]) -> [WeekColumn] {
        let chosen = Set(chosen)
        return pricers.map { pricer in
            pricer.column(
                of: pricer.week.columns.indices.filter {
                    pricer.week.columns[$0] < model.pairs.count && chosen.contains(pricer.week.columns[$0])
                }
            )
        }
    }

    /// The pairs of the whole model that a plan chooses.
    func pairs(of plan: WeekColumn) -> [Int] { plan.pairs.map { decomposition.weeks[plan.week].columns[$0] } }
}
