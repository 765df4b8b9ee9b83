import Rostering

/// An answer as a page to read and print: sentences, tables and pictures, in one HTML file that loads nothing.
public struct ReportPage: Sendable {
    /// What stands in the page, from top to bottom.
    public enum Part: Sendable {
        /// A head in the page.
        case heading(String)
        /// A sentence or several.
        case paragraph(String)
        /// Smaller print: what a number means, or how it was found.
        case note(String)
        /// A picture, as wide as the page.
        case picture(Picture)
        /// Rows under heads; columns of numbers are aligned at their end.
        case table(heads: [String], rows: [[String]], numbers: Set<Int>)
    }

    private let title: String
    private let subject: String
    private let parts: [Part]
    private let words: Words

    /// A page.
    ///
    /// Parameters:
    ///   - title: the answer's kind, such as `What if`.
    ///   - subject: whose week it is, above the title and at the foot of every sheet.
    public init(title: String, subject: String, parts: [Part], language: Language) {
        self.title = title
        self.subject = subject
        self.parts = parts
        words = Words(language)
    }

    /// The file; it counts the parts.
    public func file(named name: String) -> ExportFile {
        let text = PageFrame.document(
            words: words,
            title: title,
            tab: words.titled(title, subject),
            of: subject,
            footer: [subject, title].joined(separator: " · "),
            orientation: .portrait,
            reader: tag("b") { words.staff.who }
        ) {
            for part in parts { markup(part) }
        }
        return ExportFile(name: name, text: text, count: parts.count)
    }

    private func markup(_ part: Part) -> Markup {
        switch part {
        case .heading(let text): tag("h2") { text }
        case .paragraph(let text): tag("p") { text }
        case .note(let text): tag("p", .style("muted small")) { text }
        case .picture(let picture): tag("figure") { Markup.picture(picture) }
        case .table(let heads, let rows, let numbers):
            tag("table", .style("report")) {
                tag("thead") { tag("tr") { cells("th", heads, numbers) } }
                tag("tbody") { for row in rows { tag("tr") { cells("td", row, numbers) } } }
            }
        }
    }

    private func cells(_ name: StaticString, _ texts: [String], _ numbers: Set<Int>) -> Markup {
        .group(
            texts.enumerated().map { index, text in
                numbers.contains(index) ? tag(name, .style("number")) { text } : tag(name) { text }
            }
        )
    }
}
