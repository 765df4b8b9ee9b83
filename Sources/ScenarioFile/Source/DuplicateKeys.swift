/// Finds the second occurrence of a duplicate key in a YAML text and hides it, so that reading can go on.
struct DuplicateKeys {
    /// What takes the place of the first letter of a hidden key.
    static let marker: Unicode.Scalar = "\u{E000}"

    /// The text, with hidden keys.
    private(set) var text: String

    /// A text to hide keys in.
    init(text: String) { self.text = text }

    /// Where the key stands again in the map of its first occurrence, hidden from now on; `nil` if it is not found.
    ///
    /// In a block map that is a line which begins at the same column, with no line between that begins further left.
    mutating func hideSecond(_ key: String, first: (line: Int, column: Int)) -> (line: Int, column: Int)? {
        var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
        let wanted = Array(key.unicodeScalars)
        guard !wanted.isEmpty, lines.indices.contains(first.line - 1) else { return nil }
        for line in first.line..<max(first.line, lines.count) {
            guard let start = lines[line].firstIndex(where: { $0 != " " }), lines[line][start] != "#",
                lines[line][start] != "\r"
            else { continue }
            if start < first.column - 1 { break }
            guard start == first.column - 1 else { continue }
            let isQuoted = lines[line][start] == "\"" || lines[line][start] == "'"
            let begin = isQuoted ? start + 1 : start
            let rest = lines[line][begin...]
            guard rest.starts(with: wanted) else { continue }
            let after = rest.dropFirst(wanted.count + (isQuoted ? 1 : 0)).drop { $0 == " " }
            guard after.first == ":" else { continue }
            lines[line][begin] = Self.marker
            text = String(String.UnicodeScalarView(lines.joined(separator: ["\n"])))
            return (line + 1, start + 1)
        }
        return nil
    }
}
