/// Where each counter of a volunteer's week lives in a label: as a bit among indicators or exclusions while days that
/// can change it are still to come, or as one of the sums.
struct WeekCounterPlan {
    static let sumLimit = 32

    /// Counters kept as sums, by lane.
    private(set) var lanes: [Int] = []
    /// Lane of a counter, -1 if it has none.
    private(set) var laneOf: [Int]
    /// Bit of a counter that is an indicator or an exclusion, -1 if it is neither.
    private(set) var indicatorBit: [Int]
    private(set) var exclusionBit: [Int]
    /// Bits that matter after each day.
    private(set) var liveIndicators: [UInt64]
    private(set) var liveExclusions: [UInt64]
    /// The priced column of each indicator bit, by day; -1 if the bit is not in use.
    private(set) var columnOfBit: [[Int]]

    /// Parameter ranges: what each day adds to each counter; `nil` is returned if there are too many sums.
    init?(_ structure: WeekStructure, ranges: [[ClosedRange<Int>]]) {
        let counters = structure.counters
        let dayCount = structure.dayCount
        laneOf = Array(repeating: -1, count: counters.count)
        indicatorBit = laneOf
        exclusionBit = laneOf
        liveIndicators = Array(repeating: 0, count: dayCount)
        liveExclusions = liveIndicators
        columnOfBit = Array(repeating: Array(repeating: -1, count: 64), count: dayCount)
        // Bits in use on each day, live after it or not.
        var busyIndicators = liveIndicators
        var busyExclusions = liveIndicators
        for (index, counter) in counters.enumerated() where !counter.uses.isEmpty || counter.isInComposite {
            let own = ranges[index]
            // Where others hold their weeks, most of what links a volunteer with them is out of reach.
            if own.allSatisfy({ $0 == 0...0 }), counter.isIdleAtZero { continue }
            let onlyAdds = own.allSatisfy { $0.lowerBound >= 0 }
            if onlyAdds, let column = counter.indicator, let bit = freeBit(busyIndicators, counter.days) {
                indicatorBit[index] = bit
                for day in counter.days {
                    busyIndicators[day] |= 1 << UInt64(bit)
                    columnOfBit[day][bit] = column
                    if day < counter.days.upperBound { liveIndicators[day] |= 1 << UInt64(bit) }
                }
            } else if onlyAdds, counter.isExclusion, own.allSatisfy({ $0.upperBound <= 1 }),
                let bit = freeBit(busyExclusions, counter.days)
            {
                exclusionBit[index] = bit
                for day in counter.days {
                    busyExclusions[day] |= 1 << UInt64(bit)
                    if day < counter.days.upperBound { liveExclusions[day] |= 1 << UInt64(bit) }
                }
            } else {
                if lanes.count == WeekCounterPlan.sumLimit { return nil }
                laneOf[index] = lanes.count
                lanes.append(index)
            }
        }
    }

    private func freeBit(_ busy: [UInt64], _ days: ClosedRange<Int>) -> Int? {
        let taken = days.reduce(UInt64(0)) { $0 | busy[$1] }
        return taken == .max ? nil : (~taken).trailingZeroBitCount
    }
}
