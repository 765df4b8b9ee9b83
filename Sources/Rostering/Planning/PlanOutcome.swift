/// A roster, and how much of its plan was taken over from another one.
struct PlanOutcome: Sendable {
    /// The roster, read by the checker.
    var roster: Roster
    /// Value and bound of each level, of the components that were taken over together.
    var reused: [LevelCertificate]
    /// Pairs of volunteer and activity in all.
    var pairs: Int
    /// Pairs in the components that were taken over.
    var reusedPairs: Int
}
