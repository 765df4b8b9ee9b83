/// Expected sizes of the links' duals, from a good roster: what the duties that meet a demand cost at the margin.
struct DualEstimate {
    let model: RosterModel
    let layout: StateLayout
    let links: [Decomposition.Link]
    /// Factors of the levels whose points a duty is worth.
    let factors: [Int]

    /// For every link that demands heads its price; `nil` for the others.
    func prices(chosen: [Int]) -> [Double?] {
        let state = ModelState(
            model: model,
            layout: layout,
            keys: SearchKeys(factors: factors, violation: 0)
        )
        for pair in chosen { state.set(pair, 1) }
        let demands = links.map { link in
            link.hold != nil ? [] : link.form.terms.filter { Int($0.column) < model.pairs.count && $0.coefficient < 0 }
        }
        var shares: [Int: Int] = [:]
        for terms in demands {
            for term in terms where state.value(Int(term.column)) == 1 { shares[Int(term.column), default: 0] += 1 }
        }
        var saving: [Int: Double] = [:]
        for pair in chosen {
            let before = state.total
            state.set(pair, 0)
            saving[pair] = max(0, Double(before - state.total)) / Double(max(1, shares[pair] ?? 1))
            state.set(pair, 1)
        }
        let usual = saving.values.sorted()
        let median = usual.isEmpty ? 0 : usual[usual.count / 2]
        return zip(links, demands).map { link, terms in
            guard !terms.isEmpty, !link.isEquality else { return nil }
            let own = terms.compactMap { saving[Int($0.column)] }
            if let most = own.max() { return most }
            // Nobody serves: a demand proven to stay open is worth nothing, another twice the usual.
            let isOpen = link.form.terms.contains { term in
                let column = model.columns[Int(term.column)]
                return Int(term.column) >= model.pairs.count && column.lower == column.upper
            }
            return isOpen ? 0 : 2 * median
        }
    }
}
