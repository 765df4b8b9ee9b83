/// What the distance between a roster and a bound is made of, volunteer by volunteer.
///
/// At the duals of the bound it is the sum of what every week costs above its best, every shared column above its
/// cheapest, and what every link leaves unused. What links and shared columns cost is ascribed to those whose weeks, in
/// the roster or at their best, have a part in them.
struct Regrets {
    private let generation: ColumnGeneration
    /// Where the bound was found, and the links there.
    private let duals: [Double]
    private let mixture: [(weight: Double, plan: WeekColumn)]
    private let links: LinkTerms
    /// Links of every shared column.
    private let linksOfShared: [[Int]]
    /// How often each has been asked for.
    private var times: [Int]

    /// Regrets of rosters at a leaf of the search for a bound.
    init(_ generation: ColumnGeneration, leaf: BranchLeaf) {
        self.generation = generation
        duals = leaf.duals
        mixture = leaf.mixture
        var links = generation.links
        links.resetBounds()
        links.tighten(to: leaf.decisions)
        self.links = links
        var linksOfShared = links.sharedCosts.map { _ in [Int]() }
        for (link, terms) in links.terms.enumerated() { for term in terms { linksOfShared[term.column].append(link) } }
        self.linksOfShared = linksOfShared
        times = Array(repeating: 0, count: generation.space.pricers.count)
    }

    /// Sets of so many weeks each: from the dearest on, those that would change the same links on the way to the bound's
    /// mixture; weeks that were asked for before count half as much each time.
    mutating func next(_ count: Int, sets: Int, state: ModelState) -> [[Int]] {
        let space = generation.space
        space.setFactors(generation.goal.factors)
        let plans = space.plans(of: state.chosen)
        let shares = shares(plans, state).enumerated().map { $1 / Double(1 << min(times[$0], 20)) }
        let order = shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
        let changes = changes(plans)
        var weeksOfLink: [Int: [(week: Int, size: Double)]] = [:]
        for (week, own) in changes.enumerated() {
            for (link, size) in own { weeksOfLink[link, default: []].append((week, size)) }
        }
        var isOpen: Set<Int> = []
        return (0..<sets).compactMap { _ in
            var weeks: [Int] = []
            var nearness: [Int: Double] = [:]
            while weeks.count < count {
                let near = nearness.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
                guard let week = near ?? order.first(where: { !isOpen.contains($0) }) else { break }
                isOpen.insert(week)
                weeks.append(week)
                nearness[week] = nil
                for (link, size) in changes[week] {
                    let others = weeksOfLink[link] ?? []
                    // What concerns everybody says little of who belongs together.
                    for other in others where !isOpen.contains(other.week) {
                        nearness[other.week, default: 0] += size * other.size / Double(others.count)
                    }
                }
            }
            for week in weeks { times[week] += 1 }
            return weeks.isEmpty ? nil : weeks.sorted()
        }
    }

    /// How much each week would change in which links, from its plan to the mixture.
    private func changes(_ plans: [WeekColumn]) -> [[(link: Int, size: Double)]] {
        var changes = plans.map { _ in [Int: Double]() }
        func add(_ plan: WeekColumn, times weight: Double) {
            for at in plan.links.indices {
                changes[plan.week][Int(plan.links[at]), default: 0] += weight * plan.coefficients[at]
            }
        }
        for plan in plans { add(plan, times: -1) }
        for (weight, plan) in mixture { add(plan, times: weight) }
        return changes.map { own in
            own.filter { abs($0.value) > 0.05 }.map { ($0.key, min(1, abs($0.value))) }.sorted { $0.link < $1.link }
        }
    }

    /// Each week's share of the distance from the bound that the plans known say.
    func shares(_ plans: [WeekColumn], _ state: ModelState) -> [Double] {
        let best = generation.cheapestKnown(duals).enumerated().map { generation.space.plans[$0][$1.plan] }
        var shares = plans.map { $0.reducedCost(duals) - best[$0.week].reducedCost(duals) }
        let shared = generation.space.decomposition.sharedColumns.map { Double(state.value($0)) }
        var excess = links.excess(shared: shared)
        var weeksOfLink = excess.map { _ in [Int]() }
        for (plan, best) in zip(plans, best) {
            for at in plan.links.indices { excess[Int(plan.links[at])] += plan.coefficients[at] }
            for link in Set(plan.links).union(best.links) { weeksOfLink[Int(link)].append(plan.week) }
        }
        func ascribe(_ cost: Double, to links: [Int]) {
            let weeks = Set(links.flatMap { weeksOfLink[$0] })
            for week in weeks { shares[week] += cost / Double(weeks.count) }
        }
        for (link, excess) in excess.enumerated() where duals[link] != 0 { ascribe(duals[link] * excess, to: [link]) }
        let cheapest = links.cheapest(duals: duals)
        for (column, cost) in links.reducedCosts(duals: duals).enumerated() {
            let above = cost * (shared[column] - cheapest[column])
            if above > 0 { ascribe(above, to: linksOfShared[column]) }
        }
        return shares
    }
}
