/// What is known of the other days while one is priced, and the search of days whose plans are not listed.
extension WeekPricer {
    /// The least price of all other days together.
    func elsewhere(_ day: Int) -> Double {
        var least = days.indices.reduce(compositeCredit) { $1 == day ? $0 : $0 + days[$1].least }
        for table in tables { least += table.leastPrice }
        return least
    }

    /// What columns that depend on several counters could at most bring.
    var compositeCredit: Double {
        counters.composites.reduce(0) { sum, composite in
            sum + (composite.column < 0 ? 0 : min(0, prices[composite.column] * Double(composite.most)))
        }
    }

    /// Searches the days whose plans are not listed, each knowing what those before it leave possible.
    func searchDays(below limit: Double, nodeLimit: Int) {
        let listed = days.indices.filter { !days[$0].isSearched }
        let searched = days.indices.filter { days[$0].isSearched }
        if searched.isEmpty { return }
        begin()
        var known = days.count
        for day in listed {
            known -= 1
            bound.prepend(day: known, moves: moves(days[day]))
        }
        let elsewhere = otherLanes.reduce(compositeCredit) { $0 + tables[$1].leastPrice }
        for (position, day) in searched.enumerated() {
            var layer = known
            for later in searched[(position + 1)...] {
                layer -= 1
                bound.prepend(day: layer, moves: days[later].outline)
            }
            days[day].search(
                below: limit,
                elsewhere: elsewhere,
                others: bound.floor(after: layer),
                prices: prices,
                nodeLimit: nodeLimit
            )
            days[day].keep(below: limit, elsewhere: self.elsewhere(day))
            known -= 1
            bound.prepend(day: known, moves: moves(days[day]))
        }
    }

    /// Begins the bound at the end of the week.
    private func begin() {
        let (wide, small) = (wideLane, smallLane)
        bound.begin(
            widePrice: { wide < 0 ? 0 : tables[wide].price($0) },
            smallPrice: { small < 0 ? 0 : tables[small].price($0) }
        )
    }

    /// What the plans kept of a day add to a week; with the day's share of what indicators cost, unless a label has paid
    /// for them.
    private func moves(_ day: PricedDay, isShared: Bool = true) -> some Sequence<CompletionBound.Move> {
        let (wide, small) = (wideLane, smallLane)
        return day.kept.lazy.map { group in
            let sums = day.effects[Int(group)].sums
            return CompletionBound.Move(
                wide: wide < 0 ? 0 : Int(sums[wide]),
                small: small < 0 ? 0 : Int(sums[small]),
                price: isShared ? day.shared(Int(group)) : day.optimistic(Int(group))
            )
        }
    }

    /// Bounds what the plans kept of each day can lead to.
    func fillBound() {
        begin()
        for day in days.indices.reversed() { bound.prepend(day: day, moves: moves(days[day], isShared: false)) }
    }
}
