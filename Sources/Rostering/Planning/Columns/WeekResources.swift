/// What two partial weeks of a volunteer are compared by, beside their cost, derived from the volunteer's model alone.
///
/// A derived column or row that speaks of one day only is settled with that day. The others are resources: sums and rows
/// of which less is never worse, those that must be equal because more may also help, and indicators (such as a face)
/// that are paid for once.
struct WeekResources {
    /// Sums and rows to compare, with the last day that moves them.
    let sums: [(column: Int, lastDay: Int, mustEqual: Bool)]
    let rows: [(row: Int, lastDay: Int, mustEqual: Bool)]
    /// Indicators with the last day that moves them.
    let indicators: [(column: Int, lastDay: Int)]
    /// Whether a price depends on more than these, such as duties above a penalised limit: then nothing is compared.
    let isOpaque: Bool
    /// Columns whose cost is not settled with one day.
    let weekColumns: [Int]

    init(_ model: RosterModel) {
        var days: [Set<Int>] = model.pairs.indices.map { [model.activity(of: $0).day] }
        var sums: [(column: Int, lastDay: Int, mustEqual: Bool)] = []
        var indicators: [(column: Int, lastDay: Int)] = []
        var weekColumns: [Int] = []
        var isOpaque = false
        func daysOf(_ forms: [Form]) -> Set<Int> {
            forms.reduce(into: []) { result, form in for term in form.terms { result.formUnion(days[Int(term.column)]) }
            }
        }
        // A sum that some later form takes with a negative sign may be worth more when it is greater.
        var isTwoSided = Array(repeating: false, count: model.columns.count)
        for form in model.columns.flatMap({ $0.definition?.forms ?? [] }) + model.rows.map(\.form) {
            for term in form.terms where term.coefficient < 0 { isTwoSided[Int(term.column)] = true }
        }
        for index in model.pairs.count..<max(model.pairs.count, model.columns.count) {
            let definition = model.columns[index].definition!
            let own = daysOf(definition.forms)
            days.append(own)
            guard own.count > 1 else { continue }
            weekColumns.append(index)
            switch definition {
            case .any: indicators.append((index, own.max()!))
            case .sum: sums.append((index, own.max()!, isTwoSided[index]))
            case .excess(let forms, _):
                // Over sums and pairs: convex, and compared through its forms' own columns where those are resources.
                let isOverSums = forms.allSatisfy { form in
                    form.terms.allSatisfy { term in sums.contains { $0.column == Int(term.column) } }
                }
                if !isOverSums { isOpaque = true }
            case .complete: isOpaque = true
            }
        }
        self.sums = sums
        self.isOpaque = isOpaque
        self.indicators = indicators
        self.weekColumns = weekColumns
        rows = model.rows.indices.compactMap { row in
            let form = model.rows[row].form
            let own = daysOf([form])
            guard own.count > 1 else { return nil }
            // A row over one sum is compared through the sum.
            if form.terms.count == 1, sums.contains(where: { $0.column == Int(form.terms[0].column) }) { return nil }
            return (row, own.max()!, form.terms.contains { $0.coefficient < 0 })
        }
    }
}
