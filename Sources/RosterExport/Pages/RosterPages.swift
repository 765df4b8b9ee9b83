import Rostering

/// A roster as pages to print on A4: HTML files that need nothing else and load nothing.
///
/// Each page holds only what its reader needs: a need's note stands on the sheets and slips of those who serve it and
/// never on the board; no page holds a telephone number or a diagnosis, for the model has none.
/// The same roster gives the same bytes.
public struct RosterPages: Sendable {
    private let reading: RosterReading
    private let edition: String?

    /// The pages of a roster.
    ///
    /// Parameter edition: which publication this is, as printed on every sheet, such as `version 3`; by default not told.
    public init(scenario: Scenario, roster: Roster, language: Language, edition: String? = nil) {
        reading = RosterReading(scenario: scenario, roster: roster, language: language)
        self.edition = edition
    }

    /// All pages, the first of them a list of the others.
    ///
    /// Complexity: linear in duties and needs, times the days, services and grids.
    public func files() -> [ExportFile] {
        let words = reading.words
        let pages = self.pages
        let index = Page(
            file: "index.html",
            title: words.indexTitle,
            reader: words.staff,
            count: pages.count,
            content: IndexPage(
                reading: reading,
                pages: pages.map { ($0.file, $0.title, words.sentences($0.reader.who, $0.reader.what), $0.links) }
            ).content()
        )
        return ([index] + pages).map(written)
    }

    /// A page before it is framed.
    private struct Page {
        var file: String
        var title: String
        var reader: (who: String, what: String)
        /// How many days, slips, sheets or needs it holds.
        var count: Int
        var links: [PageLink] = []
        var orientation = Stylesheet.Orientation.portrait
        var content: Markup
    }

    private var pages: [Page] {
        let words = reading.words
        let board = BoardPage(reading: reading)
        let slips = SlipPage(reading: reading, edition: edition)
        let services = ServicePage(reading: reading)
        let rounds = RoundPage(reading: reading)
        let uncovered = UncoveredPage(reading: reading)
        return [
            Page(
                file: "board.html",
                title: words.boardTitle,
                reader: words.everybody,
                count: reading.roster.horizon.dayCount,
                links: board.links,
                orientation: .landscape,
                content: board.content()
            ),
            Page(
                file: "slips.html",
                title: words.slipsTitle,
                reader: words.volunteers,
                count: slips.count,
                links: slips.links,
                content: slips.content()
            ),
            Page(
                file: "services.html",
                title: words.servicesTitle,
                reader: words.helpers,
                count: services.services.count,
                links: services.links,
                content: services.content()
            ),
            Page(
                file: "rounds.html",
                title: words.roundsTitle,
                reader: words.helpers,
                count: rounds.count,
                links: rounds.links,
                content: rounds.content()
            ),
            Page(
                file: "uncovered.html",
                title: words.uncoveredPageTitle,
                reader: words.staff,
                count: reading.open.count,
                links: uncovered.links,
                content: uncovered.content()
            ),
        ]
    }

    private func written(_ page: Page) -> ExportFile {
        let frame = PageFrame(
            reading: reading,
            title: page.title,
            reader: page.reader,
            orientation: page.orientation,
            edition: edition
        )
        return ExportFile(name: page.file, text: frame.document { page.content }, count: page.count)
    }
}
