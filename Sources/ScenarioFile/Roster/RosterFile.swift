import Rostering

/// Reads and writes rosters as JSON.
public enum RosterFile {
    /// The roster as JSON, one duty a line; the same roster gives the same bytes.
    public static func json(of roster: Roster) -> String { JSONPrinter.print(roster.value) }

    /// Writes a roster to a file.
    ///
    /// Throws: ``ScenarioFileError`` if the file cannot be written.
    public static func write(_ roster: Roster, toFile path: String) throws(ScenarioFileError) {
        try ScenarioFile.write([(path, json(of: roster))])
    }

    /// Reads the roster of a scenario from a file.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, such as a roster of another scenario.
    public static func read(at path: String, for scenario: Scenario) throws(ScenarioFileError) -> Roster {
        let (folder, name) = ScenarioFile.split(path)
        return try read(.folder(folder), name, for: scenario)
    }

    /// Reads the roster of a scenario from a JSON text; diagnostics call it by the name.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, such as a roster of another scenario.
    public static func read(
        text: String,
        name: String = "roster.json",
        for scenario: Scenario
    ) throws(ScenarioFileError) -> Roster {
        try read(.memory([name: Array(text.utf8)]), name, for: scenario)
    }

    private static func read(
        _ files: FileSource,
        _ name: String,
        for scenario: Scenario
    ) throws(ScenarioFileError) -> Roster {
        let reading = Reading()
        let source = ScenarioSource(files: files, reading: reading)
        guard let root = source.document(name, displayName: files.displayName(name)),
            case let field = Field(node: root, trail: .root, reading: reading),
            let roster = RosterDecoder(scenario: scenario, allowsUnknown: false).roster(field)
        else { throw ScenarioFileError(reading.diagnostics) }
        try reading.throwErrors()
        return roster
    }
}
