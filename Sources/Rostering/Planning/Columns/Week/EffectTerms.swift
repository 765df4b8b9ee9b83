/// What the columns of a day add to the counters of a week, in flat tables, so that reading a plan's effect allocates
/// and retains nothing.
final class EffectTerms {
    private let count: Int
    /// Where each counter's terms begin, and the terms.
    private let start: UnsafeMutablePointer<Int32>
    private let columns: UnsafeMutablePointer<Int32>
    private let coefficients: UnsafeMutablePointer<Int32>
    /// Lane of each counter, or -1; else the bits that it sets.
    private let lanes: UnsafeMutablePointer<Int32>
    private let indicators: UnsafeMutablePointer<UInt64>
    private let exclusions: UnsafeMutablePointer<UInt64>

    /// Of the counters given, as far as the columns of a day are concerned.
    init(_ structure: WeekStructure, day: Int, counters: [Int], plan: WeekCounterPlan) {
        let terms = counters.map { counter in
            structure.counters[counter].terms.filter { structure.dayOfColumn[Int($0.column)] == day }
        }
        let size = max(1, terms.reduce(0) { $0 + $1.count })
        count = counters.count
        start = .allocate(capacity: count + 1)
        columns = .allocate(capacity: size)
        coefficients = .allocate(capacity: size)
        lanes = .allocate(capacity: max(1, count))
        indicators = .allocate(capacity: max(1, count))
        exclusions = .allocate(capacity: max(1, count))
        var next = 0
        for (position, counter) in counters.enumerated() {
            (start + position).initialize(to: Int32(next))
            (lanes + position).initialize(to: Int32(plan.laneOf[counter]))
            (indicators + position).initialize(to: EffectTerms.bit(plan.indicatorBit[counter]))
            (exclusions + position).initialize(to: EffectTerms.bit(plan.exclusionBit[counter]))
            for term in terms[position] {
                (columns + next).initialize(to: Int32(term.column))
                (coefficients + next).initialize(to: Int32(term.coefficient))
                next += 1
            }
        }
        (start + count).initialize(to: Int32(next))
    }

    deinit {
        start.deallocate()
        columns.deallocate()
        coefficients.deallocate()
        lanes.deallocate()
        indicators.deallocate()
        exclusions.deallocate()
    }

    /// What a state's plan does to the week.
    func effect(of state: ModelState) -> DayEffect {
        var effect = DayEffect()
        for counter in 0..<count {
            var sum = 0
            for at in Int(start[counter])..<Int(start[counter + 1]) {
                sum += Int(coefficients[at]) * state.value(Int(columns[at]))
            }
            if sum == 0 { continue }
            if lanes[counter] >= 0 {
                effect.sums[Int(lanes[counter])] = Int16(clamping: sum)
            } else if sum > 0 {
                effect.indicators |= indicators[counter]
                effect.exclusions |= exclusions[counter]
            }
        }
        return effect
    }

    private static func bit(_ number: Int) -> UInt64 { number < 0 ? 0 : 1 << UInt64(number) }
}
