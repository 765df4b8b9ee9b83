/// Which volunteers' weeks in a roster cost most against their best at the duals of a bound: the gap is made of these.
struct Regrets {
    private let generation: ColumnGeneration
    /// How often each has been asked for.
    private var times: [Int]

    init(_ generation: ColumnGeneration) {
        self.generation = generation
        times = Array(repeating: 0, count: generation.space.pricers.count)
    }

    /// So many weeks: the dearest, each with those that now have the tasks of its best; those that were asked for before
    /// count half as much each time.
    mutating func next(_ count: Int, chosen: [Int]) -> [Int] {
        let space = generation.space
        space.setFactors(generation.goal.factors)
        let least = generation.cheapestKnown(generation.duals)
        let plans = space.plans(of: chosen)
        let regrets = plans.enumerated().map { week, plan in
            (plan.reducedCost(generation.duals) - least[week].price) / Double(1 << min(times[week], 20))
        }
        func tasks(_ plan: WeekColumn) -> Set<Int> {
            Set(space.pairs(of: plan).map { space.model.activity(of: $0).task })
        }
        var holders: [Int: [Int]] = [:]
        for plan in plans { for task in tasks(plan) { holders[task, default: []].append(plan.week) } }
        var weeks: [Int] = []
        var isOpen: Set<Int> = []
        func open(_ week: Int) {
            if weeks.count < count, isOpen.insert(week).inserted { weeks.append(week) }
        }
        for week in regrets.indices.sorted(by: { (-regrets[$0], $0) < (-regrets[$1], $1) }) {
            if weeks.count == count { break }
            open(week)
            let best = tasks(space.plans[week][least[week].plan]).subtracting(tasks(plans[week]))
            for task in best.sorted() { holders[task]?.forEach(open) }
        }
        for week in weeks { times[week] += 1 }
        return weeks.sorted()
    }
}
