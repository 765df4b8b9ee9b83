/// One day of a volunteer at the prices of an iteration: each distinct effect on the week with its cheapest plan.
///
/// A day with few plans has them listed once (``DayPlans``); one with many is searched anew (``DaySearch``).
final class PricedDay {
    private enum Source {
        case listed(DayPlans)
        case searched(DaySearch)
    }

    private let source: Source
    /// Effects of a searched day for which space is kept from one pricing to the next.
    private static let mostKept = 64
    /// Effects, prices without the indicators they set, and the plan of each.
    private(set) var effects: [DayEffect]
    private(set) var prices: [Double]
    private var cheapest: [Int32]
    /// Effects that can be part of a week of interest, cheapest first.
    private(set) var kept: [Int32] = []
    /// The least price of any, with what its indicators can bring and the day's share of what they cost.
    private(set) var least = 0.0
    /// The day's shares of the prices of its indicator bits; see ``IndicatorShares``.
    private var shares = Array(repeating: 0.0, count: 64)
    private var sharedBits: UInt64 = 0
    /// Of a listed day: the least price of a plan that sets each bit, as far as it is negative.
    private var leastWith = Array(repeating: 0.0, count: 64)
    /// Prices of the day's indicator bits.
    private(set) var bitPrices = Array(repeating: 0.0, count: 64)
    /// Bits whose price is negative.
    private(set) var rewardedBits: UInt64 = 0
    /// The best that a plan left out could have led to.
    private(set) var open = Double.infinity
    private var signaturePrices: [Double] = []

    init(_ listed: DayPlans, counters: [Int], plan: WeekCounterPlan) {
        var plans = listed
        effects = plans.increments.map { increments in
            var effect = DayEffect()
            for (counter, increment) in zip(counters, increments) {
                effect.add(increment, counter: counter, plan: plan)
            }
            return effect
        }
        prices = Array(repeating: 0, count: effects.count)
        cheapest = Array(repeating: 0, count: effects.count)
        signaturePrices = Array(repeating: 0, count: plans.signatures.count)
        plans.forgetIncrements()
        source = .listed(plans)
    }

    init(_ search: DaySearch) {
        source = .searched(search)
        (effects, prices, cheapest) = ([], [], [])
    }

    /// Whether its plans are searched at every iteration.
    var isSearched: Bool { if case .searched = source { true } else { false } }

    /// Partial plans made at the prices of this iteration.
    var nodeCount: Int { if case .searched(let search) = source { search.nodeCount } else { 0 } }

    /// Takes over the prices; of a listed day all plans are priced.
    func update(prices columnPrices: UnsafeMutablePointer<Double>, columnOfBit: [Int]) {
        (rewardedBits, sharedBits) = (0, 0)
        for bit in 0..<64 {
            bitPrices[bit] = columnOfBit[bit] < 0 ? 0 : columnPrices[columnOfBit[bit]]
            if bitPrices[bit] < 0 { rewardedBits |= 1 << UInt64(bit) }
        }
        open = .infinity
        switch source {
        case .listed(let plans):
            price(plans, columnPrices)
            findAttractions()
        case .searched(let search): search.update(prices: columnPrices, columnOfBit: columnOfBit)
        }
    }

    private func findAttractions() {
        for bit in 0..<64 { leastWith[bit] = 0 }
        for group in prices.indices {
            let price = optimistic(group)
            if price >= 0 { continue }
            var bits = effects[group].indicators & ~rewardedBits
            while bits != 0 {
                let bit = bits.trailingZeroBitCount
                leastWith[bit] = min(leastWith[bit], price)
                bits &= bits - 1
            }
        }
    }

    /// What draws the day's plans to set an indicator.
    func attraction(_ bit: Int) -> Double {
        if case .searched(let search) = source { search.attraction(bit) } else { -leastWith[bit] }
    }

    /// Lays a share of an indicator's price upon the plans that set it.
    func lay(_ share: Double, on bit: Int) {
        shares[bit] = share
        sharedBits |= 1 << UInt64(bit)
        if case .searched(let search) = source { search.lay(share, on: bit) }
    }

