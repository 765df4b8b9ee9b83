/// The weeks of a component's volunteers, ready to be priced for any level, with the plans found so far.
final class WeekSpace {
    let model: RosterModel
    let decomposition: Decomposition
    let pricers: [WeekPricer]
    /// Plans by volunteer, and which are known.
    private(set) var plans: [[WeekColumn]]
    private var known: Set<WeekColumn.Key> = []
    private(set) var factors: [Int]

    /// `nil` if a volunteer's week has too many counters to be priced.
    convenience init?(_ model: RosterModel, factors: [Int], planLimit: Int) {
        // Rows that only tighten are left out where they are too many.
        for isTight in [true, false] {
            let decomposition = Decomposition(model: model, ownParts: isTight)
            if let pricers = WeekSpace.pricers(decomposition, factors: factors, planLimit: planLimit) {
                self.init(decomposition, pricers: pricers, factors: factors)
                return
            }
        }
        return nil
    }

    private init(_ decomposition: Decomposition, pricers: [WeekPricer], factors: [Int]) {
        model = decomposition.model
        self.decomposition = decomposition
        self.pricers = pricers
        self.factors = factors
        plans = Array(repeating: [], count: pricers.count)
        for pricer in pricers where pricer.isAllowed([]) { add(pricer.column(of: [])) }
    }

    private static func pricers(_ decomposition: Decomposition, factors: [Int], planLimit: Int) -> [WeekPricer]? {
        let model = decomposition.model
        var weekOf: [(week: Int, column: Int)] = Array(repeating: (-1, -1), count: model.columns.count)
        for (index, week) in decomposition.weeks.enumerated() {
            for (position, column) in week.columns.enumerated() { weekOf[column] = (index, position) }
        }
        var entries: [[[(link: Int, coefficient: Double)]]] = decomposition.weeks.map {
            Array(repeating: [], count: $0.columns.count)
        }
        for (index, link) in decomposition.links.enumerated() {
            for term in link.form.terms {
                let (week, column) = weekOf[Int(term.column)]
                if week >= 0 { entries[week][column].append((index, Double(term.coefficient))) }
            }
        }
        var pricers: [WeekPricer] = []
        for index in decomposition.weeks.indices {
            guard
                let setup = WeekSetup(decomposition, week: index, links: entries[index], planLimit: planLimit)
            else { return nil }
            pricers.append(WeekPricer(setup, factors: factors))
        }
        return pricers
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
