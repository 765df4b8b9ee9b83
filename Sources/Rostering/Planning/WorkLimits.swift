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

    /// Steps of the dual ascent before the first master.
    var ascentSteps: Int { Int(max(1, effort * 160)) }

    /// Rounds of master and pricing.
    var columnIterations: Int { Int(max(1, effort * 400)) }

    /// Passes over all volunteers' neighbourhoods.
    var neighbourhoodPasses: Int { Int(max(1, effort * 8)) }

    /// Nodes of branch and price.
    func branchNodes(pairs: Int) -> Int { Int(max(1, effort * Double(max(40, min(4_000, 4_000_000 / max(1, pairs)))))) }

    /// Rounds of cuts, the cuts of a round, and those that one volunteer's pricing may carry.
    var cutRounds: Int { Int(max(1, effort * 12)) }
    var cutsPerRound: Int { 60 }
    var cutsPerVolunteer: Int { 18 }

    /// Tries of the local search on a component whose rosters column generation improves.
    func columnTries(pairs: Int) -> Int { Int(effort * Double(min(2_000_000, max(20_000, pairs * 100)))) }

    /// Plans of one day of one volunteer up to which all are listed.
    var dayPlans: Int { 6_000 }

    /// Columns left free by reduced costs above which branch and bound is not tried.
    var searchColumns: Int { Int(max(1, effort) * 12_000) }
}
