import Rostering

/// A roster as pages to print on A4: HTML files that need nothing else and load nothing.
///
/// Each page holds only what its reader needs; no page holds a telephone number or a diagnosis, for the model has none.
/// The same roster gives the same bytes.
public struct RosterPages: Sendable {
    private let reading: RosterReading
    private let notes: [NeedID: String]
    private let edition: String?

    /// The pages of a roster.
    ///
    /// Parameters:
    ///   - edition: which publication this is, as printed on every sheet, such as `version 3`; by default not told.
    ///   - notes: what the carrier of a round must know at a door, by need; by default there is room to write.
    public init(
        scenario: Scenario,
        roster: Roster,
        language: Language,
        edition: String? = nil,
        notes: [NeedID: String] = [:]
    ) {
        reading = RosterReading(scenario: scenario, roster: roster, language: language)
        self.edition = edition
        self.notes = notes
    }

    /// All pages, the first of them a list of the others.
    ///
    /// Complexity: linear in duties and needs, times the days, services and grids.
    public func files() -> [ExportFile] {
        let words = reading.words
        let board = BoardPage(reading: reading)
        let slips = SlipPage(reading: reading, edition: edition)
        let services = ServicePage(reading: reading)
        let rounds = RoundPage(reading: reading, notes: notes)
        let uncovered = UncoveredPage(reading: reading)
        let wall = (words.forTheWall, words.forTheWallMore)
        let (own, helpers, staff) = (
            (words.forVolunteers, words.forVolunteersMore), (words.forHelpers, words.forHelpersMore),
            (words.forStaff, words.forStaffMore)
        )
        let parts: [(name: String, title: String, reader: (String, String), count: Int, content: Markup)] = [
            ("board.html", words.boardTitle, wall, reading.roster.horizon.dayCount, board.content()),
            ("slips.html", words.slipsTitle, own, slips.count, slips.content()),
            ("services.html", words.servicesTitle, helpers, services.services.count, services.content()),
            ("rounds.html", words.roundsTitle, helpers, rounds.count, rounds.content()),
            ("uncovered.html", words.uncoveredPageTitle, staff, reading.open.count, uncovered.content()),
        ]
        let pages = parts.map { part in
            let isWide = part.name == "board.html"
            let frame = PageFrame(
                reading: reading,
                title: part.title,
                reader: (part.reader.0, part.reader.1),
                orientation: isWide ? .landscape : .portrait,
                edition: edition
            )
            return ExportFile(name: part.name, text: frame.document { part.content }, count: part.count)
        }
        let index = IndexPage(
            reading: reading,
            pages: parts.map { ($0.name, $0.title, "\($0.reader.0). \($0.reader.1)") }
        )
        let frame = PageFrame(
            reading: reading,
            title: words.indexTitle,
            reader: staff,
            orientation: .portrait,
            edition: edition
        )
        return [ExportFile(name: "index.html", text: frame.document { index.content() }, count: pages.count)] + pages
    }
}
