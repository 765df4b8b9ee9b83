/// Optimistic gains of a volunteer's week under some costs: the most that so many more duties can bring, if only their
/// overlapping counted (weighted interval scheduling), by day and for all other days together.
struct GainTable {
    /// Activities worth trying on each day, by start.
    let candidates: [[Int]]
    /// For each day, candidate and number of duties left: the most that this candidate and later ones bring.
    private let rest: [[Int]]
    /// For each day and number of duties left: the most that other days, or later days, bring.
    private let others: [[Int]]
    private let later: [[Int]]
    /// Numbers of duties counted; the last stands for any number.
    let counted: Int

    init(_ model: RosterModel, pairsOfDay: [[Int]], gains: [Int], most: Int?, mostPerDay: Int?, keepsAll: Bool) {
        let isOverlapFree = model.problem.mode(of: NoOverlapRule.self) == .required
        let counted = min(most ?? 12, 12)
        let isUnlimited = most.map { $0 > 12 } ?? true
        self.counted = counted
        var candidates: [[Int]] = []
        var rest: [[Int]] = []
        for pairs in pairsOfDay {
            let own = pairs.filter { gains[$0] > 0 || keepsAll }.sorted {
                (model.activity(of: $0).start, model.activity(of: $0).end, $0)
                    < (model.activity(of: $1).start, model.activity(of: $1).end, $1)
            }
            candidates.append(own)
            let starts = own.map { model.activity(of: $0).start }
            var table = Array(repeating: 0, count: (counted + 1) * (own.count + 1))
            for duties in 1..<max(1, counted + 1) {
                // A day's own limit bounds what one day can bring, whatever the week leaves.
                let isLast = duties == counted && isUnlimited && mostPerDay.map { $0 > counted } ?? true
                let isBeyondDay = mostPerDay.map { duties > $0 } ?? false
                let row = duties * (own.count + 1)
                let previous = isLast ? row : row - (own.count + 1)
                for item in stride(from: own.count - 1, through: 0, by: -1) {
                    if isBeyondDay {
                        table[row + item] = table[previous + item]
                        continue
                    }
                    var next = item + 1
                    if isOverlapFree {
                        let end = model.activity(of: own[item]).end
                        while next < own.count && starts[next] < end { next += 1 }
                    }
                    table[row + item] = max(table[row + item + 1], max(0, gains[own[item]]) + table[previous + next])
                }
            }
            rest.append(table)
        }
        self.candidates = candidates
        self.rest = rest
        let best = candidates.indices.map { day in
            (0...counted).map { rest[day][$0 * (candidates[day].count + 1)] }
        }
        func joined(_ days: [Int]) -> [Int] {
            var sum = Array(repeating: 0, count: counted + 1)
            for day in days {
                sum = (0...counted).map { left in
                    isUnlimited && left == counted
                        ? sum[left] + best[day][left]
                        : (0...left).map { sum[left - $0] + best[day][$0] }.max()!
                }
            }
            return sum
        }
        others = candidates.indices.map { day in joined(candidates.indices.filter { $0 != day }) }
        later = candidates.indices.map { day in joined(candidates.indices.filter { $0 > day }) }
    }

    /// The most that candidates of a day from one on can bring.
    func rest(day: Int, from item: Int, left: Int) -> Int {
        rest[day][min(left, counted) * (candidates[day].count + 1) + item]
    }

    /// The most that all other days can bring.
    func others(day: Int, left: Int) -> Int { others[day][min(left, counted)] }

    /// The most that later days can bring.
    func later(day: Int, left: Int) -> Int { later[day][min(left, counted)] }
}
