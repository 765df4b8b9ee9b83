import Rostering

/// What looking at every roster of a tiny scenario has shown.
public struct BruteForceResult: Sendable {
    /// A roster that keeps every required rule, and its level values.
    public struct Optimum: Sendable {
        /// The roster.
        public var roster: Roster
        /// The values of the levels, as the checker gives them.
        public var levels: [ObjectiveLevel: Int]

        /// Coverage, stability and care, in the order in which they matter.
        public var inOrder: [Int] { [.coverage, .stability, .care].map { levels[$0] ?? 0 } }
    }

    /// The first roster with the least coverage, then stability, then care; `nil` if no roster is feasible.
    public var lexicographic: Optimum?
    /// The first roster with the least merged value; `nil` if no roster is feasible.
    public var merged: Optimum?
    /// Rosters, whole and partial, that the checker has read.
    public var looked = 0
    /// Whole rosters among them that keep every required rule.
    public var feasible = 0
    /// What at least one of the rosters looked at has broken.
    public var broken: Set<Breach> = []
    /// Complaints of the checker about the structure of whole rosters that keep `room-capacity`: there should be none.
    public var structure: Set<Violation> = []

    /// A rule that some roster broke.
    public struct Breach: Hashable, Sendable {
        /// The rule.
        public var rule: RuleID
        /// Whether it was required, or penalised.
        public var isRequired: Bool
        /// The shape of a task concerned; empty if the violation names none.
        public var shape: String
    }

    /// Whether any roster keeps every required rule.
    public var isFeasible: Bool { lexicographic != nil }
}
