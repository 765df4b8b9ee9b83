import Rostering

/// What an import brings: complete entries, which replace those of the same id.
public struct ImportBatch: Sendable {
    /// The setup, pins and id of a whole scenario; `nil` if only entries come.
    public var scenario: Scenario?
    /// Volunteers, with how to reach them if the source tells.
    public var volunteers: [(entry: Volunteer, contact: Contact?)] = []
    /// Residents, with how to reach them if the source tells.
    public var residents: [(entry: Resident, contact: Contact?)] = []
    /// Needs.
    public var needs: [Need] = []

    /// Entries alone.
    public init() {}

    /// Everything of a scenario but what it says was published; of a week that was exported, the id without the week.
    public init(_ scenario: Scenario) {
        var named = scenario
        let suffix = "-\(WeekID(containing: scenario.horizon.firstDay))"
        if named.id.hasSuffix(suffix), named.id.count > suffix.count { named.id.removeLast(suffix.count) }
        self.scenario = named
        volunteers = scenario.volunteers.map { ($0, nil) }
        residents = scenario.residents.map { ($0, nil) }
        needs = scenario.needs
    }
}

/// What an import changes, or would change.
public struct ImportResult: Sendable, Hashable {
    /// Entries of one table.
    public struct Entries: Sendable, Hashable {
        /// Ids that were not there.
        public var added: [String] = []
        /// Ids whose entry differs from what was there.
        public var changed: [String] = []
        /// Number of entries that are as they were.
        public var unchanged = 0
        /// Number of entries of the database that the source does not have; they stay.
        public var absent = 0
    }

    /// Whether the community's setup (places, services, rules, weights, reserves) differs.
    public var changesSetup = false
    /// The volunteers.
    public var volunteers = Entries()
    /// The residents.
    public var residents = Entries()
    /// The needs.
    public var needs = Entries()
    /// Pins that were not there.
    public var pinsAdded = 0

    /// Whether nothing differs.
    public var isEmpty: Bool {
        !changesSetup && pinsAdded == 0
            && [volunteers, residents, needs].allSatisfy { $0.added.isEmpty && $0.changed.isEmpty }
    }
}
