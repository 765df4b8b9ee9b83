/// What the activities of a day from a start on can at most bring, at the prices of an iteration.
///
/// The larger of three bounds holds: duties in turn without overlap (weighted interval scheduling, by number of
/// duties), the best of each task by number of duties, and the best of each task by the minutes left (a fractional
/// knapsack).
/// Source: Martello and Toth, "Knapsack Problems" (1990), chapter 2, for the latter.
struct DayOutlook {
    /// The most duties that a plan of the day can have.
    let mostDuties: Int
    /// The minutes, or whatever else the tightest limit counts, that each item takes, and how many there are.
    let weights: [Int]
    let capacity: Int
    /// For each item the first one that may come after it.
    let next: [Int]
    /// Items of which a plan has one at most: starts of one task.
    let group: [Int]
    private let conflicts: DayConflicts
    private let groupCount: Int
    private let groupWeights: [Double]
    /// By number of duties left and item: the least price from that item on.
    private var rest: [Double] = []
    /// By item and group: the least price of the group from that item on; at most 0.
    private var suffix: [Double] = []
    /// Groups with a negative price.
    private var paying: [Int] = []

    private var itemCount: Int { next.count }

    init(_ structure: WeekStructure, items: [Int], day: Int, mostDuties: Int) {
        let model = structure.model
        let keepsOverlapFree = model.problem.mode(of: NoOverlapRule.self) == .required
        let starts = items.map { model.activity(of: $0).start }
        next = items.indices.map { item in
            guard keepsOverlapFree else { return item + 1 }
            let end = model.activity(of: items[item]).end
            return starts[(item + 1)...].firstIndex { $0 >= end } ?? items.count
        }
        var position: [Int: Int] = [:]
        for (index, item) in items.enumerated() { position[item] = index }
        var tightest = (weights: Array(repeating: 0, count: items.count), capacity: 0, duties: Int.max)
        for row in structure.localRows[day].map({ model.rows[$0].form }) {
            guard row.constant <= 0, row.terms.allSatisfy({ $0.coefficient > 0 && Int($0.column) < model.pairs.count })
            else { continue }
            var weights = Array(repeating: 0, count: items.count)
            for term in row.terms { if let item = position[Int(term.column)] { weights[item] = Int(term.coefficient) } }
            let duties = DayOutlook.mostThatFit(weights, -row.constant)
            if duties < tightest.duties { tightest = (weights, -row.constant, duties) }
        }
        conflicts = DayConflicts(structure, items: items, day: day)
        var groupOf = Array(repeating: -1, count: items.count)
        var count = 0
        let tasks = Dictionary(grouping: items.indices) { model.activity(of: items[$0]).task }
        for (_, own) in tasks.sorted(by: { $0.key < $1.key }) {
            let isOneOf = conflicts.isOneOf(own)
            for item in own {
                groupOf[item] = count
                if !isOneOf { count += 1 }
            }
            if isOneOf { count += 1 }
        }
        group = groupOf
        groupCount = count
        weights = tightest.weights
        capacity = tightest.capacity
        self.mostDuties = min(mostDuties, tightest.duties, items.count)
        var least = Array(repeating: Int.max, count: count)
        for item in items.indices { least[groupOf[item]] = min(least[groupOf[item]], tightest.weights[item]) }
        groupWeights = least.map(Double.init)
    }

    /// Whether a plan can have one at most of some items.
    func isOneOf(_ own: [Int]) -> Bool { conflicts.isOneOf(own) }

    /// How many items fit into a limit, the lightest first.
    private static func mostThatFit(_ weights: [Int], _ capacity: Int) -> Int {
        var left = capacity
        var count = 0
        for weight in weights.sorted() {
            left -= weight
            if left < 0 { break }
            count += 1
        }
        return count
    }

    /// Takes over the prices of the items.
    mutating func update(prices: UnsafeMutablePointer<Double>) {
        let width = itemCount + 1
        if rest.isEmpty {
            rest = Array(repeating: 0, count: (mostDuties + 1) * width)
            suffix = Array(repeating: 0, count: width * groupCount)
        }
        for duties in 1..<max(1, mostDuties + 1) {
            let row = duties * width
            for item in (0..<itemCount).reversed() {
                rest[row + item] = min(
                    rest[row + item + 1],
                    min(0, prices[item]) + rest[row - width + next[item]]
                )
            }
        }
        for item in (0..<itemCount).reversed() {
            let row = item * groupCount
            for group in 0..<groupCount { suffix[row + group] = suffix[row + groupCount + group] }
            suffix[row + group[item]] = min(suffix[row + group[item]], prices[item])
        }
        paying = (0..<groupCount).filter { suffix[$0] < 0 }
    }

    /// The least price that up to so many duties from an item on can have.
    func least(from item: Int, duties: Int) -> Double { rest[duties * (itemCount + 1) + item] }

    /// The same, without the groups in use and within what is left of the limit.
    func least(from item: Int, duties: Int, left: Int, isUsed: UnsafeMutablePointer<Bool>, scratch: Scratch) -> Double {
        let row = item * groupCount
        var count = 0
        for group in paying where !isUsed[group] {
            let price = suffix[row + group]
            if price >= 0 { continue }
            scratch.prices[count] = price
            scratch.weights[count] = groupWeights[group]
            count += 1
        }
        // The best by number.
        var byNumber = 0.0
        for taken in 0..<min(duties, count) {
            var best = taken
            for at in taken + 1..<max(taken + 1, count) where scratch.prices[at] < scratch.prices[best] { best = at }
            scratch.swap(taken, best)
            byNumber += scratch.prices[taken]
        }
        var weight = 0.0
        for at in 0..<min(duties, count) { weight += scratch.weights[at] }
        if weight <= Double(left) { return max(byNumber, least(from: item, duties: duties)) }
        // The best by what they take.
        var byWeight = 0.0
        var open = Double(left)
        for taken in 0..<count {
            var best = taken
            for at in taken + 1..<max(taken + 1, count)
            where scratch.prices[at] * scratch.weights[best] < scratch.prices[best] * scratch.weights[at] { best = at }
            scratch.swap(taken, best)
            // What takes nothing comes first, and always fits.
            if scratch.weights[taken] > 0 && open <= 0 { break }
            let part = scratch.weights[taken] <= open ? 1 : open / scratch.weights[taken]
            byWeight += part * scratch.prices[taken]
            open -= scratch.weights[taken]
        }
        return max(byNumber, byWeight, least(from: item, duties: duties))
    }

    /// Space for the bound's own sorting.
    final class Scratch {
        let prices: UnsafeMutablePointer<Double>
        let weights: UnsafeMutablePointer<Double>

        init(_ outlook: DayOutlook) {
            prices = .allocate(capacity: max(1, outlook.groupCount))
            weights = .allocate(capacity: max(1, outlook.groupCount))
        }

        deinit {
            prices.deallocate()
            weights.deallocate()
        }

        @inline(__always)
        func swap(_ first: Int, _ second: Int) {
            let kept = (prices[first], weights[first])
            (prices[first], weights[first]) = (prices[second], weights[second])
            (prices[second], weights[second]) = kept
        }
    }
}