    /// Finds the least price; of a day that is searched, good plans as well.
    func settle(prices columnPrices: UnsafeMutablePointer<Double>, nodeLimit: Int) {
        guard case .searched(let search) = source else { return findLeast() }
        least = search.prepare(prices: columnPrices, nodeLimit: nodeLimit)
        take(search)
    }

    private func price(_ plans: DayPlans, _ columnPrices: UnsafeMutablePointer<Double>) {
        plans.signatures.price(into: &signaturePrices, columnPrices)
        for group in prices.indices { prices[group] = .infinity }
        prices.withUnsafeMutableBufferPointer { prices in
            cheapest.withUnsafeMutableBufferPointer { cheapest in
                plans.pairs.withUnsafeBufferPointer { pairs in
                    plans.start.withUnsafeBufferPointer { start in
                        plans.group.withUnsafeBufferPointer { groups in
                            plans.signature.withUnsafeBufferPointer { signatures in
                                signaturePrices.withUnsafeBufferPointer { signaturePrices in
                                    for plan in 0..<groups.count {
                                        var price = signaturePrices[Int(signatures[plan])]
                                        for at in Int(start[plan])..<Int(start[plan + 1]) {
                                            price += columnPrices[Int(pairs[at])]
                                        }
                                        let group = Int(groups[plan])
                                        if price < prices[group] {
                                            prices[group] = price
                                            cheapest[group] = Int32(plan)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func findLeast() {
        least = .infinity
        for group in prices.indices { least = min(least, shared(group)) }
    }

    /// The price of an effect with every reward that its indicators can bring.
    func optimistic(_ group: Int) -> Double {
        var price = prices[group]
        var bits = effects[group].indicators & rewardedBits
        while bits != 0 {
            price += bitPrices[bits.trailingZeroBitCount]
            bits &= bits - 1
        }
        return price
    }

    /// The same, with the day's shares of what its indicators cost: added up over the days, no more than a week's price.
    func shared(_ group: Int) -> Double {
        var price = optimistic(group)
        var bits = effects[group].indicators & sharedBits
        while bits != 0 {
            price += shares[bits.trailingZeroBitCount]
            bits &= bits - 1
        }
        return price
    }

    /// Before a day is searched: what plans of so many duties take of the two sums and cost, at least.
    var outline: [CompletionBound.Move] {
        if case .searched(let search) = source { search.outline(least: least) } else { [] }
    }

    /// Finds the plans of a day that is searched which can be part of a week below a limit.
    ///
    /// Parameters: `elsewhere`, the least that all else costs but for `others`, what days known already add.
    func search(
        below limit: Double,
        elsewhere: Double,
        others: WeekFloor,
        prices columnPrices: UnsafeMutablePointer<Double>,
        nodeLimit: Int
    ) {
        guard case .searched(let search) = source else { return }
        search.search(
            columnPrices: columnPrices,
            elsewhere: elsewhere,
            others: others,
            below: limit,
            nodeLimit: nodeLimit
        )
        take(search)
        open = search.open
        if open == .infinity { findLeast() }
    }

    /// Gives back the space that a search has taken, until the day is priced again.
    func release() {
        guard case .searched(let search) = source, effects.count > PricedDay.mostKept else { return }
        search.forget(keepingCapacity: false)
        (effects, prices, kept) = ([], [], [])
    }

    private func take(_ search: DaySearch) {
        effects = search.groups.map(\.effect)
        prices = search.groups.map(\.price)
    }

    /// Keeps what can be part of a week below a limit, the other days costing so much at least.
    func keep(below limit: Double, elsewhere: Double) {
        kept.removeAll(keepingCapacity: true)
        for group in prices.indices where shared(group) + elsewhere < limit { kept.append(Int32(group)) }
        kept.sort { (prices[Int($0)], $0) < (prices[Int($1)], $1) }
    }

    /// Pairs of the cheapest plan with an effect.
    func pairs(ofGroup group: Int) -> [Int] {
        switch source {
        case .searched(let search): return search.pairs(ofGroup: group)
        case .listed(let plans):
            let plan = Int(cheapest[group])
            return plans.pairs[Int(plans.start[plan])..<Int(plans.start[plan + 1])].map(Int.init)
        }
    }
}
