import Rostering

/// Tables as coordinators' spreadsheets write them: any usual encoding and separator, column names in English or
/// Chinese, dates and times as people type them.
///
/// A column that is there decides: an empty cell empties the value. A column that is not there leaves what is known.
public struct CoordinatorTable: Sendable {
    /// What a table lists.
    public enum Kind: String, CaseIterable, Sendable {
        /// Who serves.
        case volunteers
        /// Who is helped.
        case residents
        /// What is asked for.
        case needs
        /// What became of duties.
        case attendance
    }

    /// One row that could be read.
    public struct Row<Entry: Sendable>: Sendable {
        /// What it says.
        public var entry: Entry
        /// The telephone number; `nil` if there is no such column.
        public var phone: String?
        /// The address in words; `nil` if there is no such column.
        public var address: String?
        /// The line on which it begins.
        public var line: Int
        /// Where the cell of a key of the scenario file stands, such as that of `home`.
        public var places: [String: SourceLocation]
    }

    /// What a table says.
    public struct Reading<Entry: Sendable>: Sendable {
        /// The rows that could be read, in order.
        public var rows: [Row<Entry>]
        /// The lines of those that could not.
        public var badLines: [Int]
        /// Everything that is wrong, with its place.
        public var diagnostics: [Diagnostic]
        /// Whether the table as a whole can be read, so that leaving out the bad rows makes sense.
        public var isReadable: Bool
    }

    /// What became of a duty, as a row says it.
    public struct AttendanceRow: Sendable, Hashable {
        /// The task.
        public var task: TaskID
        /// Who was to come.
        public var volunteer: VolunteerID
        /// `came`, `no-show`, `late-cancel` or `replaced`.
        public var outcome: String
        /// Who came instead.
        public var replacedBy: VolunteerID?
        /// Minutes really served.
        public var minutes: Int?
    }

    private let scenario: Scenario
    private let reference: CivilDate
    private let mapping: [String: String]

    /// A reader of tables.
    ///
    /// - Parameters:
    ///   - scenario: Knows the skills, services and places that cells may name.
    ///   - reference: A date without a year is taken in the year that brings it nearest to this date.
    ///   - mapping: Names of columns that are not known otherwise, with what they are called in a scenario file.
    public init(scenario: Scenario, reference: CivilDate, mapping: [String: String] = [:]) {
        self.scenario = scenario
        self.reference = reference
        self.mapping = mapping
    }

    /// Reads a mapping file: YAML with a line `their column: our column` for each.
    ///
    /// Throws: ``ScenarioFileError`` if it cannot be read.
    public static func mapping(at path: String) throws(ScenarioFileError) -> [String: String] {
        let reading = TableReader.collector()
        let (folder, name) = ScenarioFile.split(path)
        let source = ScenarioSource(files: .folder(folder), reading: reading)
        guard let root = source.document(name, displayName: path) else {
            throw ScenarioFileError(reading.diagnostics)
        }
        let field = Field(node: root, trail: .root, reading: reading)
        guard case .map(let entries) = root.content else {
            field.reportType("lines such as 姓名: name", "形如“姓名: name”的行")
            throw ScenarioFileError(reading.diagnostics)
        }
        var mapping: [String: String] = [:]
        for entry in entries {
            let value = Field(node: entry.value, trail: .key(entry.key, in: .root), reading: reading)
            if let text = value.text { mapping[entry.key] = text }
        }
        try reading.throwErrors()
        return mapping
    }

    /// The volunteers of a table.
    ///
    /// Parameter known: the JSON of a volunteer who is known already (``EntryText``), whose other values stay.
    public func volunteers(at path: String, known: (VolunteerID) -> String?) -> Reading<Volunteer> {
        read(path, .volunteers) {
            known(Identifier($0))
        } decode: { field in
            field.volunteer.map { ($0.id.text, $0) }
        }
    }

    /// The residents of a table.
    ///
    /// Parameter known: the JSON of a resident who is known already (``EntryText``), whose other values stay.
    public func residents(at path: String, known: (ResidentID) -> String?) -> Reading<Resident> {
        read(path, .residents) {
            known(Identifier($0))
        } decode: { field in
            field.resident.map { ($0.id.text, $0) }
        }
    }

    /// The needs of a table.
    ///
    /// Parameter known: the JSON of a need that is known already (``EntryText``), whose other values stay.
    public func needs(at path: String, known: (NeedID) -> String?) -> Reading<Need> {
        read(path, .needs) {
            known(Identifier($0))
        } decode: { field in
            field.need.map { ($0.id.text, $0) }
        }
    }

    /// The attendance of a table.
    public func attendance(at path: String) -> Reading<AttendanceRow> {
        read(path, .attendance) { _ in
            nil
        } decode: { field in
            guard let keys = field.keys(Self.attendanceKeys), let task = keys["task"]?.text,
                let volunteer = keys["volunteer"]?.text, let outcome = keys["outcome"]?.text
            else { return nil }
            let row = AttendanceRow(
                task: Identifier(task),
                volunteer: Identifier(volunteer),
                outcome: outcome,
                replacedBy: keys["replaced-by"]?.identifier(),
                minutes: keys["minutes"]?.integer
            )
            return ("\(task) \(volunteer)", row)
        }
    }

    private static let attendanceKeys = Vocabulary(
        required: ["task", "volunteer", "outcome"],
        optional: ["replaced-by", "minutes"]
    )

    private func read<Entry: Sendable>(
        _ path: String,
        _ kind: Kind,
        known: (String) -> String?,
        decode: (Field) -> (String, Entry)?
    ) -> Reading<Entry> {
        var ids: [String: String] = [:]
        func name(_ text: LocalizedText, _ id: String) {
            for language in Language.allCases where !text.isEmpty { ids[text.text(in: language).lowercased()] = id }
        }
        for skill in scenario.skills { name(skill.name, skill.id.text) }
        for service in scenario.services { name(service.name, service.id.text) }
        for place in scenario.community.places { name(place.name, place.id.text) }
        let reader = TableReader(
            kind: kind,
            words: CellWords(reference: reference, ids: ids),
            mapping: mapping
        )
        return reader.read(path, known: known, decode: decode)
    }
}
