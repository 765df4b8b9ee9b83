/// What a day plan does to the counters of the week.
struct DayEffect: Equatable {
    /// Indicators it sets and exclusions it uses, as bits of a ``WeekLabel``.
    var indicators: UInt64 = 0
    var exclusions: UInt64 = 0
    /// What it adds to the sums.
    var sums = SIMD32<Int16>.zero

    /// Takes up what it adds to a counter.
    mutating func add(_ increment: Int, counter: Int, plan: WeekCounterPlan) {
        if plan.laneOf[counter] >= 0 {
            sums[plan.laneOf[counter]] = Int16(clamping: increment)
        } else if increment > 0 {
            if plan.indicatorBit[counter] >= 0 { indicators |= 1 << UInt64(plan.indicatorBit[counter]) }
            if plan.exclusionBit[counter] >= 0 { exclusions |= 1 << UInt64(plan.exclusionBit[counter]) }
        }
    }
}
