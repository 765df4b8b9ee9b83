import Rostering

/// Reads JSON into nodes: strict (RFC 8259), every value with its place, duplicate keys reported.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let file: Int32
    private let reading: Reading
    private var index = 0
    private var line: Int32 = 1
    private var column: Int32 = 1
    private var counted = 0

    /// The root of a text; `nil`, and a report, if it cannot be read.
    static func read(_ text: ArraySlice<UInt8>, file: Int32, reading: Reading) -> Node? {
        text.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes: bytes, file: file, reading: reading)
            return reader.root()
        }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, file: Int32, reading: Reading) {
        self.bytes = bytes
        self.file = file
        self.reading = reading
    }

    private mutating func root() -> Node? {
        skipSpace()
        guard index < bytes.count else { return fail("the file is empty", "文件是空的") }
        guard let node = value(depth: 0) else { return nil }
        skipSpace()
        guard index == bytes.count else { return fail("text after the end of the value", "值之后还有内容") }
        return node
    }

    private var byte: UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// The current place; columns count Unicode scalars.
    private mutating func here() -> Node.Place {
        let scalars = bytes[counted..<index].count { $0 & 0xC0 != 0x80 }
        column += Int32(clamping: scalars)
        counted = index
        return Node.Place(file: file, line: line, column: column)
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case 0x0A:
                index += 1
                line += 1
                (column, counted) = (1, index)
            case 0x20, 0x09, 0x0D: index += 1
            default: return
            }
        }
    }

    private mutating func value(depth: Int) -> Node? {
        guard depth <= YAMLReader.maximumDepth else {
            let limit = YAMLReader.maximumDepth
            return fail("nested more than \(limit) levels deep", "嵌套超过 \(limit) 层")
        }
        let start = here()
        switch byte {
        case UInt8(ascii: "{"): return object(at: start, depth: depth)
        case UInt8(ascii: "["): return array(at: start, depth: depth)
        case UInt8(ascii: "\""):
            guard let text = string() else { return nil }
            return Node(content: .scalar(text, style: .quoted), place: start)
        default: return literal(at: start)
        }
    }

    private mutating func array(at start: Node.Place, depth: Int) -> Node? {
        var nodes: [Node] = []
        index += 1
        skipSpace()
        if byte == UInt8(ascii: "]") {
            index += 1
            return Node(content: .list([]), place: start)
        }
        while true {
            skipSpace()
            guard let node = value(depth: depth + 1) else { return nil }
            nodes.append(node)
            skipSpace()
            if byte == UInt8(ascii: "]") { break }
            guard byte == UInt8(ascii: ",") else { return fail("expected ',' or ']'", "此处应为“,”或“]”") }
            index += 1
        }
        index += 1
        return Node(content: .list(nodes), place: start)
    }

    private mutating func object(at start: Node.Place, depth: Int) -> Node? {
        var entries: [Node.Entry] = []
        var seen: Set<String> = []
        index += 1
        skipSpace()
        if byte == UInt8(ascii: "}") {
            index += 1
            return Node(content: .map([]), place: start)
        }
        while true {
            skipSpace()
            let keyPlace = here()
            guard byte == UInt8(ascii: "\"") else { return fail("expected a key in double quotes", "此处应为双引号中的键") }
            guard let key = string() else { return nil }
            skipSpace()
            guard byte == UInt8(ascii: ":") else { return fail("expected ':' after a key", "键之后应为“:”") }
            index += 1
            skipSpace()
            guard let node = value(depth: depth + 1) else { return nil }
            if seen.insert(key).inserted {
                entries.append(Node.Entry(key: key, place: keyPlace, value: node))
            } else {
                reading.isStructureBroken = true
                reading.report(LocalizedText("duplicate key '\(key)'", chinese: "重复的键“\(key)”"), at: keyPlace)
            }
            skipSpace()
            if byte == UInt8(ascii: "}") { break }
            guard byte == UInt8(ascii: ",") else { return fail("expected ',' or '}'", "此处应为“,”或“}”") }
            index += 1
        }
        index += 1
        return Node(content: .map(entries), place: start)
    }

    /// A number, a truth value or `null`.
    private mutating func literal(at start: Node.Place) -> Node? {
        let from = index
        while index < bytes.count, isLiteral(bytes[index]) { index += 1 }
        let text = String(decoding: bytes[from..<index], as: UTF8.self)
        guard ["true", "false", "null"].contains(text) || JSONNumber.isNumber(text) else {
            index = from
            return text.isEmpty
                ? fail("expected a value", "此处应为一个值") : fail("'\(text)' is no JSON value", "“\(text)”不是 JSON 值")
        }
        return Node(content: .scalar(text, style: .literal), place: start)
    }

    private func isLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    /// A text in quotes, escapes resolved; stands on the opening quote.
    private mutating func string() -> String? {
        let opening = here()
        index += 1
        var result: [UInt8] = []
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\""):
                index += 1
                return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else { return nil }
                result.append(contentsOf: Array(String(Character(scalar)).utf8))
            case 0..<0x20:
                fail("a line break or control character inside a text", "文字中含有换行或控制字符")
                return nil
            default:
                result.append(byte)
                index += 1
            }
        }
        reading.isStructureBroken = true
        reading.report(LocalizedText("the quote opened here is never closed", chinese: "此处的引号没有结束"), at: opening)
        return nil
    }

    /// The scalar of an escape; stands on its backslash.
    private mutating func escape() -> Unicode.Scalar? {
        index += 1
        let letter = byte
        index += 1
        switch letter {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let first = hexadecimal() else { break }
            if let scalar = Unicode.Scalar(first) { return scalar }
            guard (0xD800..<0xDC00).contains(first), byte == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "u")
            else { break }
            index += 2
            guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { break }
            return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        default: break
        }
        fail("an escape that JSON does not know", "JSON 不认识的转义")
        return nil
    }

    private mutating func hexadecimal() -> UInt32? {
        guard index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            bytes[index] != UInt8(ascii: "+")
        else { return nil }
        index += 4
        return value
    }

    @discardableResult
    private mutating func fail(_ english: String, _ chinese: String) -> Node? {
        reading.isStructureBroken = true
        index = min(index, bytes.count)
        reading.report(LocalizedText("JSON syntax: \(english)", chinese: "JSON 语法错误：\(chinese)"), at: here())
        return nil
    }
}

/// The grammar of JSON numbers.
enum JSONNumber {
    /// Whether a text is a number as JSON writes it.
    static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        func digits() -> Int {
            let count = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            rest.removeFirst(count)
            return count
        }
        let leading = rest.first
        let count = digits()
        guard count > 0, leading != UInt8(ascii: "0") || count == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
