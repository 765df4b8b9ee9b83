/// Limits on what one day can add to a counter, for days whose plans are not listed.
enum WeekRanges {
    /// The most duties that a day can have by its rows, or by time if duties must not overlap.
    static func mostDuties(_ structure: WeekStructure, day: Int) -> Int {
        let items = structure.items(day: day)
        let model = structure.model
        var most = items.count
        if model.problem.mode(of: NoOverlapRule.self) == .required {
            var end = Int.min
            var count = 0
            for item in items.sorted(by: { model.activity(of: $0).end < model.activity(of: $1).end })
            where model.activity(of: item).start >= end {
                count += 1
                end = model.activity(of: item).end
            }
            most = min(most, count)
        }
        for row in model.rows {
            guard row.form.terms.allSatisfy({ $0.coefficient == 1 && Int($0.column) < model.pairs.count }) else {
                continue
            }
            let own = Set(row.form.terms.map { Int($0.column) })
            if items.allSatisfy(own.contains) { most = min(most, max(0, -row.form.constant)) }
        }
        return most
    }

    /// The least and the most that a day can add to a counter.
    static func range(
        ofCounter index: Int,
        _ structure: WeekStructure,
        day: Int,
        mostDuties: Int
    ) -> ClosedRange<Int> {
        let counter = structure.counters[index]
        let terms = counter.terms.filter { structure.dayOfColumn[Int($0.column)] == day }
        let isOverPairs = terms.allSatisfy { Int($0.column) < structure.model.pairs.count }
        func extreme(_ coefficients: [Int]) -> Int {
            isOverPairs
                ? coefficients.sorted(by: >).prefix(mostDuties).reduce(0, +) : coefficients.reduce(0, +)
        }
        func reach(_ sign: Int) -> Int {
            extreme(
                terms.map { max(0, sign * Int($0.coefficient)) * structure.model.columns[Int($0.column)].upper }
            )
        }
        var most = reach(1)
        let least = -reach(-1)
        if least == 0 && counter.terms.allSatisfy({ $0.coefficient > 0 }) {
            for use in counter.uses {
                // A plan that breaks such a row alone is never made.
                if case .row(let factor, let constant) = use, factor > 0 {
                    most = min(most, max(0, -constant / factor))
                }
            }
        }
        return least...max(least, most)
    }
}
