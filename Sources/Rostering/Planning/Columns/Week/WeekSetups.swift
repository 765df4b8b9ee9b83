/// Makes the volunteers' weeks ready to be priced.
struct WeekSetups: Sendable {
    private let decomposition: Decomposition
    private let factors: [Int]
    private let planLimit: Int
    /// Of every week the links in which its columns stand.
    private let entries: [LinkEntries]

    init(_ decomposition: Decomposition, factors: [Int], planLimit: Int) {
        self.decomposition = decomposition
        self.factors = factors
        self.planLimit = planLimit
        var weekOf = Array(repeating: Int32(-1), count: decomposition.model.columns.count)
        for (index, week) in decomposition.weeks.enumerated() {
            for column in week.columns { weekOf[column] = Int32(index) }
        }
        var entries: [[(column: Int32, link: Int32, coefficient: Int32)]] = decomposition.weeks.map { _ in [] }
        for (index, link) in decomposition.links.enumerated() {
            for term in link.form.terms {
                let week = Int(weekOf[Int(term.column)])
                if week < 0 { continue }
                entries[week].append((decomposition.placeInWeek[Int(term.column)], Int32(index), term.coefficient))
            }
        }
        self.entries = zip(entries, decomposition.weeks).map { LinkEntries($0, columns: $1.columns.count) }
    }

    /// A week ready to be priced; `nil` if it has too many counters.
    private func pricer(_ week: Int) -> WeekPricer? {
        WeekSetup(decomposition, week: week, links: entries[week], planLimit: planLimit)
            .map { WeekPricer($0, model: decomposition.model, factors: factors) }
    }

    /// All weeks, several at a time; `nil` if one has too many counters, or if it is to stop.
    func pricers(threads: Int, shouldStop: @escaping @Sendable () -> Bool) async -> [WeekPricer]? {
        let count = decomposition.weeks.count
        let width = max(1, min(threads, count))
        return await withTaskGroup(of: [(Int, WeekPricer)]?.self) { group in
            for part in 0..<width {
                group.addTask {
                    var own: [(Int, WeekPricer)] = []
                    for week in stride(from: part, to: count, by: width) {
                        guard !shouldStop(), let pricer = pricer(week) else { return nil }
                        own.append((week, pricer))
                    }
                    return own
                }
            }
            var pricers: [WeekPricer?] = Array(repeating: nil, count: count)
            for await own in group {
                guard let own else { return nil }
                for (week, pricer) in own { pricers[week] = pricer }
            }
            return pricers.map { $0! }
        }
    }
}
