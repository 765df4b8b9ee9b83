/// A roster ordered for reading: by day, volunteer, service or resident.
public struct RosterView: Sendable {
    /// What the sections are.
    public enum Grouping: String, CaseIterable, Hashable, Sendable {
        /// One section for each day of the horizon.
        case day
        /// One for each volunteer.
        case volunteer
        /// One for each service.
        case service
        /// One for each resident who is helped.
        case resident
    }

    /// Entries under one heading.
    public struct Section: Hashable, Sendable {
        /// The date or id that the section is about; empty for what any day would suit.
        public var key: String
        /// The entries, by time.
        public var entries: [RosterEntry]
    }

    /// What the sections are.
    public let grouping: Grouping
    /// The sections: days in order, the others in the scenario's order; residents only if something is asked for them.
    public let sections: [Section]

    let index: ScenarioIndex

    /// A view of a roster.
    ///
    /// Parameter only: keys of the sections wanted (dates, ids); empty for all.
    /// Complexity: entries times their volunteers or residents.
    public init(scenario: Scenario, roster: Roster, by grouping: Grouping, only: Set<String> = []) {
        let index = ScenarioIndex(scenario)
        var roster = roster
        if roster.certificate == nil { roster.uncovered = Checker(scenario: scenario).check(roster).uncovered }
        let entries = EntryBuilder(index: index, roster: roster).entries()
        var byKey: [String: [RosterEntry]] = [:]
        for entry in entries {
            for key in RosterView.keys(of: entry, grouping, index) { byKey[key, default: []].append(entry) }
        }
        self.index = index
        self.grouping = grouping
        sections = RosterView.keys(of: scenario, grouping).filter { only.isEmpty || only.contains($0) }
            .map { Section(key: $0, entries: byKey[$0] ?? []) }
            .filter { !$0.entries.isEmpty || !RosterView.isDropped($0.key, grouping, only) }
    }

    /// The keys that sections can have: dates, or ids.
    public static func keys(of scenario: Scenario, _ grouping: Grouping) -> [String] {
        switch grouping {
        case .day: scenario.horizon.dates.map(\.description) + [""]
        case .volunteer: scenario.volunteers.map(\.id.text)
        case .service: scenario.services.map(\.id.text)
        case .resident: scenario.residents.map(\.id.text)
        }
    }

    /// Whether an empty section is left out: of what any day would suit, and of residents unless they were asked for.
    private static func isDropped(_ key: String, _ grouping: Grouping, _ only: Set<String>) -> Bool {
        key.isEmpty || (grouping == .resident && only.isEmpty)
    }

    private static func keys(of entry: RosterEntry, _ grouping: Grouping, _ index: ScenarioIndex) -> Set<String> {
        switch grouping {
        case .day: [entry.day.map { index.scenario.horizon.date(ofDay: $0).description } ?? ""]
        case .volunteer: Set(entry.members.map(\.volunteer.text))
        case .service: [entry.service.text]
        case .resident: Set(entry.residents.map(\.text)).union(families(of: entry, index))
        }
    }

    /// The families whose children wait during a supervision.
    private static func families(of entry: RosterEntry, _ index: ScenarioIndex) -> [String] {
        guard case .supervision? = index.services[entry.service]?.shape, let day = entry.day else { return [] }
        let midnight = day * Minutes.perDay
        return index.scenario.needs.compactMap { need in
            guard need.service == entry.service, let resident = need.resident, index.arises(need, onDay: day),
                let interval = entry.interval, interval.start.value < midnight + need.window.to.minute,
                midnight + need.window.from.minute < interval.end.value
            else { return nil }
            return resident.text
        }
    }
}
