/// The counters by which the days of a week depend on each other, and what depends on several: all that prices need of
/// a week's structure once its days are ready.
struct WeekCounters {
    let all: [WeekCounter]
    let composites: [WeekComposite]

    init(_ structure: WeekStructure) {
        all = structure.counters.map { counter in
            var counter = counter
            counter.terms = []
            return counter
        }
        composites = structure.composites
    }

    /// The counter that alone decides a column over several days, and how.
    func use(ofColumn column: Int) -> (counter: Int, use: WeekCounter.Use) {
        for (index, counter) in all.enumerated() {
            if let use = counter.uses.first(where: { $0.column == column }) { return (index, use) }
        }
        preconditionFailure("column \(column) depends on no counter")
    }
}
