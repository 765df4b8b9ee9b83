/// Finds the cheapest week plans of one volunteer at given duals, by labelling over the days.
///
/// Every set of a day's activities is known beforehand (``DayPlans``); days depend on each other only through counters
/// (``WeekStructure``). A label is a partial week; it is dropped if it cannot lead below the price of a plan already
/// known (``CompletionBound``), or if another has a lower price even if every counter turned out at its worst for that
/// other. So all rules and costs of one volunteer are exact, whatever they are.
/// Source: Feillet et al., "An exact algorithm for the elementary shortest path problem with resource constraints"
/// (2004), for labelling with dominance. One object serves one task at a time.
final class WeekPricer: @unchecked Sendable {
    let week: Decomposition.Week
    let index: Int
    let state: FormState
    private(set) var costs: [Double]
    /// Links of each own column.
    let entries: LinkEntries
    let counters: WeekCounters
    let days: [PricedDay]
    let plan: WeekCounterPlan
    let tables: [CounterTable]
    private let model: RosterModel
    private let shares: IndicatorShares
    private let isStatic: [Bool]
    let bound: CompletionBound
    /// Lanes of the bound's two sums, -1 for none.
    let wideLane: Int
    let smallLane: Int
    /// Lanes that are in neither.
    let otherLanes: [Int]
    /// Where labels are made while the week is priced.
    private(set) var labels = WeekLabels()
    let prices: UnsafeMutablePointer<Double>
    /// Partial plans of a day that is searched, at most.
    private static let mostNodes = 320_000
    /// The same for each label that may be kept.
    static let nodesPerLabel = 100
    /// Labels made by the last call.
    private(set) var labelCount = 0

    /// What a branch adds to the price of each pair, and to every plan.
    var penalties: [Double] = []
    var offset = 0.0

    /// A week plan found, with its price.
    struct Found {
        let price: Double
        let pairs: [Int]
    }

    /// Parameter model: the whole one.
    init(_ setup: WeekSetup, model: RosterModel, factors: [Int]) {
        index = setup.index
        week = setup.week
        costs = Array(repeating: 0, count: setup.week.columns.count)
        entries = setup.entries
        counters = setup.kept
        self.model = model
        state = setup.state
        days = setup.days
        plan = setup.plan
        tables = setup.tables
        shares = IndicatorShares(setup.plan, days: setup.days.count)
        isStatic = setup.isStatic
        (wideLane, smallLane, otherLanes, bound) = (setup.wideLane, setup.smallLane, setup.otherLanes, setup.bound)
        prices = .allocate(capacity: max(1, setup.week.columns.count))
        prices.initialize(repeating: 0, count: max(1, setup.week.columns.count))
        setFactors(factors)
    }

    /// Prices plans for other factors of the levels from now on.
    func setFactors(_ factors: [Int]) {
        for column in costs.indices {
            costs[column] = Double(model.cost(of: week.columns[column], factors: factors))
            prices[column] = costs[column]
        }
        for lane in plan.lanes.indices where isStatic[lane] { updateTable(lane) }
    }

    /// The cost of a plan at the factors in force.
    func cost(of plan: WeekColumn) -> Double {
        zip(plan.columns, plan.values).reduce(0) { $0 + costs[Int($1.0)] * Double($1.1) }
    }

    deinit { prices.deallocate() }

    private func updateTable(_ lane: Int) {
        let counter = counters.all[plan.lanes[lane]]
        tables[lane].update { counter.price(of: $0, columnPrices: prices) }
    }

    /// The cheapest week plans below a price, cheapest first, and a bound on the price of every week plan.
    ///
    /// Parameters: `below`, the price of a plan already known, or infinity; `labelLimit`, labels kept after each day:
    /// where more are dropped, the bound says less; `nodesPerLabel`, partial plans of a searched day for each; `space`,
    /// where to make them.
    func price(
        duals: [Double],
        below real: Double,
        labelLimit: Int,
        count: Int,
        nodesPerLabel: Int = WeekPricer.nodesPerLabel,
        space: PricingSpace = PricingSpace()
    ) -> (bound: Double, found: [Found]) {
        let below = real - offset
        labelCount = 0
        if below == -.infinity { return (real, []) }
        labels = space.labels
        bound.open(space.completion)
        defer {
            labels = WeekLabels()
            bound.close()
            for day in days { day.release() }
        }
        duals.withUnsafeBufferPointer { duals in
            for column in costs.indices {
                prices[column] = entries.price(column, cost: costs[column], duals: duals)
            }
        }
        for pair in penalties.indices { prices[pair] += penalties[pair] }
        for lane in plan.lanes.indices where !isStatic[lane] { updateTable(lane) }
        for day in days.indices { days[day].update(prices: prices, columnOfBit: plan.columnOfBit[day]) }
        shares.lay(on: days)
        // Days are searched far before labels are few: what a day leaves out costs the bound most.
        let nodeLimit = min(nodesPerLabel * labelLimit, WeekPricer.mostNodes)
        for day in days { day.settle(prices: prices, nodeLimit: nodeLimit) }
        var limit = below - 1e-7
        var found: [Found] = []
        if days.contains(where: \.isSearched) {
            // What the best plans of each day lead to narrows the search for others.
            for day in days.indices { days[day].keep(below: limit, elsewhere: elsewhere(day)) }
            found = join(below: limit, labelLimit: labelLimit, count: count).found
            limit = min(limit, (found.first?.price ?? .infinity) - 1e-7)
        }
        for day in days.indices where !days[day].isSearched { days[day].keep(below: limit, elsewhere: elsewhere(day)) }
        searchDays(below: limit, nodeLimit: nodeLimit)
        for day in days { labelCount += day.nodeCount }
        var open = days.reduce(Double.infinity) { min($0, $1.open) }
        let joined = join(below: limit, labelLimit: labelLimit, count: count)
        open = min(open, joined.open)
        found = Array((joined.found + found).prefix(count))
        let least = min(found.first?.price ?? .infinity, min(open, below))
        return (least - slack + offset, found)
    }

