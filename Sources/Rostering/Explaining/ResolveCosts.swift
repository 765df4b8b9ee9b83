/// What a change costs on every level, and how far that is proven.
struct ResolveCosts {
    let levels: [ObjectiveLevel]
    /// Values of the given roster.
    let before: [Int]
    /// What is proven about the given roster, if anything.
    let certificate: Certificate?
    /// Whether no roster with the change covers more than the best one without.
    let onlyRestricts: Bool
    /// Whether the change is made of demands alone, so that every value means the same with and without.
    let onlyPins: Bool

    /// The costs from what was found with and without the change.
    func costs(with: ResolveSearch.Result, without: ResolveSearch.Result, isWhole: Bool) -> [LevelCost] {
        // A bound on a later level holds only where the earlier levels are the best possible both with and without.
        var isBestSoFar = true
        var isProvenSoFar = true
        return levels.indices.map { index in
            let isProven =
                Double(with.values[index]) <= with.bounds[index] + 1e-6
                && Double(without.values[index]) <= without.bounds[index] + 1e-6
            isProvenSoFar = isProvenSoFar && isProven
            var cost = LevelCost(
                level: levels[index],
                before: before[index],
                without: without.values[index],
                with: with.values[index],
                isProvenInScope: isProvenSoFar
            )
            if isWhole {
                if isBestSoFar {
                    cost.least = ResolveCosts.whole(with.bounds[index] - Double(cost.without), .up)
                    cost.most = ResolveCosts.whole(Double(cost.with) - without.bounds[index], .down)
                }
                isBestSoFar = isBestSoFar && isProven
            } else {
                if isBestSoFar, let bound = proven(levels[index]) {
                    let reached = min(cost.without, before[index])
                    cost.most = ResolveCosts.whole(Double(cost.with) - bound, .down)
                    let holds = index == 0 ? onlyRestricts : onlyPins
                    if holds { cost.least = ResolveCosts.whole(bound - Double(reached), .up) }
                    isBestSoFar = holds && cost.least == 0 && cost.most == 0
                } else {
                    isBestSoFar = false
                }
            }
            return cost
        }
    }

    /// The bound of the given roster's certificate, as whole points; `nil` if it says nothing.
    private func proven(_ level: ObjectiveLevel) -> Double? {
        guard let proof = certificate?.levels.first(where: { $0.level == level }), proof.bound.isFinite,
            proof.bound > 0 || proof.objective <= 0
        else { return nil }
        return (proof.bound - 1e-6).rounded(.up)
    }

    private static func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int? {
        guard value.isFinite, abs(value) < 1e15 else { return nil }
        return Int((rule == .up ? value - 1e-6 : value + 1e-6).rounded(rule))
    }
}
