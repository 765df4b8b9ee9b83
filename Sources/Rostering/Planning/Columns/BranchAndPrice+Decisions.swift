/// What to decide next.
extension BranchAndPrice {
    /// The two sides of the most fractional decision; none if there is no fraction.
    func decisions(_ answer: WeekMaster.Answer) -> [BranchDecision] {
        // All of them are whole in every roster.
        var best: (kind: Kind, part: Double, sides: [BranchDecision]) = (.other, 0.001, [])
        for positions in candidates() {
            let value = positions.reduce(0) { $0 + answer.shared[$1] }
            let above = value - value.rounded(.down)
            let part = min(above, 1 - above)
            guard part >= 0.001, let kind = kind(positions, part: part) else { continue }
            if kind > best.kind || kind == best.kind && part > best.part + 1e-9 {
                best = (kind, part, sides(positions, below: Int(value.rounded(.down))))
            }
        }
        if settles != nil || !best.sides.isEmpty { return best.sides }
        // Then whether a volunteer serves a task at all, then when and in which role.
        for isByTask in [true, false] {
            let sides = decisions(answer, isByTask: isByTask)
            if !sides.isEmpty { return sides }
        }
        return []
    }

    /// Kinds of decisions on shared columns, the most urgent last.
    private enum Kind: Comparable { case other, counted, sum }

    /// Where some count for the same in the level it is often but their sum that is not as it can be; then what counts in
    /// it by itself; then other marks. `nil` for sums of what does not count, which settle nothing.
    private func kind(_ positions: [Int], part: Double) -> Kind? {
        let counts = generation.links.sharedCosts[positions[0]] != 0
        if positions.count == 1 { return counts ? .counted : .other }
        if !counts { return nil }
        return part > 0.1 ? .sum : .other
    }

    /// Shared columns that are to be decided, alone or, no column in two of them, as sums.
    private func candidates() -> [[Int]] {
        let columns = generation.space.decomposition.sharedColumns
        let decided = generation.links.sums.map(\.positions)
        let isDecided = Set(decided.joined())
        let rest = groups.map { $0.filter { !isDecided.contains($0) } }.filter { $0.count > 1 }
        return (decided + rest + columns.indices.map { [$0] }).filter {
            $0.allSatisfy { settles?(columns[$0]) ?? true }
        }
    }

    /// The sum of some shared columns above a value, and not.
    private func sides(_ positions: [Int], below: Int) -> [BranchDecision] {
        let space = generation.space
        let columns = positions.map { space.model.columns[space.decomposition.sharedColumns[$0]] }
        return [
            .shared(positions, lower: below + 1, upper: columns.reduce(0) { $0 + $1.upper }),
            .shared(positions, lower: columns.reduce(0) { $0 + $1.lower }, upper: below),
        ]
    }

    /// The two sides of the most fractional decision on a volunteer's activities.
    private func decisions(_ answer: WeekMaster.Answer, isByTask: Bool) -> [BranchDecision] {
        let (weeks, model) = (generation.space.decomposition.weeks, generation.space.model)
        var weightOf: [Int: [Int: Double]] = [:]
        for (plan, weight) in zip(generation.master!.plans, answer.plans) where weight > 1e-7 {
            let columns = weeks[plan.week].columns
            for key in Set(plan.pairs.map { isByTask ? model.activity(of: columns[$0]).task : $0 }) {
                weightOf[plan.week, default: [:]][key, default: 0] += weight
            }
        }
        var best = (score: 1e-5, week: -1, key: -1)
        for (week, keys) in weightOf.sorted(by: { $0.key < $1.key }) {
            for (key, weight) in keys.sorted(by: { $0.key < $1.key }) {
                let score = min(weight, 1 - weight)
                if score > best.score + 1e-9 { best = (score, week, key) }
            }
        }
        guard best.week >= 0 else { return [] }
        let week = weeks[best.week]
        let pairs =
            isByTask
            ? (0..<week.pairCount).filter { model.activity(of: week.columns[$0]).task == best.key } : [best.key]
        return [true, false].map { .takes(week: best.week, pairs: pairs, isTaken: $0) }
    }
}
