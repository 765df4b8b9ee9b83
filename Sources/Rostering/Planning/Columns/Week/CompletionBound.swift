/// The least price that the days still to come can add to a partial week, by two of its sums: a wide one such as the
/// minutes, in buckets, and a small one such as the duties.
///
/// Shape: days × small sums × buckets, in tables lent while the week is priced. All other limits are left out, so it
/// never overestimates.
final class CompletionBound {
    /// What a group of day plans adds to the two sums, and the least it costs.
    struct Move {
        var wide: Int
        var small: Int
        var price: Double
    }

    /// Sums of one bucket of the wide one.
    static let bucket = 6
    private let dayCount: Int
    private let wideLowest: Int
    private let bucketCount: Int
    private let smallLowest: Int
    private let smallCount: Int
    private let wideWidth: Int
    private var space: CompletionSpace?
    private var values: UnsafeMutablePointer<Double>

    /// Parameters: the least and greatest sums; a sum that is not used has 0...0.
    init(dayCount: Int, wide: ClosedRange<Int>, small: ClosedRange<Int>) {
        self.dayCount = dayCount
        wideLowest = wide.lowerBound
        wideWidth = wide.count
        bucketCount = wide.count / CompletionBound.bucket + 1
        smallLowest = small.lowerBound
        smallCount = small.count
        values = CompletionBound.none
    }

    /// Where no tables are lent.
    nonisolated(unsafe) private static let none = UnsafeMutablePointer<Double>.allocate(capacity: 1)

    /// Takes tables to work in.
    func open(_ space: CompletionSpace) {
        space.reserve(values: (dayCount + 1) * smallCount * bucketCount, moves: smallCount * wideWidth)
        self.space = space
        values = space.values
    }

    /// Gives them back.
    func close() {
        space = nil
        values = CompletionBound.none
    }

    @inline(__always)
    private func index(_ day: Int, _ small: Int, _ bucket: Int) -> Int {
        (day * smallCount + small) * bucketCount + bucket
    }

    /// The bound after a number of days, for sums so far.
    @inline(__always)
    func value(after days: Int, wide: Int, small: Int) -> Double {
        values[index(days, small - smallLowest, (wide - wideLowest) / CompletionBound.bucket)]
    }

    /// The bound after a number of days for sums that may still grow.
    func floor(after days: Int) -> WeekFloor {
        var floor = Array(repeating: Double.infinity, count: smallCount * bucketCount)
        for small in (0..<smallCount).reversed() {
            for bucket in (0..<bucketCount).reversed() {
                var least = values[index(days, small, bucket)]
                if bucket + 1 < bucketCount { least = min(least, floor[small * bucketCount + bucket + 1]) }
                if small + 1 < smallCount { least = min(least, floor[(small + 1) * bucketCount + bucket]) }
                floor[small * bucketCount + bucket] = least
            }
        }
        return WeekFloor(
            values: floor,
            bucketCount: bucketCount,
            smallCount: smallCount
        )
    }

    /// The least bound after a number of days, whatever the sums.
    func least(after days: Int) -> Double {
        var least = Double.infinity
        for at in index(days, 0, 0)..<index(days + 1, 0, 0) { least = min(least, values[at]) }
        return least
    }

    /// Begins anew: the price of every pair of final sums, as the sum of one price each.
    func begin(widePrice: (Int) -> Double, smallPrice: (Int) -> Double) {
        var least = Double.infinity
        var wide = Array(repeating: 0.0, count: bucketCount)
        // Rounding down may lose minutes on every day, so a bucket stands for all sums from its own on.
        for bucket in stride(from: bucketCount - 1, through: 0, by: -1) {
            for sum in bucket * CompletionBound.bucket..<min(wideWidth, (bucket + 1) * CompletionBound.bucket) {
                least = min(least, widePrice(wideLowest + sum))
            }
            wide[bucket] = least
        }
        for small in 0..<smallCount {
            let price = smallPrice(smallLowest + small)
            for bucket in 0..<bucketCount { values[index(dayCount, small, bucket)] = wide[bucket] + price }
        }
    }

    /// Puts one day, the last not yet put, in front of the later ones. What alone exceeds a sum's range is no week's.
    func prepend(day: Int, moves all: some Sequence<Move>) {
        guard let space else { preconditionFailure("no tables are lent to the bound") }
        let moveAt = space.moveAt
        space.moves.removeAll(keepingCapacity: true)
        for move in all where move.small < smallCount && move.wide < wideWidth {
            let key = move.small * wideWidth + move.wide
            let at = Int(moveAt[key])
            if at < 0 {
                moveAt[key] = Int32(space.moves.count)
                space.moves.append(move)
            } else if move.price < space.moves[at].price {
                space.moves[at].price = move.price
            }
        }
        for move in space.moves { moveAt[move.small * wideWidth + move.wide] = -1 }
        keepBest(of: &space.moves)
        space.moves.withUnsafeBufferPointer { moves in
            for small in 0..<smallCount {
                let row = values + index(day, small, 0)
                for bucket in 0..<bucketCount { row[bucket] = .infinity }
                for move in moves where small + move.small < smallCount {
                    let step = move.wide / CompletionBound.bucket
                    let later = values + index(day + 1, small + move.small, 0)
                    for bucket in 0..<max(0, bucketCount - step) {
                        row[bucket] = min(row[bucket], move.price + later[bucket + step])
                    }
                }
            }
        }
    }

    /// Leaves out what takes no less of the wide sum than another move with the same small sum, and costs no less: later
    /// days never cost less because the wide sum is greater.
    private func keepBest(of moves: inout [Move]) {
        func step(_ move: Move) -> Int { move.wide / CompletionBound.bucket }
        moves.sort { ($0.small, step($0), $0.price) < ($1.small, step($1), $1.price) }
        var kept = 0
        for move in moves {
            if kept > 0, moves[kept - 1].small == move.small, moves[kept - 1].price <= move.price { continue }
            moves[kept] = move
            kept += 1
        }
        moves.removeSubrange(kept...)
    }
}
