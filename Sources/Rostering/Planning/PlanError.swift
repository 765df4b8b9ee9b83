/// Why no roster could be made. A limit that is reached is not an error: the roster so far is the result.
public enum PlanError: Error, Sendable {
    /// The scenario contradicts itself; every finding is listed.
    case invalidScenario([ScenarioFinding])
    /// No roster keeps all required pins and minimums; the smallest set of them that conflict.
    case infeasible(conflict: [Conflict])
    /// A limit was reached before any roster that keeps all required pins and minimums was found.
    case noRosterYet(limit: PlanTermination)
    /// The checker rejected the planner's own roster: a defect of this library. Nothing is returned.
    case rejectedByChecker([String])

    /// One member of a smallest conflicting set.
    public struct Conflict: Hashable, Sendable {
        /// The rule that demands it.
        public var rule: RuleID
        /// What is demanded, by ids only.
        public var statement: LocalizedText

        /// A member of a conflict.
        public init(rule: RuleID, statement: LocalizedText) {
            self.rule = rule
            self.statement = statement
        }
    }
}
