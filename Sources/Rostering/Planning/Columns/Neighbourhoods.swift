import LinearModel

/// Improves a roster by giving a few volunteers at a time new weeks, all others keeping theirs: the master of the few
/// is solved with new plans until none helps, then branch and bound chooses among the plans.
struct Neighbourhoods {
    let generation: ColumnGeneration
    /// Volunteers opened at a time.
    let size: Int

    /// The roster's plans, by week, after so many neighbourhoods.
    func improve(_ start: [WeekColumn], rounds: Int, random: inout RandomSource) async throws -> [WeekColumn] {
        guard var master = generation.master else { return start }
        let space = generation.space
        let weekCount = space.decomposition.weeks.count
        guard weekCount > 1 else { return start }
        let near = neighbours()
        try await master.add(start)
        var current = start.map { master.index(of: $0)! }
        for plan in current { try await master.fix(plan) }
        var order: [Int] = []
        for _ in 0..<rounds {
            if generation.isStopped { break }
            if order.isEmpty {
                order = Array(0..<weekCount)
                order.shuffle(using: &random)
            }
            let seed = order.removeLast()
            let open = [seed] + near[seed].shuffled(using: &random).prefix(size - 1)
            for week in open { try await master.release(current[week]) }
            if let better = try await solve(open, current, &master) {
                for week in open { current[week] = better[week] }
            }
            for week in open { try await master.fix(current[week]) }
        }
        for plan in current { try await master.release(plan) }
        generation.replace(master)
        return current.map { master.plans[$0] }
    }

    /// Better plans for the open volunteers; `nil` if there are none.
    private func solve(_ open: [Int], _ current: [Int], _ master: inout WeekMaster) async throws -> [Int]? {
        let space = generation.space
        let isOpen = Set(open)
        guard var answer = try await master.solve(generation.options, method: .primal) else { return nil }
        for _ in 0..<12 {
            let duals = generation.clean(answer.linkDuals)
            let known = generation.cheapestKnown(duals, weeks: isOpen)
            let below = known.indices.map { isOpen.contains($0) ? known[$0].price : -Double.infinity }
            let priced = await generation.price(duals: duals, below: below, labelLimit: 200, count: 4)
            for plan in priced.flatMap(\.plans) { space.add(plan) }
            let added = try await master.add(generation.improving(answer, limit: 4, weeks: isOpen.contains))
            if added == 0 { break }
            guard let new = try await master.solve(generation.options) else { return nil }
            answer = new
        }
        var fixed = current
        for week in open { fixed[week] = -1 }
        let before = generation.value(of: current.map { master.plans[$0] })
        guard answer.value < before - 0.5 else { return nil }
        let isWhole = zip(master.plans, answer.plans).allSatisfy { $1 < 1e-6 || $1 > 1 - 1e-6 }
        if isWhole {
            for (index, weight) in answer.plans.enumerated() where weight > 0.5 { fixed[master.plans[index].week] = index }
            return fixed
        }
        // Only plans that can be part of something better.
        let duals = generation.clean(answer.linkDuals)
        let slack = before - answer.value
        var options = generation.options
        options.relativeGap = 1e-6
        options.iterationLimit = 6_000
        let chosen = try await RestrictedMaster(generation: generation).choose(
            plans: master.plans,
            fixed: fixed,
            options: options
        ) { index in
            let plan = master.plans[index]
            return index == current[plan.week]
                || plan.reducedCost(duals) - answer.weekDuals[plan.week] < slack
        }
        guard let chosen, generation.value(of: chosen.map({ master.plans[$0] })) < before - 0.5 else { return nil }
        return chosen
    }

    /// For every week the other volunteers, those with most tasks in common first, and not too many.
    private func neighbours() -> [[Int]] {
        let weeks = generation.space.decomposition.weeks
        let tasks = weeks.map { week in Set(week.model.pairs.indices.map { week.model.activity(of: $0).task }) }
        var weeksOfTask: [Int: [Int]] = [:]
        for (week, own) in tasks.enumerated() { for task in own { weeksOfTask[task, default: []].append(week) } }
        return weeks.indices.map { week in
            var common: [Int: Double] = [:]
            for task in tasks[week] {
                let all = weeksOfTask[task]!
                for other in all where other != week { common[other, default: 0] += 1 / Double(all.count) }
            }
            return common.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(2 * size).map(\.key)
        }
    }
}
