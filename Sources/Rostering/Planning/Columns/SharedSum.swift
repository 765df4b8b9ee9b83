/// What the sum of some shared columns lies within.
struct SharedSum {
    /// Positions among the shared columns, ascending.
    let positions: [Int]
    var lower: Double
    var upper: Double

    /// Changes values that are the cheapest one by one to the cheapest of such a sum: those that cost least to change, first.
    func settle(_ values: inout [Double], costs: [Double], lower least: [Double], upper most: [Double]) {
        let total = positions.reduce(0) { $0 + values[$1] }
        var missing = lower - total
        if missing > 0 {
            for position in positions.sorted(by: { (costs[$0], $0) < (costs[$1], $1) }) where missing > 0 {
                let step = min(missing, most[position] - values[position])
                values[position] += step
                missing -= step
            }
        }
        var surplus = total - upper
        if surplus > 0 {
            for position in positions.sorted(by: { (-costs[$0], $0) < (-costs[$1], $1) }) where surplus > 0 {
                let step = min(surplus, values[position] - least[position])
                values[position] -= step
                surplus -= step
            }
        }
    }

    /// Shared columns that count for the same, of one need, then of one service, ascending.
    static func groups(of links: LinkTerms) -> [[Int]] {
        struct Key: Hashable {
            let need: NeedID?
            let service: Int
            let costs: [Int]
        }
        let (model, columns) = (links.decomposition.model, links.decomposition.sharedColumns)
        var (ofNeed, ofService): ([Key: [Int]], [Key: [Int]]) = ([:], [:])
        for (position, column) in columns.enumerated() where links.sharedCosts[position] != 0 {
            guard let pair = model.firstPair(under: column) else { continue }
            let task = model.problem.tasks[model.activity(of: pair).task]
            let costs = model.costs.map { $0[column] }
            ofService[Key(need: nil, service: task.service, costs: costs), default: []].append(position)
            guard let need = task.base.need else { continue }
            ofNeed[Key(need: need, service: task.service, costs: costs), default: []].append(position)
        }
        return [ofNeed, ofService].flatMap { groups in
            groups.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
        }
    }
}

extension RosterModel {
    /// A pair from which a derived column follows; `nil` if there is none.
    func firstPair(under column: Int) -> Int? {
        guard let definition = columns[column].definition else { return column }
        for form in definition.forms {
            for term in form.terms {
                if let pair = firstPair(under: Int(term.column)) { return pair }
            }
        }
        return nil
    }
}
