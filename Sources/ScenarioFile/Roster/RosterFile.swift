import Rostering

/// Reads and writes rosters as JSON.
public enum RosterFile {
    /// The roster as JSON, one duty a line; the same roster gives the same bytes.
    public static func json(of roster: Roster) -> String { "" }

    /// Writes a roster to a file.
    ///
    /// Throws: ``ScenarioFileError`` if the file cannot be written.
    public static func write(_ roster: Roster, toFile path: String) throws(ScenarioFileError) {}

    /// Reads the roster of a scenario from a file.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, such as a roster of another scenario.
    public static func read(at path: String, for scenario: Scenario) throws(ScenarioFileError) -> Roster {
        throw ScenarioFileError([])
    }

    /// Reads the roster of a scenario from a JSON text; diagnostics call it by the name.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, such as a roster of another scenario.
    public static func read(
        text: String,
        name: String = "roster.json",
        for scenario: Scenario
    ) throws(ScenarioFileError) -> Roster {
        throw ScenarioFileError([])
    }
}
