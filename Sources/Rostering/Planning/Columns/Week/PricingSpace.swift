/// Where labels and completion bounds are made: volunteers priced one after the other use the same, so that pricing one
/// allocates next to nothing and keeps nothing.
final class PricingSpace {
    let labels = WeekLabels()
    let completion = CompletionSpace()
}

/// The tables of a completion bound, in blocks that grow.
final class CompletionSpace {
    private(set) var values: UnsafeMutablePointer<Double> = .allocate(capacity: 0)
    private var valueCapacity = 0
    /// Where a move of each pair of sums is found, -1 for none; all are -1 between uses.
    private(set) var moveAt: UnsafeMutablePointer<Int32> = .allocate(capacity: 0)
    private var moveCapacity = 0
    var moves: [CompletionBound.Move] = []

    deinit {
        values.deallocate()
        moveAt.deallocate()
    }

    /// Makes room for a bound.
    func reserve(values valueCount: Int, moves moveCount: Int) {
        if valueCount > valueCapacity {
            values.deallocate()
            values = .allocate(capacity: valueCount)
            values.initialize(repeating: 0, count: valueCount)
            valueCapacity = valueCount
        }
        if moveCount > moveCapacity {
            moveAt.deallocate()
            moveAt = .allocate(capacity: moveCount)
            moveAt.initialize(repeating: -1, count: moveCount)
            moveCapacity = moveCount
        }
    }
}
