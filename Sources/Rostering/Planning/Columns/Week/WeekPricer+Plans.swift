/// From labels to the plans that they stand for.
extension WeekPricer {
    /// The cheapest complete weeks.
    func finished(_ range: Range<Int>, below limit: Double, count: Int) -> [Found] {
        var ends: [(price: Double, at: Int)] = []
        for at in range {
            let label = labels.base[at]
            let price = label.total + compositePrice(label)
            if price < limit { ends.append((price, at)) }
        }
        ends.sort { ($0.price, $0.at) < ($1.price, $1.at) }
        return ends.prefix(count).map { end in
            var pairs: [Int] = []
            var at = end.at
            for day in days.indices.reversed() {
                pairs += days[day].pairs(ofGroup: Int(labels.base[at].group))
                at = Int(labels.base[at].parent)
            }
            return Found(price: end.price, pairs: pairs.sorted())
        }
    }

    /// The price of what depends on several counters, infinite if a row is broken.
    private func compositePrice(_ label: WeekLabel) -> Double {
        if counters.composites.isEmpty { return 0 }
        var total = 0.0
        for composite in counters.composites {
            let values = composite.parts.map { part in
                part.counters.reduce(part.constant) { $0 + $1.factor * sum(label, $1.counter) }
                    + part.columns.reduce(0) { $0 + $1.factor * value(label, ofColumn: $1.column) }
            }
            if case .row = composite.kind {
                if values[0] > 0 { return .infinity }
            } else {
                total += prices[composite.column] * Double(composite.value(of: values))
            }
        }
        return total
    }

    private func sum(_ label: WeekLabel, _ counter: Int) -> Int { Int(label.sums[plan.laneOf[counter]]) }

    /// The value of a column over several days.
    private func value(_ label: WeekLabel, ofColumn column: Int) -> Int {
        if let composite = counters.composites.first(where: { $0.column == column }) {
            return composite.value(
                of: composite.parts.map { part in
                    part.counters.reduce(part.constant) { $0 + $1.factor * sum(label, $1.counter) }
                        + part.columns.reduce(0) { $0 + $1.factor * value(label, ofColumn: $1.column) }
                }
            )
        }
        let (counter, use) = counters.use(ofColumn: column)
        return use.value(at: sum(label, counter))
    }

    /// The column of a set of pairs.
    func column(of pairs: [Int]) -> WeekColumn {
        for pair in pairs { state.set(pair, 1) }
        var sums: [Int: Double] = [:]
        var cost = 0.0
        var columns: [Int32] = []
        var values: [Int32] = []
        for column in week.columns.indices {
            let value = state.value(column)
            guard value != 0 else { continue }
            columns.append(Int32(column))
            values.append(Int32(value))
            cost += costs[column] * Double(value)
            for entry in entries.entries(column) { sums[entry.link, default: 0] += entry.coefficient * Double(value) }
        }
        for pair in pairs { state.set(pair, 0) }
        let links = sums.filter { $0.value != 0 }.sorted { $0.key < $1.key }
        return WeekColumn(
            week: index,
            pairs: pairs.sorted(),
            cost: cost,
            links: links.map { Int32($0.key) },
            coefficients: links.map(\.value),
            columns: columns,
            values: values
        )
    }

    /// Whether a set of pairs breaks none of the volunteer's own rows.
    func isAllowed(_ pairs: [Int]) -> Bool {
        for pair in pairs { state.set(pair, 1) }
        defer { for pair in pairs { state.set(pair, 0) } }
        return state.violation == 0
    }
}
