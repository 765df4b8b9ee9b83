import Rostering

/// One volunteer, resident or need as one line of JSON, with the keys of a scenario file: what a database keeps.
///
/// Keys with their default value are left out, so that a text stays readable when a later version knows more keys.
public enum EntryText {
    /// The JSON of a volunteer; the same volunteer gives the same text.
    public static func json(of volunteer: Volunteer) -> String { JSONPrinter.line(.map(volunteer.pairs)) }

    /// The JSON of a resident; the same resident gives the same text.
    public static func json(of resident: Resident) -> String { JSONPrinter.line(.map(resident.pairs)) }

    /// The JSON of a need; the same need gives the same text.
    public static func json(of need: Need) -> String { JSONPrinter.line(.map(need.pairs)) }

    /// The volunteer of a text.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong with the text.
    public static func volunteer(_ json: String) throws(ScenarioFileError) -> Volunteer {
        try entry(json, "volunteer") { $0.volunteer }
    }

    /// The resident of a text.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong with the text.
    public static func resident(_ json: String) throws(ScenarioFileError) -> Resident {
        try entry(json, "resident") { $0.resident }
    }

    /// The need of a text.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong with the text.
    public static func need(_ json: String) throws(ScenarioFileError) -> Need {
        try entry(json, "need") { $0.need }
    }

    /// The scenario of a text of ``ScenarioFile/json(of:)``, without the checks of a whole scenario: for one that
    /// lacks its people and needs.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong with the text.
    public static func setup(_ json: String) throws(ScenarioFileError) -> Scenario {
        try entry(json, "setup") { $0.scenario()?.0 }
    }

    private static func entry<Entry>(
        _ json: String,
        _ name: String,
        _ read: (Field) -> Entry?
    ) throws(ScenarioFileError) -> Entry {
        let reading = Reading()
        let file = reading.register(file: name)
        guard let node = JSONReader.read(Array(json.utf8)[...], file: file, reading: reading),
            let entry = read(Field(node: node, trail: .root, reading: reading))
        else { throw ScenarioFileError(reading.diagnostics) }
        try reading.throwErrors()
        return entry
    }
}
