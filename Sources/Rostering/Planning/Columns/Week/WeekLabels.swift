/// A partial week: what has been chosen up to some day, as far as it matters to what can follow.
struct WeekLabel {
    /// Prices of the day plans chosen and of the indicators they set.
    var cost: Double
    /// `cost` and the floors of all counters.
    var total: Double
    /// A bound on the price of every week that begins so.
    var promise: Double
    /// Indicators that are set and may matter again.
    var indicators: UInt64
    /// Exclusions that are used and may matter again.
    var exclusions: UInt64
    /// Sums of the other counters.
    var sums: SIMD32<Int16>
    /// The label it extends, by position in the arena, and the group of its last day.
    var parent: Int32
    var group: Int32
}

/// Labels in one growing block, so that making one allocates nothing; volunteers priced one after the other use the same.
final class WeekLabels {
    private(set) var base: UnsafeMutablePointer<WeekLabel>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int = 0) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    @inline(__always)
    func append(_ label: WeekLabel) {
        if count == capacity { grow() }
        (base + count).initialize(to: label)
        count += 1
    }

    private func grow() {
        capacity = max(1_024, capacity * 2)
        let larger = UnsafeMutablePointer<WeekLabel>.allocate(capacity: capacity)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
    }

    func removeAll() { count = 0 }

    func shorten(to count: Int) { self.count = count }

    /// Sorts all from a position on.
    func sort(from first: Int, by isBefore: (WeekLabel, WeekLabel) -> Bool) {
        var part = UnsafeMutableBufferPointer(start: base + first, count: count - first)
        part.sort(by: isBefore)
    }
}
