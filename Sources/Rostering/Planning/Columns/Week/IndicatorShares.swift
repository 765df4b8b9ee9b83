/// What an indicator costs that several days can set, such as that of a new face, laid upon these days.
///
/// A week pays for it once, however many of its days set it. So any parts that add up to its price, each paid by a day
/// that sets it, are together no more than what the week pays; without them a day on its own looks far too good. Each
/// day bears as much as its plans are drawn to the indicator.
struct IndicatorShares {
    /// A bit, and the days that can set it.
    private let indicators: [(bit: Int, days: [Int])]

    init(_ plan: WeekCounterPlan, days: Int) {
        var known: [Int: (bit: Int, days: [Int])] = [:]
        for day in 0..<days {
            for (bit, column) in plan.columnOfBit[day].enumerated() where column >= 0 {
                known[column, default: (bit, [])].days.append(day)
            }
        }
        indicators = known.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Lays the prices of this iteration upon the days.
    func lay(on days: [PricedDay]) {
        for (bit, own) in indicators {
            let price = days[own[0]].bitPrices[bit]
            if price <= 0 { continue }
            let attractions = own.map { days[$0].attraction(bit) }
            let whole = attractions.reduce(0, +)
            if whole <= 0 { continue }
            for (day, attraction) in zip(own, attractions) where attraction > 0 {
                days[day].lay(price * (attraction / whole), on: bit)
            }
        }
    }
}
