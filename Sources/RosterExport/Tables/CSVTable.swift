/// A table as a file of comma-separated values that spreadsheet programs open right.
///
/// UTF-8 with a byte order mark, lines end in CR LF, cells are quoted where they must be (RFC 4180), and a text that a
/// spreadsheet program would take for a formula has an apostrophe before it (OWASP, "CSV Injection").
struct CSVTable {
    /// A cell.
    enum Cell: Hashable {
        /// A text, made harmless.
        case text(String)
        /// A whole number.
        case number(Int)
        /// Nothing.
        case empty
    }

    private var lines: [String] = []

    /// Number of rows below the head.
    var rowCount: Int { max(0, lines.count - 1) }

    /// A table without rows under a head.
    init(_ head: [String]) { add(head.map { .text($0) }) }

    /// Adds a row.
    mutating func add(_ cells: [Cell]) { lines.append(cells.map(CSVTable.written).joined(separator: ",")) }

    /// The whole file.
    var text: String { "\u{FEFF}" + lines.map { $0 + "\r\n" }.joined() }

    private static func written(_ cell: Cell) -> String {
        switch cell {
        case .empty: ""
        case .number(let number): String(number)
        case .text(let text): quoted(harmless(text))
        }
    }

    /// The text, with an apostrophe before it if its first character but blanks begins a formula.
    ///
    /// Full-width signs count too: spreadsheet programs in East Asian languages read them as the narrow ones.
    private static func harmless(_ text: String) -> String {
        let isRisky = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
        return isRisky || isFormula ? "'" + text : text
    }

    private static func quoted(_ text: String) -> String {
        let mustQuote = text.unicodeScalars.contains { ",;\"\r\n\t".unicodeScalars.contains($0) }
        guard mustQuote || text.first == " " || text.last == " " else { return text }
        // By scalars: a quotation mark under an accent is one character to Swift, and two to every reader.
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result.append(scalar) }
            result.append(scalar)
        }
        result.append("\"")
        return String(result)
    }
}

extension CSVTable.Cell {
    /// A text, or nothing if there is none.
    static func optional(_ text: String?) -> CSVTable.Cell { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }

    /// A number, or nothing if there is none.
    static func optional(_ number: Int?) -> CSVTable.Cell { number.map { .number($0) } ?? .empty }
}
