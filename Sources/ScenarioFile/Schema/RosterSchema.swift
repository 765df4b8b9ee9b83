/// The JSON Schemas (draft 2020-12) of the files.
public enum RosterSchema {
    /// The schema of a scenario; of YAML, after its conversion to JSON with times and dates as texts.
    public static var scenario: String { scenarioText + "\n" + definitionsText }
    /// The schema of a what-if file.
    public static var whatIf: String { whatIfText + "\n" + definitionsText }
    /// The schema of a roster.
    public static var roster: String { rosterText }
}
