/// What a change to a scenario means for a roster, found by solving it anew.
public struct Resolution: Sendable {
    /// Whether the change is possible.
    public enum Outcome: Hashable, Sendable {
        /// There is a roster, given in ``Resolution/roster``.
        case possible
        /// Proven: no roster of the whole scenario keeps the change and every required rule.
        case impossible(Impossibility)
        /// No roster was found, and that there is none was not proven.
        case unknown
    }

    /// Over which rosters a value is proven.
    public enum Scope: Hashable, Sendable {
        /// All rosters of the scenario.
        case whole
        /// The rosters in which only so many volunteers are given other duties, on so many tasks.
        case neighbourhood(volunteers: Int, tasks: Int)
    }

    /// Whether the change is possible.
    public var outcome: Outcome
    /// A roster with the change, which the checker has read: no level costs more than ``levels`` says (in a
    /// neighbourhood, care a thousandth of its points more), and few duties differ from the given roster. `nil` unless
    /// possible.
    public var roster: Roster?
    /// What the change costs, by level in order; empty unless possible.
    public var levels: [LevelCost] = []
    /// Over which rosters the costs are proven.
    public var scope: Scope
    /// What differs from the given roster.
    public var changes: [DutyChange] = []
    /// Whether it is proven that no roster of the scope changes fewer duties at this cost.
    public var isFewestChanges = false
    /// Why the work ended before everything in the scope was proven; `nil` if it was.
    public var limit: PlanTermination?

    /// Whether every cost is proven over all rosters of the scenario.
    public var isProven: Bool { !levels.isEmpty && levels.allSatisfy(\.isProven) }
}

/// What a change costs on one level.
public struct LevelCost: Hashable, Sendable {
    /// The level.
    public var level: ObjectiveLevel
    /// Value of the given roster, in points.
    public var before: Int
    /// Least value found without the change, in the scope.
    public var without: Int
    /// Least value found with the change, in the scope, the earlier levels at theirs.
    public var with: Int
    /// Whether both are proven the least in the scope.
    public var isProvenInScope: Bool
    /// What the change costs over all rosters of the scenario, at least; `nil` if nothing is known.
    public var least: Int?
    /// What the change costs over all rosters of the scenario, at most; `nil` if nothing is known.
    public var most: Int?

    /// The cost found, in points: negative if the change helps.
    public var cost: Int { with - without }
    /// Whether the cost is proven over all rosters of the scenario.
    public var isProven: Bool { least == cost && most == cost }
}

/// Why no roster keeps a change.
public struct Impossibility: Hashable, Sendable {
    /// Rules each of which alone forbids every duty that is demanded.
    public var alone: [RuleID] = []
    /// Rules that together forbid it, none of them alone: a smallest such set.
    public var together: [RuleID] = []
}

/// Why a roster cannot be resolved.
public enum ResolveError: Error, Hashable, Sendable {
    /// The checker does not accept the roster for the scenario: nothing can be said about it.
    case rejectedRoster([LocalizedText])
    /// Several volunteers have the name that was given; their ids.
    case ambiguous([VolunteerID])
    /// Nothing has this name.
    case unknown(String, near: [String])
}
