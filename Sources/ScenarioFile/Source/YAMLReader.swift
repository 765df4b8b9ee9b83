import Rostering
import Yams

/// Reads YAML into nodes; what a scalar means is left to its reader, so that `no`, `12:30` and `010` stay texts.
struct YAMLReader {
    /// Deepest nesting of lists and maps.
    static let maximumDepth = 100
    /// Most values of one file, aliases followed.
    static let maximumValues = 4_000_000

    private let file: Int32
    private let reading: Reading
    private var values = 0

    /// The root of a text; `nil`, and a report, if it cannot be read.
    static func read(_ text: String, file: Int32, reading: Reading) -> Node? {
        var reader = YAMLReader(file: file, reading: reading)
        return reader.read(text)
    }

    private init(file: Int32, reading: Reading) {
        self.file = file
        self.reading = reading
    }

    private mutating func read(_ original: String) -> Node? {
        guard !hasAliasInKey(original) else {
            return fail(LocalizedText("an alias is part of a key", chinese: "键中使用了别名"), at: (1, 1))
        }
        var text = original
        for _ in 0..<50 {
            do {
                guard let root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else { break }
                let converted = convert(root, depth: 0)
                if converted == nil { reading.isStructureBroken = true }
                return converted
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let mark = (line: context.mark.line, column: context.mark.column)
                let key = keys.first ?? ""
                var duplicates = DuplicateKeys(text: text)
                guard let second = duplicates.hideSecond(key, first: mark) else {
                    return failDuplicate(key, at: mark)
                }
                _ = failDuplicate(key, at: second)
                text = duplicates.text
            } catch {
                return fail(error)
            }
        }
        return fail(LocalizedText("the file is empty", chinese: "文件是空的"), at: (1, 1))
    }

    private mutating func convert(_ node: Yams.Node, depth: Int) -> Node? {
        let mark = node.mark.map { ($0.line, $0.column) } ?? (1, 1)
        values += 1
        guard depth <= Self.maximumDepth else {
            return fail(
                LocalizedText(
                    "nested more than \(Self.maximumDepth) levels deep",
                    chinese: "嵌套超过 \(Self.maximumDepth) 层"
                ),
                at: mark
            )
        }
        guard values <= Self.maximumValues else {
            return fail(
                LocalizedText(
                    "more than \(Self.maximumValues) values, aliases followed",
                    chinese: "展开别名后超过 \(Self.maximumValues) 个值"
                ),
                at: mark
            )
        }
        switch node {
        case .scalar(let scalar):
            let style: Node.ScalarStyle = scalar.style == .plain || scalar.style == .any ? .plain : .quoted
            return Node(content: .scalar(scalar.string, style: style), place: place(mark))
        case .sequence(let sequence):
            var nodes: [Node] = []
            for child in sequence {
                guard let child = convert(child, depth: depth + 1) else { return nil }
                nodes.append(child)
            }
            return Node(content: .list(nodes), place: place(mark))
        case .mapping(let mapping):
            var entries: [Node.Entry] = []
            var seen: Set<String> = []
            for (key, value) in mapping {
                let keyMark = key.mark.map { ($0.line, $0.column) } ?? mark
                guard case .scalar(let scalar) = key else {
                    return fail(LocalizedText("a key has to be a text", chinese: "键必须是文字"), at: keyMark)
                }
                guard let child = convert(value, depth: depth + 1) else { return nil }
                if scalar.string.unicodeScalars.first == DuplicateKeys.marker { continue }
                guard seen.insert(scalar.string).inserted else {
                    _ = failDuplicate(scalar.string, at: keyMark)
                    continue
                }
                entries.append(Node.Entry(key: scalar.string, place: place(keyMark), value: child))
            }
            return Node(content: .map(entries), place: place(mark))
        case .alias:
            return fail(LocalizedText("an alias without a value", chinese: "别名没有对应的值"), at: mark)
        }
    }

    private func place(_ mark: (line: Int, column: Int)) -> Node.Place {
        Node.Place(file: file, line: Int32(clamping: mark.line), column: Int32(clamping: mark.column))
    }

    private func failDuplicate(_ key: String, at mark: (line: Int, column: Int)) -> Node? {
        fail(LocalizedText("duplicate key '\(key)'", chinese: "重复的键“\(key)”"), at: mark)
    }

    private func fail(_ message: LocalizedText, hint: LocalizedText? = nil, at mark: (line: Int, column: Int)) -> Node?
    {
        reading.isStructureBroken = true
        reading.report(message, hint: hint, at: place(mark))
        return nil
    }

    private func fail(_ error: any Error) -> Node? {
        func syntax(_ problem: String) -> LocalizedText {
            LocalizedText("YAML syntax: \(problem)", chinese: "YAML 语法错误：\(problem)")
        }
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _)?, .parser(_, let problem, let mark, _)?,
            .composer(_, let problem, let mark, _)?:
            let hint =
                problem.contains("cannot start any token")
                ? LocalizedText(
                    "tabs cannot indent, and a text that begins with @ or ` needs quotes",
                    chinese: "不能用制表符缩进；以 @ 或 ` 开头的文字需要加引号"
                ) : nil
            return fail(syntax(problem), hint: hint, at: (mark.line, mark.column))
        case .reader(let problem, let offset, _, let yaml)?:
            let before = yaml.prefix(offset ?? 0)
            let line = before.count { $0.isNewline } + 1
            let column = (before.split(separator: "\n", omittingEmptySubsequences: false).last?.count ?? 0) + 1
            return fail(syntax(problem), at: (line, column))
        default:
            return fail(syntax("unreadable"), at: (1, 1))
        }
    }

    /// Whether an alias may be part of a key: comparing such keys could take for ever.
    private func hasAliasInKey(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return false }
        for line in text.split(whereSeparator: \.isNewline) {
            let start = line.drop { " -\t".contains($0) }
            if start.hasPrefix("? ") || start.hasPrefix("?\t") || start == "?" { return true }
            var previous: Character = "\n"
            var isAlias = false
            for character in line {
                let ends = previous == "]" || previous == "}" || isAlias
                if character == ":" && ends { return true }
                if character == "*" && " \t-[{,:\n".contains(previous) {
                    isAlias = true
                } else if isAlias, !(character.isLetter || character.isNumber || "_- \t".contains(character)) {
                    isAlias = false
                }
                if !" \t".contains(character) { previous = character }
            }
        }
        return false
    }
}
