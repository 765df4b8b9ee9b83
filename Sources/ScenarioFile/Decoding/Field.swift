import Rostering

/// A value to be read, with the path to it; every reading that fails is reported and gives `nil`.
struct Field {
    /// The value.
    let node: Node
    /// The path to it.
    let trail: Trail
    /// Who collects what is wrong.
    let reading: Reading

    /// Notes what is wrong with this value.
    func report(
        _ english: String,
        _ chinese: String,
        hint: LocalizedText? = nil,
        severity: ScenarioFinding.Severity = .error
    ) {
        reading.report(
            LocalizedText(english, chinese: chinese),
            hint: hint,
            severity: severity,
            at: node.place,
            path: trail.description
        )
    }

    /// Notes that the value is of another type; names what it is, and the value itself if it is a number or an id.
    func reportType(_ english: String, _ chinese: String, hint: LocalizedText? = nil) {
        let (found, foundChinese) =
            switch node.content {
            case .scalar(let text, _): ("'\(text.prefix(60))'", "“\(text.prefix(60))”")
            case .list: ("a list", "列表")
            case .map: ("a map", "映射")
            }
        report("expected \(english), found \(found)", "此处应为\(chinese)，实际是\(foundChinese)", hint: hint)
    }

    /// Whether there is no value: `null`, `~` or nothing.
    var isNull: Bool {
        guard case .scalar(let text, let style) = node.content else { return false }
        switch style {
        case .plain: return text.isEmpty || text == "~" || text == "null"
        case .literal: return text == "null"
        case .cell: return text.isEmpty
        case .quoted: return false
        }
    }

    /// The scalar's text, whatever it means; `nil`, without a report, for lists, maps and JSON's numbers.
    var scalar: String? {
        guard case .scalar(let text, let style) = node.content, style != .literal else { return nil }
        return text
    }

    /// A text.
    var text: String? {
        if let scalar { return scalar }
        reportType("a text", "文字")
        return nil
    }

    /// A text that names something: not empty.
    func identifier<Noun>(_: Noun.Type = Noun.self) -> Identifier<Noun>? {
        text.map { Identifier($0) }
    }

    /// A whole number.
    var integer: Int? {
        guard case .scalar(let text, let style) = node.content, style != .quoted else {
            reportType("a whole number", "整数", hint: quotedHint)
            return nil
        }
        let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
        guard !digits.isEmpty, text.utf8.count - digits.count <= 1,
            digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else {
            reportType("a whole number", "整数")
            return nil
        }
        guard let number = Int(text), abs(number) <= Field.largestNumber else {
            report("\(text.prefix(40)) is absurdly large", "\(text.prefix(40)) 大得离谱")
            return nil
        }
        return number
    }

    /// Whole numbers beyond this, up or down, are refused.
    static let largestNumber = 1_000_000_000

    private var quotedHint: LocalizedText? {
        guard case .scalar(let text, .quoted) = node.content, Int(text) != nil else { return nil }
        return LocalizedText("write it without quotes", chinese: "不要加引号")
    }

    /// A truth value.
    var boolean: Bool? {
        if case .scalar(let text, let style) = node.content, style != .quoted {
            switch text {
            case "true", "yes": return true
            case "false", "no": return false
            default: break
            }
        }
        reportType("true or false", "true 或 false", hint: nil)
        return nil
    }

    /// The entries of a list; of a cell, what stands between its `;`.
    var list: [Field]? {
        switch node.content {
        case .list(let nodes):
            return nodes.enumerated().map { index, node in
                Field(node: node, trail: .entry(index, in: trail), reading: reading)
            }
        case .scalar(let text, .cell):
            return Compact.split(text, by: ";").enumerated().map { index, part in
                Field(
                    node: Node(content: .scalar(part, style: .cell), place: node.place),
                    trail: .entry(index, in: trail),
                    reading: reading
                )
            }
        default:
            reportType("a list", "列表")
            return nil
        }
    }

    /// The entries of a list, or the single value itself as one entry.
    var listOrOne: [Field]? {
        if case .scalar(_, let style) = node.content, style != .cell { return [self] }
        return list
    }

    /// The keys of a map; keys beyond the vocabulary are reported.
    func keys(_ vocabulary: Vocabulary) -> Keys? {
        guard case .map(let entries) = node.content else {
            reportType("a map of keys", "由键组成的映射")
            return nil
        }
        return Keys(entries: entries, field: self, vocabulary: vocabulary)
    }

    /// Whether the value is a map.
    var isMap: Bool { if case .map = node.content { true } else { false } }

    /// Whether the value is a list.
    var isList: Bool { if case .list = node.content { true } else { false } }

    /// One of several words.
    func choice<Word: RawRepresentable & CaseIterable>(_ noun: (String, String), of: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        guard let text else { return nil }
        if let word = Word(rawValue: text) { return word }
        let words = Word.allCases.map(\.rawValue)
        report("unknown \(noun.0) '\(text)'", "未知的\(noun.1)“\(text)”", hint: Nearest.hint(for: text, among: words))
        return nil
    }
}
