/// The dual ascent that comes before the master.
extension ColumnGeneration {
    /// How much of what earlier steps have said of the plans is left after another.
    private static let fading = 0.95
    /// The most plans of a volunteer that the master begins with because they were the cheapest so often.
    private static let favouredPlans = 12

    /// Steps at the end that price all volunteers, so that there is a bound.
    private static let wholeSteps = 10

    /// Raises the bound by dual ascent, until a target or a number of steps.
    ///
    /// Parameters: `isMissed`, whether a good roster misses a link; `turns`, a step prices one volunteer of so many, in turn,
    /// and takes of the others what was said a step or more before. Source: Nedić and Bertsekas, "Incremental subgradient
    /// methods for nondifferentiable optimization" (2001).
    func ascend(
        steps: Int,
        turns: Int = 1,
        pace: DualAscent.Pace,
        target: Double,
        isMissed: (Int) -> Bool
    ) async {
        let start = clean(duals)
        var ascent = DualAscent(
            start: start,
            isEquality: isEquality,
            sizes: LinkSizes(links).sizes(duals: start, isMissed: isMissed),
            pace: pace,
            steps: steps
        )
        var latest = [WeekColumn?](repeating: nil, count: space.pricers.count)
        for step in 0..<steps {
            if stopper.shouldStop { break }
            let trial = ascent.trial
            let isWhole = step == 0 || step >= steps - ColumnGeneration.wholeSteps
            let cheapest = await look(
                at: trial,
                effort: 0,
                count: 2,
                isAsked: { isWhole || $0 % turns == step % turns }
            )
            if isReached(target) { return }
            if isQuick { favour(cheapest) }
            for plan in cheapest { latest[plan.week] = plan }
            var excess = links.excess(shared: links.cheapest(duals: trial))
            for plan in latest.lazy.compactMap({ $0 }) {
                for at in plan.links.indices { excess[Int(plan.links[at])] += plan.coefficients[at] }
            }
            ascent.step(excess: excess)
        }
    }

    private func favour(_ cheapest: [WeekColumn]) {
        let fading = ColumnGeneration.fading
        for plan in cheapest {
            favoured[plan.week] = favoured[plan.week].mapValues { $0 * fading }
            favoured[plan.week][plan.key, default: 0] += 1 - fading
        }
    }

    /// A volunteer's plans that were the cheapest most often.
    func favourites(_ week: Int) -> [WeekColumn] {
        let plans = space.plans[week]
        return plans.indices.map { (favoured[week][plans[$0].key] ?? 0, $0) }.filter { $0.0 > 0.01 }
            .sorted { ($1.0, $0.1) < ($0.0, $1.1) }
            .prefix(ColumnGeneration.favouredPlans).map { plans[$0.1] }
    }
}