    /// The cheapest weeks below a price from the plans kept of each day, and the best that labels dropped promise.
    private func join(below limit: Double, labelLimit: Int, count: Int) -> (found: [Found], open: Double) {
        fillBound()
        labels.removeAll()
        labels.append(
            WeekLabel(
                cost: 0,
                total: 0,
                promise: -.infinity,
                indicators: 0,
                exclusions: 0,
                sums: .zero,
                parent: -1,
                group: -1
            )
        )
        var open = Double.infinity
        var first = 0
        for day in days.indices {
            let end = labels.count
            extend(first..<end, day: day, below: limit)
            labelCount += labels.count - end
            open = min(open, reduce(from: end, day: day, limit: labelLimit))
            first = end
        }
        return (finished(first..<labels.count, below: limit, count: count), open)
    }

    /// What rounding can make of a price.
    private var slack: Double { 1e-9 * Double(week.columns.count + 100) }

    /// Extends labels by every group of a day that leaves them below the limit.
    private func extend(_ range: Range<Int>, day: Int, below limit: Double) {
        let own = days[day]
        // A local value is read without a check at every access.
        let labels = labels
        let (wide, small) = (wideLane, smallLane)
        let credit = compositeCredit
        // Nothing below can be gained by a group dearer than this leaves.
        let later = bound.least(after: day + 1)
        let lanes = plan.lanes.count
        var isOther = SIMD32<Int16>.zero
        for lane in otherLanes { isOther[lane] = 1 }
        let laneFloors = (0..<lanes).map { tables[$0].floors(day: day) }
        let leastOthers = otherLanes.reduce(credit) { $0 + tables[$1].leastPrice }
        let liveIndicators = plan.liveIndicators[day]
        let liveExclusions = plan.liveExclusions[day]
        laneFloors.withUnsafeBufferPointer { floors in
            own.kept.withUnsafeBufferPointer { kept in
                own.prices.withUnsafeBufferPointer { prices in
                    own.effects.withUnsafeBufferPointer { effects in
                        own.bitPrices.withUnsafeBufferPointer { bitPrices in
                            for at in range {
                                let label = labels.base[at]
                                let room = limit - label.cost - later - leastOthers
                                for group in kept {
                                    let effect = effects[Int(group)]
                                    let price = prices[Int(group)]
                                    if own.rewardedBits == 0 && price >= room { break }
                                    if label.exclusions & effect.exclusions != 0 { continue }
                                    var cost = label.cost + price
                                    var new = effect.indicators & ~label.indicators
                                    while new != 0 {
                                        cost += bitPrices[new.trailingZeroBitCount]
                                        new &= new - 1
                                    }
                                    let next = label.sums &+ effect.sums
                                    var others = 0.0
                                    var both = 0.0
                                    for lane in 0..<lanes {
                                        let floor = floors[lane][Int(next[lane])]
                                        if isOther[lane] != 0 { others += floor } else { both += floor }
                                    }
                                    let promise =
                                        cost + others + credit
                                        + bound.value(
                                            after: day + 1,
                                            wide: wide < 0 ? 0 : Int(next[wide]),
                                            small: small < 0 ? 0 : Int(next[small])
                                        )
                                    if !(promise < limit) || both == .infinity { continue }
                                    labels.append(
                                        WeekLabel(
                                            cost: cost,
                                            total: cost + others + both,
                                            promise: promise,
                                            indicators: (label.indicators | effect.indicators)
                                                & liveIndicators,
                                            exclusions: (label.exclusions | effect.exclusions)
                                                & liveExclusions,
                                            sums: next,
                                            parent: Int32(at),
                                            group: group
                                        )
                                    )
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Drops dominated labels from a position on, then the least promising beyond a limit; returns the best promise of
    /// those.
    private func reduce(from first: Int, day: Int, limit: Int) -> Double {
        let labels = labels
        labels.sort(from: first) { ($0.total, $0.parent, $0.group) < ($1.total, $1.parent, $1.group) }
        let dominance = WeekDominance(counters, plan: plan, tables: tables, prices: prices, day: days[day], at: day)
        var kept = first
        for at in first..<labels.count {
            let label = labels.base[at]
            var isDominated = false
            var other = first
            while other < kept {
                if dominance.dominates(labels.base + other, label) {
                    isDominated = true
                    break
                }
                other += 1
            }
            if isDominated { continue }
            labels.base[kept] = label
            kept += 1
        }
        labels.shorten(to: kept)
        guard kept - first > limit else { return .infinity }
        labels.sort(from: first) { ($0.promise, $0.parent, $0.group) < ($1.promise, $1.parent, $1.group) }
        let open = labels.base[first + limit].promise
        labels.shorten(to: first + limit)
        return open
    }
}
