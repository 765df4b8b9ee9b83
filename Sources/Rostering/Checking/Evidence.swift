/// What the checks of the rules read: a scenario and a roster, with the look-ups that the checker makes of them.
public struct Evidence: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The roster.
    public let roster: Roster
}
