/// Makes the volunteers' weeks ready to be priced.
struct WeekSetups: Sendable {
    private let decomposition: Decomposition
    private let factors: [Int]
    private let planLimit: Int
    /// Of every week and column its links.
    private let entries: [[[(link: Int, coefficient: Double)]]]

    init(_ decomposition: Decomposition, factors: [Int], planLimit: Int) {
        self.decomposition = decomposition
        self.factors = factors
        self.planLimit = planLimit
        var weekOf = Array(repeating: (week: -1, column: -1), count: decomposition.model.columns.count)
        for (index, week) in decomposition.weeks.enumerated() {
            for (position, column) in week.columns.enumerated() { weekOf[column] = (index, position) }
        }
        var entries: [[[(link: Int, coefficient: Double)]]] = decomposition.weeks.map {
            Array(repeating: [], count: $0.columns.count)
        }
        for (index, link) in decomposition.links.enumerated() {
            for term in link.form.terms {
                let (week, column) = weekOf[Int(term.column)]
                if week >= 0 { entries[week][column].append((index, Double(term.coefficient))) }
            }
        }
        self.entries = entries
    }

    /// A week ready to be priced; `nil` if it has too many counters.
    func pricer(_ week: Int) -> WeekPricer? {
        WeekSetup(decomposition, week: week, links: entries[week], planLimit: planLimit)
            .map { WeekPricer($0, factors: factors) }
    }

    /// All weeks, several at a time; `nil` if one has too many counters.
    func pricers(threads: Int) async -> [WeekPricer]? {
        let count = decomposition.weeks.count
        let width = max(1, min(threads, count))
        return await withTaskGroup(of: [(Int, WeekPricer)]?.self) { group in
            for part in 0..<width {
                group.addTask {
                    var own: [(Int, WeekPricer)] = []
                    for week in stride(from: part, to: count, by: width) {
                        guard let pricer = pricer(week) else { return nil }
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
