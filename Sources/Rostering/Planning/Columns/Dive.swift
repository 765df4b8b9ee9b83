/// Turns the master's fractional solution into a roster: the plans of greatest weight are chosen for good, a few at a
/// time, and the master is solved again with new plans for the other volunteers.
struct Dive {
    let generation: ColumnGeneration
    /// The value of a roster that is known: where the master's is no less, nothing better is left.
    var known = Double.infinity
    /// What a step may add to the master's value: one that adds more loses what the others' plans cannot make good.
    var mostRise = Double.infinity
    /// Whether a step that takes long is not taken.
    var isBrief = false
    /// Whether many volunteers are dived for: more plans of each at hand, and others priced until they make good what a
    /// step has added.
    var isBroad = false
    /// How much more than the master's value a roster may cost: a broad dive does not price for a step that adds less
    /// than its share.
    var room = 0.0
    /// Whether a step that takes longer than most, or adds far too much, is not worth it, and plans are closed that can no
    /// longer be chosen: there is room to go another way, as in a sum of levels.
    var isQuick = false
    /// Volunteers left when branch and bound takes over, and in a quick dive.
    var openAtEnd = 16
    static let openAtQuickEnd = 24

    /// A roster, or the part of one.
    struct Roster {
        /// Chosen pairs of the whole model.
        var pairs: [Int]
        /// Weeks whose plans are not chosen.
        var open: [Int]
        /// Pairs of plans that the master's solution favours for these, the heaviest plan first.
        var likely: [[Int]] = []
    }

    /// The roster, or the part of it that was chosen before no step had a solution or the dive was stopped; `nil` if the
    /// master has no solution to dive from.
    func roster() async throws -> Roster? {
        guard var steps = try await begin() else { return nil }
        try await descend(&steps, leavesOpen: 0)
        let roster = steps.roster
        try await steps.end()
        return roster
    }

    /// The first step's beginning; `nil` if the master has no solution to dive from.
    func begin() async throws -> DiveSteps? {
        guard var steps = DiveSteps(self) else { return nil }
        // Many links bind at once, and a roster exceeds none by next to nothing.
        try await steps.begin(loosens: isQuick && generation.space.pricers.count >= generation.looseWeeks)
        if isBroad, !(try await steps.broaden()) {
            try await steps.end()
            return nil
        }
        return steps
    }

    /// Goes on until so many volunteers are left open, as far as there is a way.
    func descend(_ steps: inout DiveSteps, leavesOpen: Int) async throws {
        for _ in 0..<4 * generation.space.decomposition.weeks.count {
            let left = left(steps)
            if left <= leavesOpen || left <= openAtEnd || generation.isStopped { break }
            if !(try await steps.next()) { break }
        }
        if isBroad { try await steps.settle() }
        let isOpen = !steps.open.isEmpty
        if leavesOpen == 0, isOpen, left(steps) <= openAtEnd, !generation.isStopped { try await steps.finish() }
    }

    /// Volunteers left; whose plans are sure without being chosen does not count where they are left free to give way.
    private func left(_ steps: DiveSteps) -> Int { isBroad || isQuick ? steps.unsure : steps.open.count }
}
