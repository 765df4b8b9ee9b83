/// Rows of cells under heads, laid out for a terminal.
package struct TextTable {
    /// A column.
    package struct Column {
        /// Its head.
        var title: String
        /// Whether its cells end at the same column, as numbers do.
        var isNumber = false
        /// Columns below which it is never made narrower; `nil` if it always has the width of its text.
        var minimum: Int?
        /// Whether a text that does not fit goes on in a line below, and is not cut.
        var wraps = false

        /// A column; by default of text that is never cut.
        package init(_ title: String, isNumber: Bool = false, minimum: Int? = nil, wraps: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            self.minimum = minimum
            self.wraps = wraps
        }
    }

    /// A row: cells, and lines of any length that stand below it.
    private struct Row {
        var cells: [String]
        var notes: [String]
    }

    private let columns: [Column]
    private var rows: [Row] = []

    /// A table without rows.
    package init(_ columns: [Column]) { self.columns = columns }

    /// Whether there are no rows.
    package var isEmpty: Bool { rows.isEmpty }

    /// Adds a row, with as many cells as there are columns.
    package mutating func add(_ cells: [String], notes: [String] = []) {
        rows.append(Row(cells: cells.map(DisplayWidth.singleLine), notes: notes))
    }

    /// The heads, a rule below them, and the rows; none wider than `width` unless the columns cannot be cut further.
    ///
    /// Complexity: linear in the text, times the columns that have to be cut away.
    package func lines(width: Int, indent: String = "") -> [String] {
        let used = columns.indices.filter { index in rows.contains { !$0.cells[index].isEmpty } }
        guard !used.isEmpty else { return [] }
        let widths = self.widths(of: used, within: width - DisplayWidth.columns(of: indent))
        func line(_ cells: [String]) -> String {
            var text = indent
            for (position, index) in used.enumerated() {
                let cell = DisplayWidth.fitted(cells[index], columns: widths[position])
                text += DisplayWidth.padded(cell, columns: widths[position], atStart: columns[index].isNumber)
                if position < used.count - 1 { text += "  " }
            }
            while text.last == " " { text.removeLast() }
            return text
        }
        var result: [String] = []
        if columns.contains(where: { !$0.title.isEmpty }) {
            result.append(line(columns.map(\.title)))
            result.append(indent + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
        }
        for row in rows {
            result += lines(of: row, used, widths).map(line)
            let hanging = indent + String(repeating: " ", count: (widths.first ?? 0) + 2)
            for note in row.notes { result += TextWrap.lines(note, width: width, indent: hanging) }
        }
        return result
    }

    /// The lines of a row: one, unless a cell goes on below.
    private func lines(of row: Row, _ used: [Int], _ widths: [Int]) -> [[String]] {
        var lines = [row.cells]
        for (position, index) in used.enumerated() where columns[index].wraps {
            let parts = TextWrap.lines(row.cells[index], width: widths[position])
            while lines.count < parts.count { lines.append(row.cells.map { _ in "" }) }
            for (number, part) in parts.enumerated() { lines[number][index] = part }
        }
        return lines
    }

    private func widths(of used: [Int], within width: Int) -> [Int] {
        var widths = used.map { index in
            rows.reduce(DisplayWidth.columns(of: columns[index].title)) {
                max($0, DisplayWidth.columns(of: $1.cells[index]))
            }
        }
        var excess = widths.reduce(0, +) + 2 * (used.count - 1) - width
        while excess > 0 {
            // Down to the minimum first; on a very narrow terminal, further.
            func cuttable(_ position: Int, least: Int?) -> Bool {
                columns[used[position]].minimum.map { widths[position] > min($0, least ?? $0) } ?? false
            }
            let regular = used.indices.filter { cuttable($0, least: nil) }
            let candidates =
                regular.isEmpty ? used.indices.filter { cuttable($0, least: columns[used[$0]].wraps ? 9 : 6) } : regular
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
