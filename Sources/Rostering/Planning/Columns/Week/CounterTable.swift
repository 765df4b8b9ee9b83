/// The price of one counter at the duals of an iteration, over every sum it can have, with what is still to come.
///
/// Sums lie in `lowest...greatest`; the days after each day add something between `least[day]` and `most[day]`.
/// Shape: prices, one for each sum; floors, days × sums; disadvantages, days × sums × sums where that is small.
final class CounterTable {
    let lowest: Int
    let greatest: Int
    let least: [Int]
    let most: [Int]
    private let width: Int
    private let dayCount: Int
    private let prices: UnsafeMutablePointer<Double>
    private let floors: UnsafeMutablePointer<Double>
    private let disadvantages: UnsafeMutablePointer<Double>?
    private var isConvex = false
    private var firstFinite = 0
    private var lastFinite = -1

    /// Parameter ranges: the least and the most that each day adds.
    init(ranges: [ClosedRange<Int>]) {
        var low = [0]
        var high = [0]
        for range in ranges {
            low.append(low.last! + range.lowerBound)
            high.append(high.last! + range.upperBound)
        }
        lowest = low.min()!
        greatest = high.max()!
        least = ranges.indices.map { low.last! - low[$0 + 1] }
        most = ranges.indices.map { high.last! - high[$0 + 1] }
        dayCount = ranges.count
        width = greatest - lowest + 1
        prices = .allocate(capacity: width)
        prices.initialize(repeating: 0, count: width)
        floors = .allocate(capacity: width * dayCount)
        floors.initialize(repeating: 0, count: width * dayCount)
        let isSmall = width <= 16
        disadvantages = isSmall ? .allocate(capacity: width * width * dayCount) : nil
        disadvantages?.initialize(repeating: 0, count: width * width * dayCount)
    }

    deinit {
        prices.deallocate()
        floors.deallocate()
        disadvantages?.deallocate()
    }

    /// Takes over the price of every sum.
    func update(_ price: (Int) -> Double) {
        firstFinite = width
        lastFinite = -1
        var finiteCount = 0
        for index in 0..<width {
            prices[index] = price(lowest + index)
            guard prices[index] < .infinity else { continue }
            firstFinite = min(firstFinite, index)
            lastFinite = index
            finiteCount += 1
        }
        isConvex = finiteCount == lastFinite - firstFinite + 1
        for index in 1..<max(1, width - 1)
        where prices[index] < .infinity && prices[index - 1] + prices[index + 1] < 2 * prices[index] - 1e-9 {
            isConvex = false
        }
        for day in 0..<dayCount {
            for index in 0..<width { floors[day * width + index] = floor(of: index, day: day) }
            guard let disadvantages else { continue }
            for first in 0..<width {
                for second in 0..<width {
                    disadvantages[(day * width + first) * width + second] =
                        worstDifference(first, second, day: day)
                }
            }
        }
    }

    private func floor(of index: Int, day: Int) -> Double {
        let from = max(0, index + least[day])
        let to = min(width - 1, index + most[day])
        if from > to { return .infinity }
        // Convex and rising from here on: the first is the least.
        if from < to && isConvex && prices[from] <= prices[from + 1] && prices[from] < .infinity { return prices[from] }
        var floor = Double.infinity
        for at in from...to { floor = min(floor, prices[at]) }
        return floor
    }

    /// The least price that each sum can still end with after a day; to be read at the sum itself.
    func floors(day: Int) -> UnsafePointer<Double> { UnsafePointer(floors + (day * width - lowest)) }

    /// The least price of any sum.
    var leastPrice: Double {
        var least = Double.infinity
        for index in 0..<width { least = min(least, prices[index]) }
        return least
    }

    /// The price of a final sum.
    func price(_ sum: Int) -> Double { prices[sum - lowest] }

    /// By how much a sum can at most come out dearer than another, above the floors of both: the most, over all t that
    /// later days can add, of (price(first + t) − floor(first)) − (price(second + t) − floor(second)).
    @inline(__always)
    func disadvantage(_ first: Int, _ second: Int, day: Int) -> Double {
        if let disadvantages {
            return disadvantages[(day * width + first - lowest) * width + second - lowest]
        }
        return worstDifference(first - lowest, second - lowest, day: day)
    }

    /// The same by indices.
    private func worstDifference(_ first: Int, _ second: Int, day: Int) -> Double {
        let base = floors[day * width + second] - floors[day * width + first]
        if base.isNaN || base == -.infinity { return .infinity }
        if isConvex {
            // The difference falls with t if the first is the smaller, else it grows.
            let begin = max(least[day], firstFinite - second)
            let end = min(most[day], lastFinite - second)
            return begin > end ? -.infinity : difference(first, second, by: first <= second ? begin : end) + base
        }
        var worst = -Double.infinity
        for step in least[day]...max(least[day], most[day]) {
            worst = max(worst, difference(first, second, by: step) + base)
        }
        return worst
    }

    private func difference(_ first: Int, _ second: Int, by step: Int) -> Double {
        let (one, other) = (first + step, second + step)
        guard other >= 0, other < width, prices[other] < .infinity else { return -.infinity }
        guard one >= 0, one < width else { return .infinity }
        return prices[one] - prices[other]
    }
}
