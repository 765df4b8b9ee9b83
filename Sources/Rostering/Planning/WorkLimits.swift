/// The deterministic limits of a plan's parts, for effort 1.
struct WorkLimits: Sendable {
    let effort: Double

    /// Pairs the local search tries on a component.
    func tries(pairs: Int) -> Int { Int(Debug.tries * effort * Double(min(24_000_000, max(20_000, pairs * 1_500)))) }

    /// Tries after a proof has changed the roster.
    func polishingTries(pairs: Int) -> Int { tries(pairs: pairs) / 4 }

    /// Simplex iterations of a relaxation.
    func relaxationIterations(columns: Int) -> Int { Int(effort * 200_000) }

    /// Simplex iterations of a branch and bound.
    func searchIterations(columns: Int) -> Int { Int(effort * 400_000) }

    /// Pairs from which on a level is bounded by column generation instead of the compact relaxation.
    var columnPairs: Int { 1_000 }

    /// Rounds of pricing: fewer for large components, whose rounds take longer.
    func columnIterations(pairs: Int) -> Int { Int(effort * Double(min(400, max(60, 4_000_000 / max(1, pairs))))) }

    /// Labels kept after each day of one volunteer's pricing.
    var pricingLabels: Int { Int(max(1, effort) * 5_000) }

    /// Plans of one day of one volunteer up to which all are listed.
    var dayPlans: Int { 6_000 }

    /// Columns left free by reduced costs above which branch and bound is not tried.
    var searchColumns: Int { Int(max(1, effort) * 12_000) }
}
