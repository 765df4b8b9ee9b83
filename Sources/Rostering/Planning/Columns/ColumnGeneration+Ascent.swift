/// The dual ascent that comes before the master.
extension ColumnGeneration {
    /// How much of what earlier steps have said of the plans is left after another.
    private static let fading = 0.95
    /// The most plans of a volunteer that the master begins with because they were the cheapest so often.
    private static let favouredPlans = 12

    /// Raises the bound by dual ascent, until a target or a number of steps.
    ///
    /// Parameter isMissed: whether a good roster misses a link.
    func ascend(steps: Int, pace: DualAscent.Pace, target: Double, isMissed: (Int) -> Bool) async {
        let start = clean(duals)
        var ascent = DualAscent(
            start: start,
            isEquality: isEquality,
            sizes: LinkSizes(links).sizes(duals: start, isMissed: isMissed),
            pace: pace,
            steps: steps
        )
        for _ in 0..<steps {
            if stopper.shouldStop { break }
            let trial = ascent.trial
            let cheapest = await look(at: trial, effort: 0, count: 2)
            if isReached(target) { return }
            if isQuick { favour(cheapest) }
            var excess = links.excess(shared: links.cheapest(duals: trial))
            for plan in cheapest {
                for at in plan.links.indices { excess[Int(plan.links[at])] += plan.coefficients[at] }
            }
            ascent.step(excess: excess)
        }
    }

    private func favour(_ cheapest: [WeekColumn]) {
        let fading = ColumnGeneration.fading
        for week in favoured.indices { favoured[week] = favoured[week].mapValues { $0 * fading } }
        for plan in cheapest { favoured[plan.week][plan.key, default: 0] += 1 - fading }
    }

    /// A volunteer's plans that were the cheapest most often.
    func favourites(_ week: Int) -> [WeekColumn] {
        let plans = space.plans[week]
        return plans.indices.map { (favoured[week][plans[$0].key] ?? 0, $0) }.filter { $0.0 > 0.01 }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            .prefix(ColumnGeneration.favouredPlans).map { plans[$0.1] }
    }
}
