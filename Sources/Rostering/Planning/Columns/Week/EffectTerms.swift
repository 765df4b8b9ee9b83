/// What the columns of a day add to the counters of a week, in flat tables, so that reading a plan's effect allocates
/// and retains nothing.
///
/// Shape: by column, the counters that it adds to; a plan has few pairs, so those it has not are not looked at.
final class EffectTerms {
    private let count: Int
    /// Columns of the day beside pairs that add to any counter.
    private let derived: [Int]
    /// Where the terms of each column begin, and the terms.
    private let start: UnsafeMutablePointer<Int32>
    private let counters: UnsafeMutablePointer<Int32>
    private let coefficients: UnsafeMutablePointer<Int32>
    /// Lane of each counter, or -1; else the bits that it sets.
    private let lanes: UnsafeMutablePointer<Int32>
    private let indicators: UnsafeMutablePointer<UInt64>
    private let exclusions: UnsafeMutablePointer<UInt64>
    /// The counters' sums for the plan at hand.
    private let sums: UnsafeMutablePointer<Int>

    /// Of the counters given, as far as the columns of a day are concerned.
    init(_ structure: WeekStructure, day: Int, counters own: [Int], plan: WeekCounterPlan) {
        let columnCount = structure.model.columns.count
        var terms: [[(counter: Int, coefficient: Int32)]] = Array(repeating: [], count: columnCount)
        for (position, counter) in own.enumerated() {
            for term in structure.counters[counter].terms where structure.dayOfColumn[Int(term.column)] == day {
                terms[Int(term.column)].append((position, term.coefficient))
            }
        }
        let pairs = structure.model.pairs.count
        derived = (pairs..<max(pairs, columnCount)).filter { !terms[$0].isEmpty }
        let size = max(1, terms.reduce(0) { $0 + $1.count })
        count = own.count
        start = .allocate(capacity: columnCount + 1)
        counters = .allocate(capacity: size)
        coefficients = .allocate(capacity: size)
        lanes = .allocate(capacity: max(1, count))
        indicators = .allocate(capacity: max(1, count))
        exclusions = .allocate(capacity: max(1, count))
        sums = .allocate(capacity: max(1, count))
        for (position, counter) in own.enumerated() {
            (lanes + position).initialize(to: Int32(plan.laneOf[counter]))
            (indicators + position).initialize(to: EffectTerms.bit(plan.indicatorBit[counter]))
            (exclusions + position).initialize(to: EffectTerms.bit(plan.exclusionBit[counter]))
            (sums + position).initialize(to: 0)
        }
        var next = 0
        for (column, own) in terms.enumerated() {
            (start + column).initialize(to: Int32(next))
            for (counter, coefficient) in own {
                (counters + next).initialize(to: Int32(counter))
                (coefficients + next).initialize(to: coefficient)
                next += 1
            }
        }
        (start + columnCount).initialize(to: Int32(next))
    }

    deinit {
        start.deallocate()
        counters.deallocate()
        coefficients.deallocate()
        lanes.deallocate()
        indicators.deallocate()
        exclusions.deallocate()
        sums.deallocate()
    }

    /// What a plan does to the week: a state that has it, and its pairs, by position among some items.
    func effect(of state: FormState, plan: UnsafePointer<Int>, duties: Int, items: UnsafePointer<Int>) -> DayEffect {
        for counter in 0..<count { sums[counter] = 0 }
        for at in 0..<duties { add(items[plan[at]], 1) }
        for column in derived {
            let value = state.value(column)
            if value != 0 { add(column, value) }
        }
        var effect = DayEffect()
        for counter in 0..<count where sums[counter] != 0 {
            if lanes[counter] >= 0 {
                effect.sums[Int(lanes[counter])] = Int16(clamping: sums[counter])
            } else if sums[counter] > 0 {
                effect.indicators |= indicators[counter]
                effect.exclusions |= exclusions[counter]
            }
        }
        return effect
    }

    @inline(__always)
    private func add(_ column: Int, _ value: Int) {
        for at in Int(start[column])..<Int(start[column + 1]) {
            sums[Int(counters[at])] += Int(coefficients[at]) * value
        }
    }

    private static func bit(_ number: Int) -> UInt64 { number < 0 ? 0 : 1 << UInt64(number) }
}
