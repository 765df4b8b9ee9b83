import Rostering

/// Reads CSV (RFC 4180) into rows whose cells know their places; line ends may be LF or CRLF, and another separator may
/// stand for the comma.
struct CSVReader {
    /// One cell.
    struct Cell {
        var text: String
        var place: Node.Place
    }

    /// Most cells of one table.
    static let maximumCells = 2_000_000

    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: Int32
    private let reading: Reading
    private let separator: UInt8
    private var index = 0
    private var line: Int32 = 1
    private var column: Int32 = 1

    /// The rows of a text, without those that are empty; `nil`, and a report, if a quote is broken.
    static func rows(
        of text: ArraySlice<UInt8>,
        file: Int32,
        reading: Reading,
        separator: UInt8 = UInt8(ascii: ",")
    ) -> [[Cell]]? {
        text.withUnsafeBufferPointer { bytes in
            var reader = CSVReader(bytes: bytes, file: file, reading: reading, separator: separator)
            return reader.rows()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, file: Int32, reading: Reading, separator: UInt8) {
        self.bytes = bytes
        self.file = file
        self.reading = reading
        self.separator = separator
    }

    private mutating func rows() -> [[Cell]]? {
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var cells = 0
        while index < bytes.count {
            cells += 1
            guard cells <= Self.maximumCells else {
                _ = fail(
                    LocalizedText("more than \(Self.maximumCells) cells", chinese: "超过 \(Self.maximumCells) 个单元格"),
                    hint: LocalizedText("is this the right file?", chinese: "是不是选错了文件？"),
                    at: place
                )
                return nil
            }
            guard let cell = bytes[index] == UInt8(ascii: "\"") ? quoted() : plain() else { return nil }
            row.append(cell)
            if index < bytes.count, bytes[index] == separator {
                advance()
                if index < bytes.count { continue }
                row.append(Cell(text: "", place: place))
            }
            skipLineEnd()
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
            row.removeAll(keepingCapacity: true)
        }
        return rows
    }

    private var place: Node.Place { Node.Place(file: file, line: line, column: column) }

    /// Steps over one byte; continuation bytes do not count as columns.
    private mutating func advance() {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }

    private mutating func skipLineEnd() {
        if index < bytes.count, bytes[index] == 0x0D { advance() }
        if index < bytes.count, bytes[index] == 0x0A { advance() }
    }

    private var isAtLineEnd: Bool {
        bytes[index] == 0x0A
            || (bytes[index] == 0x0D && (index + 1 == bytes.count || bytes[index + 1] == 0x0A))
    }

    /// A cell without quotes, without the spaces around it.
    private mutating func plain() -> Cell? {
        let start = place
        let from = index
        while index < bytes.count, bytes[index] != separator, !isAtLineEnd {
            if bytes[index] == UInt8(ascii: "\"") {
                return fail(
                    LocalizedText("a quote inside a cell that has no quotes around it", chinese: "未加引号的单元格里出现了引号"),
                    hint: LocalizedText(
                        "put the whole cell in quotes and write each quote inside it twice",
                        chinese: "整个单元格用引号括起来，其中的引号写两次"
                    ),
                    at: place
                )
            }
            advance()
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte == 0x09 && separator != 0x09) }
        let trimmed = bytes[from..<index].drop(while: isSpace)
        let end = trimmed.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? trimmed.startIndex
        return Cell(text: String(decoding: trimmed[..<end], as: UTF8.self), place: start)
    }

    /// A cell in quotes; stands on the opening quote.
    private mutating func quoted() -> Cell? {
        let start = place
        var text: [UInt8] = []
        advance()
        while index < bytes.count {
            let byte = bytes[index]
            advance()
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                text.append(byte)
                advance()
                continue
            }
            guard index == bytes.count || bytes[index] == separator || isAtLineEnd else {
                return fail(
                    LocalizedText("text after the closing quote of a cell", chinese: "单元格的引号结束后还有文字"),
                    hint: LocalizedText("inside quotes, write a quote twice", chinese: "引号内的引号要写两次"),
                    at: place
                )
            }
            return Cell(text: String(decoding: text, as: UTF8.self), place: start)
        }
        return fail(
            LocalizedText("the quote opened here is never closed", chinese: "此处的引号没有结束"),
            hint: LocalizedText("inside quotes, write a quote twice", chinese: "引号内的引号要写两次"),
            at: start
        )
    }

    private func fail(_ message: LocalizedText, hint: LocalizedText, at place: Node.Place) -> Cell? {
        reading.isStructureBroken = true
        reading.report(message, hint: hint, at: place)
        return nil
    }
}
