import LinearModel

/// Turns the master's fractional solution into a roster: the plans of greatest weight are chosen for good, a few at a
/// time, and the master is solved again with new plans for the other volunteers.
struct Dive {
    let generation: ColumnGeneration
    /// The value of a roster that is known: where the master's is no less, nothing better is left.
    var known = Double.infinity
    /// How often a dive turns back from there.
    private static let mostSetbacks = 12
    /// Volunteers left open when branch and bound takes over.
    private static let openAtEnd = 16
    /// Where a dive stops halfway, the share of the volunteers left open: the fewer are left, the more their plans are in
    /// each other's way, and the longer the master takes to mend that.
    private static let shareLeftOpen = 4
    /// Plans of each volunteer that the master begins with.
    private static let plansAtHand = 25
    /// Simplex iterations of one step of a brief dive, beyond which it stops there.
    private static let stepIterations = 20_000

    /// A roster, or the part of one.
    struct Roster {
        /// Chosen pairs of the whole model.
        var pairs: [Int]
        /// Weeks whose plans are not chosen.
        var open: [Int]
    }

    /// The roster, or the part of it that was chosen before a step had no solution or the dive was stopped; `nil` if the
    /// master has no solution to dive from.
    ///
    /// Parameters: `isPartial`, whether to stop halfway, with the plans that are sure or nearly so; `isBrief`, whether to
    /// stop where a step takes long.
    func roster(isPartial: Bool = false, isBrief: Bool = false) async throws -> Roster? {
        let isBrief = isBrief || isPartial
        guard var master = generation.master, var answer = generation.answer else { return nil }
        let space = generation.space
        let weekCount = space.decomposition.weeks.count
        var chosen: [Int] = Array(repeating: -1, count: weekCount)
        var excluded: [Int] = []
        var (setbacks, isCareful) = (0, false)
        var stepOptions = generation.options
        if isBrief { stepOptions.iterationLimit = Dive.stepIterations }
        if isPartial {
            // What the master has dropped as too dear now is what others are replaced by.
            try await master.add(generation.promising(perWeek: Dive.plansAtHand))
            guard let new = try await master.solve(generation.options) else { return nil }
            answer = new
        }
        for _ in 0..<4 * weekCount {
            let heaviest = heaviestPlans(master, answer)
            let open = heaviest.indices.filter { chosen[$0] < 0 }
            if open.isEmpty || isPartial && open.count <= weekCount / Dive.shareLeftOpen { break }
            if open.count <= Dive.openAtEnd {
                // The rest by branch and bound over the plans there are.
                var options = generation.options
                options.relativeGap = 1e-4
                options.iterationLimit = 30_000
                if let all = try await RestrictedMaster(generation: generation)
                    .choose(plans: master.plans, fixed: chosen, options: options)
                {
                    for plan in chosen + excluded where plan >= 0 { try await master.release(plan) }
                    generation.replace(master)
                    return Roster(pairs: all.flatMap { space.pairs(of: master.plans[$0]) }.sorted(), open: [])
                }
                break
            }
            let sure = open.filter { heaviest[$0].weight > 0.999 }
            let order = open.filter { heaviest[$0].weight <= 0.999 }
                .sorted { (-heaviest[$0].weight, $0) < (-heaviest[$1].weight, $1) }
            var next =
                isCareful && !order.isEmpty
                ? [order[0]]
                : sure
                    + order.prefix(max(1, open.count / 20)).enumerated()
                    .filter { $0 == 0 || heaviest[$1].weight > 0.6 }.map(\.element)
            for week in next { try await master.fix(heaviest[week].plan) }
            if order.isEmpty {
                for week in next { chosen[week] = heaviest[week].plan }
                break
            }
            var solved = try await master.solve(stepOptions, method: .dual)
            if solved == nil && isPartial {
                for week in next { try await master.release(heaviest[week].plan) }
                break
            }
            if solved == nil && !generation.isStopped && next.count > 1 {
                // Together they break a row: only the heaviest.
                let first = next.max { (heaviest[$0].weight, $1) < (heaviest[$1].weight, $0) }!
                for week in next where week != first { try await master.release(heaviest[week].plan) }
                next = [first]
                solved = try await master.solve(stepOptions, method: .dual)
            }
            if solved == nil && !generation.isStopped {
                // Not even that one: never.
                try await master.exclude(heaviest[next[0]].plan)
                excluded.append(heaviest[next[0]].plan)
                next = []
                solved = try await master.solve(stepOptions, method: .dual)
            }
            guard let new = solved else { break }
            for week in next { chosen[week] = heaviest[week].plan }
            answer = new
            // New plans for those who are free, at the duals that the choices so far have made.
            for _ in 0..<(isBrief ? 2 : 5) {
                let duals = generation.clean(answer.linkDuals)
                let known = generation.cheapestKnown(duals)
                let below = known.indices.map { chosen[$0] >= 0 ? -Double.infinity : known[$0].price }
                let priced = await generation.price(duals: duals, below: below, labelLimit: 200, count: 3)
                for plan in priced.flatMap(\.plans) { space.add(plan) }
                let added = try await master.add(generation.improving(answer, limit: 3) { chosen[$0] < 0 })
                if added == 0 { break }
                guard let new = try await master.solve(stepOptions) else { break }
                let gain = answer.value - new.value
                answer = new
                if gain < 1e-4 * abs(answer.value) { break }
            }
            isCareful = false
            if answer.value >= known - 1e-6, setbacks < Dive.mostSetbacks, !generation.isStopped {
                // Back, and one at a time; what leads there alone is never chosen.
                setbacks += 1
                isCareful = next.count > 1
                for week in next {
                    try await master.release(heaviest[week].plan)
                    chosen[week] = -1
                    if isCareful { continue }
                    try await master.exclude(heaviest[week].plan)
                    excluded.append(heaviest[week].plan)
                }
                guard let back = try await master.solve(stepOptions) else { break }
                answer = back
            }
        }
        // Whoever is left is given duties otherwise.
        let plans = chosen.filter { $0 >= 0 }.map { master.plans[$0] }
        for plan in chosen + excluded where plan >= 0 { try await master.release(plan) }
        generation.replace(master)
        return Roster(
            pairs: plans.flatMap(space.pairs(of:)).sorted(),
            open: chosen.indices.filter { chosen[$0] < 0 }
        )
    }

    /// For every volunteer the plan of greatest weight.
    private func heaviestPlans(_ master: WeekMaster, _ answer: WeekMaster.Answer) -> [(weight: Double, plan: Int)] {
        var result = Array(repeating: (weight: -1.0, plan: -1), count: master.space.decomposition.weeks.count)
        for (index, weight) in answer.plans.enumerated() where weight > result[master.plans[index].week].weight {
            result[master.plans[index].week] = (weight, index)
        }
        return result
    }
}
