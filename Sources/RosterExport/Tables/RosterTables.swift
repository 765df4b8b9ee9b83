import Rostering

/// A roster as tables for spreadsheet programs: duties, what is open, and loads.
///
/// They are made for the coordinator: they name the people who are helped. The same roster gives the same bytes.
public struct RosterTables: Sendable {
    private let reading: RosterReading

    /// The tables of a roster.
    public init(scenario: Scenario, roster: Roster, language: Language) {
        reading = RosterReading(scenario: scenario, roster: roster, language: language)
    }

    /// All tables, one in each file.
    ///
    /// Complexity: linear in scenario and roster.
    public func files() -> [ExportFile] {
        [
            file("duties.csv", DutyTable(reading: reading).table()),
            file("uncovered.csv", UncoveredTable(reading: reading).table()),
            file("loads.csv", LoadTable(reading: reading).table()),
        ]
    }

    private func file(_ name: String, _ table: CSVTable) -> ExportFile {
        ExportFile(name: name, text: table.text, count: table.rowCount)
    }
}
