/// What a walk through the plans of a day looks for.
///
/// Prices are what a plan promises with all that other columns can bring; sums are what its duties add to the two sums
/// of the completion bound.
protocol DayVisitor {
    /// Whether no plan of at least this price and these sums is of interest.
    func isHopeless(_ price: Double, _ sums: (wide: Int, small: Int)) -> Bool
    /// Takes the plan at hand, of so many duties.
    mutating func visit(_ price: Double, duties: Int, _ sums: (wide: Int, small: Int))
    /// Takes what those plans promise that the node limit leaves out.
    mutating func leave(_ price: Double, _ sums: (wide: Int, small: Int))
}

/// Looks for the cheapest plan of a day.
struct BestPlan: DayVisitor {
    private(set) var price = 0.0
    private(set) var floor = Double.infinity
    let record: (Int) -> Void

    init(record: @escaping (Int) -> Void) { self.record = record }

    @inline(__always)
    func isHopeless(_ price: Double, _ sums: (wide: Int, small: Int)) -> Bool { price >= self.price }

    mutating func visit(_ price: Double, duties: Int, _ sums: (wide: Int, small: Int)) {
        guard price < self.price else { return }
        self.price = price
        record(duties)
    }

    mutating func leave(_ price: Double, _ sums: (wide: Int, small: Int)) { floor = min(floor, price) }
}

/// Looks for all plans that can be part of a week below a limit.
struct PlansBelow: DayVisitor {
    let limit: Double
    /// The least that all else costs, but for what days already known add.
    let elsewhere: Double
    let others: WeekFloor
    private(set) var open = Double.infinity
    let record: (Int) -> Void

    init(limit: Double, elsewhere: Double, others: WeekFloor, record: @escaping (Int) -> Void) {
        (self.limit, self.elsewhere, self.others, self.record) = (limit, elsewhere, others, record)
    }

    @inline(__always)
    private func promise(_ price: Double, _ sums: (wide: Int, small: Int)) -> Double {
        price + elsewhere + others.value(wide: sums.wide, small: sums.small)
    }

    @inline(__always)
    func isHopeless(_ price: Double, _ sums: (wide: Int, small: Int)) -> Bool { promise(price, sums) >= limit }

    mutating func visit(_ price: Double, duties: Int, _ sums: (wide: Int, small: Int)) {
        // What is of no interest itself may still lead to plans that are.
        if promise(price, sums) < limit { record(duties) }
    }

    mutating func leave(_ price: Double, _ sums: (wide: Int, small: Int)) { open = min(open, promise(price, sums)) }
}
