/// The JSON Schemas (draft 2020-12) of the files.
public enum RosterSchema {
    /// The schema of a scenario, in JSON or YAML.
    public static var scenario: String { "{}" }
    /// The schema of a roster.
    public static var roster: String { "{}" }
}
