/// Plans known, and the pricing that finds more.
extension ColumnGeneration {
    /// The plans of each volunteer of least reduced cost at the duals of the bound.
    func promising(perWeek count: Int) -> [WeekColumn] {
        space.plans.flatMap { plans in
            plans.indices.map { (plans[$0].reducedCost(duals), $0) }.sorted { $0 < $1 }.prefix(count)
                .map { plans[$0.1] }
        }
    }

    /// Pairs of the whole model in such plans.
    func promisingPairs(perWeek count: Int) -> Set<Int> {
        Set(promising(perWeek: count).flatMap(space.pairs(of:)))
    }

    /// Plans known that lower the master's value, the most promising of each volunteer.
    func improving(_ answer: WeekMaster.Answer, limit: Int, weeks: (Int) -> Bool = { _ in true }) -> [WeekColumn] {
        let duals = clean(answer.linkDuals)
        return space.plans.indices.filter(weeks).flatMap { week -> [WeekColumn] in
            let plans = space.plans[week]
            return plans.indices.compactMap { index -> (Double, Int)? in
                guard isAllowed(plans[index]) else { return nil }
                let cost = plans[index].reducedCost(duals) - answer.weekDuals[week]
                return cost < -1e-6 ? (cost, index) : nil
            }.sorted { $0 < $1 }.prefix(limit).map { plans[$0.1] }
        }
    }

    /// The cheapest plan known of every volunteer.
    func cheapestKnown(
        _ duals: [Double],
        isAsked: (Int) -> Bool = { _ in true }
    ) -> [(price: Double, plan: Int)] {
        space.plans.enumerated().map { week, plans in
            var least = (price: Double.infinity, plan: -1)
            if !isAsked(week) { return least }
            for (index, plan) in plans.enumerated() where isAllowed(plan) {
                let price = plan.reducedCost(duals)
                if price < least.price { least = (price, index) }
            }
            return least
        }
    }

    /// Prices volunteers, several at a time; the answers do not depend on how many. Of those who are not asked there is
    /// none.
    func price(
        duals: [Double],
        below: [Double],
        labelLimit: Int,
        count: Int,
        nodesPerLabel: Int = WeekPricer.nodesPerLabel,
        isAsked: (Int) -> Bool = { _ in true }
    ) async -> [(bound: Double, plans: [WeekColumn])] {
        let (pricers, stopper) = (space.pricers, stopper)
        let asked = pricers.indices.filter(isAsked)
        let width = max(1, min(threads, asked.count))
        let result = await withTaskGroup(of: [(Int, Double, [WeekColumn])].self) { group in
            for part in 0..<width {
                let own = stride(from: part, to: asked.count, by: width).map { (asked[$0], pricers[asked[$0]]) }
                group.addTask {
                    let space = PricingSpace()
                    return own.map { index, pricer in
                        if stopper.shouldStop { return (index, -.infinity, []) }
                        let answer = pricer.price(
                            duals: duals,
                            below: below[index],
                            labelLimit: labelLimit,
                            count: count,
                            nodesPerLabel: nodesPerLabel,
                            space: space
                        )
                        return (index, answer.bound, answer.found.map { pricer.column(of: $0.pairs) })
                    }
                }
            }
            var result: [(bound: Double, plans: [WeekColumn])] = Array(
                repeating: (-.infinity, []),
                count: pricers.count
            )
            for await answers in group {
                for (index, bound, plans) in answers { result[index] = (bound, plans) }
            }
            return result
        }
        stopper.meter.add { work in
            work.pricings += 1
            if labelLimit == ColumnGeneration.efforts.last! { work.exactPricings += 1 }
            for week in asked {
                work.labels += pricers[week].labelCount
                work.columns += result[week].plans.count
            }
        }
        return result
    }

    /// The plans that the master's last solution mixes.
    var mixture: [(weight: Double, plan: WeekColumn)] {
        guard let master, let answer else { return [] }
        return zip(answer.plans, master.plans).filter { $0.0 > 1e-7 }.map { ($0, $1) }
    }

    /// Plans of a solution of another master, of a roster, and those that are cheapest at the duals of the bound.
    func firstPlans(roster: [Int], mixture: [WeekColumn]) -> [WeekColumn] {
        var first = mixture.map { plan in
            var plan = plan
            plan.cost = space.pricers[plan.week].cost(of: plan)
            return plan
        }
        for plan in space.plans(of: roster) where space.pricers[plan.week].isAllowed(plan.pairs) {
            space.add(plan)
            first.append(plan)
        }
        for (week, plans) in space.plans.enumerated() {
            let priced = plans.indices.map { (plans[$0].reducedCost(duals), $0) }.sorted { $0 < $1 }
            first += priced.prefix(10).map { plans[$0.1] }
            if isQuick { first += favourites(week) }
            if let rest = plans.first(where: \.pairs.isEmpty) { first.append(rest) }
        }
        return first
    }

    /// The dual above which a link is in the first master: of many volunteers, to put those that are violated into use
    /// takes less than to solve a master that has them all.
    var leastWeight: Double {
        let count = firstLinks * space.pricers.count
        guard isQuick, space.pricers.count >= manyWeeks else { return 1e-6 }
        let links = space.decomposition.links
        let weights = duals.indices.filter { links[$0].isLazy }.map { abs(duals[$0]) }.sorted(by: >)
        return weights.count > count ? max(1e-6, weights[count]) : 1e-6
    }
}
