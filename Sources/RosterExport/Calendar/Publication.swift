import Rostering

/// A roster that people were told about, and when.
public struct Publication: Sendable {
    /// The scenario it was made from.
    public var scenario: Scenario
    /// The roster.
    public var roster: Roster
    /// When it was published.
    public var published: Timestamp

    /// A publication.
    public init(scenario: Scenario, roster: Roster, published: Timestamp) {
        self.scenario = scenario
        self.roster = roster
        self.published = published
    }
}

/// Publications that make no history.
public enum PublicationError: Error, Hashable {
    /// There are none.
    case empty
    /// The publication of this number (from 1) is older than the one before it.
    case outOfOrder(Int)
}
