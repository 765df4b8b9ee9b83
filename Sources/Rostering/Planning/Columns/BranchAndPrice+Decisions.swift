/// What to decide next.
extension BranchAndPrice {
    /// The two sides of the most fractional decision; none if there is no fraction.
    func decisions(_ answer: WeekMaster.Answer) -> [BranchDecision] {
        let space = generation.space
        let model = space.model
        // First what the level counts, then other marks; both are whole in every roster.
        var best: (score: Double, sides: [BranchDecision]) = (0.001, [])
        for (position, column) in space.decomposition.sharedColumns.enumerated() {
            let value = answer.shared[position]
            let part = value - value.rounded(.down)
            var score = min(part, 1 - part)
            if score < 0.001 { continue }
            if generation.links.sharedCosts[position] != 0 { score += 1 }
            if let settles, !settles(column) { continue }
            if score > best.score + 1e-9 {
                let below = Int(value.rounded(.down))
                best = (
                    score,
                    [
                        .shared(position, lower: below + 1, upper: model.columns[column].upper),
                        .shared(position, lower: model.columns[column].lower, upper: below),
                    ]
                )
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
