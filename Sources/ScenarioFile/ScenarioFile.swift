import Rostering

/// Reads and writes scenarios: YAML or JSON, with CSV tables for the long lists.
public enum ScenarioFile {
    /// Reads a scenario from a file, or from the `scenario.yaml`, `scenario.yml` or `scenario.json` of a folder.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, if anything is more than a warning.
    public static func read(at path: String) throws(ScenarioFileError) -> LoadedScenario {
        throw ScenarioFileError([])
    }

    /// Reads a scenario from a text.
    ///
    /// Parameter name: the name by which diagnostics call it; JSON if it ends in `.json`, else YAML.
    /// Parameter tables: the text of the CSV tables and rosters that it refers to, by name.
    /// Throws: ``ScenarioFileError`` with everything that is wrong, if anything is more than a warning.
    public static func read(
        text: String,
        name: String = "scenario.yaml",
        tables: [String: String] = [:]
    ) throws(ScenarioFileError) -> LoadedScenario {
        throw ScenarioFileError([])
    }

    /// Writes a scenario into a folder: `scenario.yaml` and the tables `volunteers.csv`, `residents.csv`, `needs.csv`
    /// and `buildings.csv`; reading it back gives an equal scenario. The folder is made if there is none.
    ///
    /// Throws: ``ScenarioFileError`` if a file cannot be written.
    public static func write(_ scenario: Scenario, toFolder folder: String) throws(ScenarioFileError) {}

    /// The scenario as one JSON text, without tables; reading it back gives an equal scenario.
    public static func json(of scenario: Scenario) -> String { "" }

    /// Writes a scenario as one JSON file.
    ///
    /// Throws: ``ScenarioFileError`` if the file cannot be written.
    public static func writeJSON(_ scenario: Scenario, toFile path: String) throws(ScenarioFileError) {}
}
