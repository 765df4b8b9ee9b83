/// Whether one partial week makes another superfluous after a day.
///
/// It does if its total is not above the other's even when all later days add what is worst for it: an indicator that
/// the other has set may still have to be paid, an exclusion it has used must be used by the other too, and every sum
/// counts at its greatest disadvantage (``CounterTable``).
struct WeekDominance {
    private let day: Int
    private let bitPrices: [Double]
    private let rewardedBits: UInt64
    /// Lanes that later days or composites still look at, with the table of those that have prices.
    private let lanes: [Int]
    private let tables: [CounterTable]
    /// Lanes of each composite, and what it can cost at most.
    private let composites: [(lanes: [Int], price: Double)]

    init(
        _ counters: WeekCounters,
        plan: WeekCounterPlan,
        tables: [CounterTable],
        prices: UnsafeMutablePointer<Double>,
        day: PricedDay,
        at index: Int
    ) {
        self.day = index
        self.tables = tables
        bitPrices = day.bitPrices
        rewardedBits = day.rewardedBits
        lanes = plan.lanes.indices.filter { index < counters.all[plan.lanes[$0]].days.upperBound }
        composites = counters.composites.map { composite in
            let price =
                composite.column < 0 ? Double.infinity : abs(prices[composite.column]) * Double(composite.most)
            return (composite.counters.map { plan.laneOf[$0] }, price)
        }
    }

    /// Whether the first label dominates the second, whose total is not less.
    @inline(__always)
    func dominates(_ first: UnsafePointer<WeekLabel>, _ second: WeekLabel) -> Bool {
        if first.pointee.exclusions & ~second.exclusions != 0 { return false }
        var room = second.total - first.pointee.total
        var missing = second.indicators & ~first.pointee.indicators
        while missing != 0 {
            let price = bitPrices[missing.trailingZeroBitCount]
            if price > 0 {
                room -= price
                if room < 0 { return false }
            }
            missing &= missing - 1
        }
        var rewarded = first.pointee.indicators & ~second.indicators & rewardedBits
        while rewarded != 0 {
            room += bitPrices[rewarded.trailingZeroBitCount]
            if room < 0 { return false }
            rewarded &= rewarded - 1
        }
        for lane in lanes {
            let (one, other) = (Int(first.pointee.sums[lane]), Int(second.sums[lane]))
            if one == other { continue }
            room -= tables[lane].disadvantage(one, other, day: day)
            if room < 0 { return false }
        }
        for composite in composites where composite.price > 0 {
            if composite.lanes.contains(where: { first.pointee.sums[$0] != second.sums[$0] }) {
                room -= composite.price
                if room < 0 { return false }
            }
        }
        return true
    }
}
