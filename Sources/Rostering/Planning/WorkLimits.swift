/// The deterministic limits of a plan's parts, for effort 1.
struct WorkLimits: Sendable {
    let effort: Double

    /// Volunteers from whom on a sum of levels is worked on as one of many: one linear program takes long.
    var manyWeeks = 500

    /// Pairs the local search tries on a component.
    func tries(pairs: Int) -> Int { Int(effort * Double(min(24_000_000, max(20_000, pairs * 1_500)))) }

    /// Tries after a proof has changed the roster.
    func polishingTries(pairs: Int) -> Int { tries(pairs: pairs) / 4 }

    /// A calm search has one in so many of the tries of another.
    static let shareOfCalm = 4

    /// Simplex iterations of a relaxation.
    func relaxationIterations(columns: Int) -> Int { Int(effort * 200_000) }

    /// Simplex iterations of a branch and bound.
    func searchIterations(columns: Int) -> Int { Int(effort * 400_000) }

    /// Columns left free by reduced costs above which branch and bound is not tried.
    var searchColumns: Int { Int(max(1, effort) * 12_000) }

    // MARK: Column generation

    /// Pairs from which on a component is planned by column generation instead of the compact model.
    var columnPairs: Int { 200 }

    /// Plans of one day of one volunteer up to which all are listed.
    var dayPlans: Int { 6_000 }

    /// Steps of the dual ascent before the first master, fewer for a weighted sum, and before each level's. A plan from no
    /// duals known has not many fewer with little effort, and more with many volunteers: from poor duals the master takes
    /// longer than they do.
    func ascentSteps(isMerged: Bool) -> Int { Int(max(1, effort * (isMerged ? 80 : 120))) }
    func planAscentSteps(weeks: Int, isMerged: Bool) -> Int {
        max(60, ascentTurns(weeks: weeks, isMerged: isMerged) > 1 ? Int(effort * 200) : ascentSteps(isMerged: isMerged))
    }

    /// Turns in which many volunteers are priced: nearly twice as many steps bring the duals nearer in less time.
    func ascentTurns(weeks: Int, isMerged: Bool) -> Int { isMerged && weeks >= manyWeeks ? 2 : 1 }
    var levelAscentSteps: Int { Int(max(1, effort * 30)) }

    /// Rounds of master and pricing.
    var columnIterations: Int { Int(max(1, effort * 400)) }

    /// Tries of one local search on a component whose rosters column generation improves.
    func columnTries(pairs: Int) -> Int { Int(effort * Double(min(2_000_000, max(20_000, pairs * 100)))) }

    /// Tries before column generation begins: it only needs a roster to begin with, for a weighted sum any.
    func firstTries(pairs: Int, isMerged: Bool) -> Int {
        let tries = columnTries(pairs: pairs) / 4
        return isMerged ? min(tries, max(20_000, pairs * 5 / 2)) : tries
    }

    /// Volunteers up to whom a roster is dived for at once; of more, the master's solution is rounded, and dived into when
    /// the bounds stand, unless there is to be little work.
    var diveVolunteers = 60
    var divesDeep: Bool { effort >= 0.5 }

    /// Dives in turn: of many volunteers another takes less than to plan some of them anew.
    func dives(weeks: Int) -> Int { weeks >= manyWeeks ? 2 : 1 }

    /// Volunteers up to whom a search goes on for longer at the end.
    var deepenedVolunteers: Int { 120 }

    /// Rounds of cuts.
    var cutRounds: Int { Int(effort * 4) }

    /// How often volunteers are planned anew under one bound, how many together, and how many such sets side by side.
    var reopenings: Int { Int(max(1, effort * Double(mostReopenings))) }
    var mostReopenings = 16
    var reopenedVolunteers = 60
    var reopenedSets = 2

    /// Simplex iterations of such a round above which the next opens fewer.
    var reopeningIterations: Int { 200_000 }

    /// Nodes of branch and price, more where they are solved less far.
    func branchNodes(pairs: Int, areShort: Bool) -> Int {
        Int(max(1, effort * (pairs <= widePairs ? 2_000 : areShort ? 160 : 40)))
    }

    /// Pairs above which few decisions settle what earlier levels count, but none the last level.
    var widePairs = 5_000
}
