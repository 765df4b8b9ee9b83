/// Breaks text into lines.
package enum TextWrap {
    /// A space at which no line ends; written as any other.
    static let glue: Character = "\u{A0}"

    /// The text in lines of at most `width` columns, the first after `indent`, the others after `hanging`.
    ///
    /// Lines end at spaces and after Chinese punctuation, within words only where one is wider than a line.
    package static func lines(_ text: String, width: Int, indent: String = "", hanging: String? = nil) -> [String] {
        let hanging = hanging ?? indent
        let room = max(2, width - DisplayWidth.columns(of: hanging))
        var result: [String] = []
        var line = indent
        var isFresh = true
        for piece in pieces(DisplayWidth.singleLine(text)).flatMap({ parts(of: $0, columns: room) }) {
            let bare = piece.last == " " ? String(piece.dropLast()) : piece
            if !isFresh, DisplayWidth.columns(of: line) + DisplayWidth.columns(of: bare) > width {
                result.append(line)
                line = hanging
            }
            line += piece
            isFresh = false
        }
        if !isFresh { result.append(line) }
        return result.map { line in
            var line = String(line.map { $0 == glue ? " " : $0 })
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Words with the space or the Chinese punctuation behind them.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var current = ""
        for character in text {
            if let last = current.last, "，。；：、）！？ ".contains(last), !"，。；：、）！？ ".contains(character) {
                pieces.append(current)
                current = ""
            }
            current.append(character)
        }
        return current.isEmpty ? pieces : pieces + [current]
    }

    /// A piece in parts of at most so many columns.
    private static func parts(of piece: String, columns: Int) -> [String] {
        guard DisplayWidth.columns(of: piece) > columns else { return [piece] }
        var parts = [""]
        var used = 0
        for character in piece {
            let width = DisplayWidth.columns(of: character)
            if used + width > columns, character != " " {
                parts.append("")
                used = 0
            }
            parts[parts.count - 1].append(character)
            used += width
        }
        return parts
    }
}
