/// All that a volunteer's week keeps from one pricing to the next.
struct WeekSetup {
    let index: Int
    let week: Decomposition.Week
    /// Links of each own column.
    let entries: LinkEntries
    let kept: WeekCounters
    let state: FormState
    let days: [PricedDay]
    let plan: WeekCounterPlan
    let tables: [CounterTable]
    /// Whether a lane's prices are the same at all duals.
    let isStatic: [Bool]
    /// Lanes of the two sums that the completion bound counts, -1 for none, and all others.
    let wideLane: Int
    let smallLane: Int
    let otherLanes: [Int]
    let bound: CompletionBound

    /// `nil` if the volunteer's week has too many counters.
    init?(
        _ decomposition: Decomposition,
        week index: Int,
        links: LinkEntries,
        planLimit: Int
    ) {
        self.index = index
        week = decomposition.weeks[index]
        entries = links
        let model = decomposition.model(ofWeek: index)
        let structure = WeekStructure(model)
        kept = WeekCounters(structure)
        let state = FormState(StateLayout(model))
        self.state = state
        let dayCount = structure.dayCount
        let counters = (0..<dayCount).map { structure.counters(day: $0) }
        let priced = (0..<dayCount).map { day in
            (model.pairs.count..<max(model.pairs.count, model.columns.count)).filter {
                structure.dayOfColumn[$0] == day && (model.hasPoints($0) || !links.isEmpty($0))
            }
        }
        let listed = (0..<dayCount).map { day in
            DayPlans(
                structure,
                day: day,
                state: state,
                priced: priced[day],
                counters: counters[day],
                limit: planLimit
            )
        }
        let mostDuties = (0..<dayCount).map { WeekRanges.mostDuties(structure, day: $0) }
        var ranges = structure.counters.map { _ in Array(repeating: 0...0, count: dayCount) }
        for day in 0..<dayCount {
            for (position, counter) in counters[day].enumerated() {
                if let sums = listed[day]?.increments.map({ $0[position] }) {
                    ranges[counter][day] = (sums.min() ?? 0)...(sums.max() ?? 0)
                } else {
                    ranges[counter][day] = WeekRanges.range(
                        ofCounter: counter,
                        structure,
                        day: day,
                        mostDuties: mostDuties[day]
                    )
                }
            }
        }
        guard let plan = WeekCounterPlan(structure, ranges: ranges) else { return nil }
        self.plan = plan
        let tables = plan.lanes.map { CounterTable(ranges: ranges[$0]) }
        guard tables.allSatisfy({ $0.lowest > -30_000 && $0.greatest < 30_000 }) else { return nil }
        self.tables = tables
        let isStatic = plan.lanes.map { counter in
            structure.counters[counter].uses.allSatisfy { $0.column < 0 || links.isEmpty($0.column) }
        }
        self.isStatic = isStatic
        // The bound counts the lane with the widest range, and of the others the one with a limit over most days.
        let growing = plan.lanes.indices.filter { lane in
            isStatic[lane] && ranges[plan.lanes[lane]].allSatisfy { $0.lowerBound >= 0 }
        }
        let wide = growing.max { (tables[$0].greatest, $0) < (tables[$1].greatest, $1) } ?? -1
        let limited = growing.filter { lane in
            lane != wide && tables[lane].greatest < 40
                && structure.counters[plan.lanes[lane]].uses.contains { $0.column < 0 }
        }
        func span(_ lane: Int) -> Int { structure.counters[plan.lanes[lane]].days.count }
        let small = limited.max { (span($0), $1) < (span($1), $0) } ?? -1
        (wideLane, smallLane) = (wide, small)
        otherLanes = plan.lanes.indices.filter { $0 != wide && $0 != small }
        days = (0..<dayCount).map { day in
            if let plans = listed[day] { return PricedDay(plans, counters: counters[day], plan: plan) }
            return PricedDay(
                DaySearch(
                    structure,
                    day: day,
                    state: state,
                    priced: priced[day],
                    counters: counters[day],
                    plan: plan,
                    mostDuties: mostDuties[day],
                    bounded: (wide < 0 ? -1 : plan.lanes[wide], small < 0 ? -1 : plan.lanes[small])
                )
            )
        }
        bound = CompletionBound(
            dayCount: dayCount,
            wide: wide < 0 ? 0...0 : tables[wide].lowest...tables[wide].greatest,
            small: small < 0 ? 0...0 : tables[small].lowest...tables[small].greatest
        )
    }
}
