/// Prints a value as YAML that people like to read: short entries on one line, long ones as blocks.
struct YAMLPrinter {
    private static let longestLine = 110
    private var text = ""

    /// The YAML of a map of sections, with an empty line before each section that takes several lines.
    static func print(_ pairs: [Pair]) -> String {
        var printer = YAMLPrinter()
        for pair in pairs {
            if printer.isLong(pair) && !printer.text.isEmpty { printer.text += "\n" }
            printer.print(pair, indent: 0, prefix: "")
        }
        return printer.text
    }

    private func isLong(_ pair: Pair) -> Bool {
        switch pair.value {
        case .list, .map: pair.value.isSpread || flow(pair.value).count > 60
        default: false
        }
    }

    /// One key with its value; `prefix` is what stands before it on its line.
    private mutating func print(_ pair: Pair, indent: Int, prefix: String) {
        text += prefix + scalar(pair.key) + ":"
        let inner = String(repeating: " ", count: indent + 2)
        let line = flow(pair.value)
        switch pair.value {
        case .map(let pairs) where pair.value.isSpread || indent + pair.key.count + line.count > Self.longestLine:
            text += "\n"
            for pair in pairs { print(pair, indent: indent + 2, prefix: inner) }
        case .list(let values) where pair.value.isSpread || indent + pair.key.count + line.count > Self.longestLine:
            text += "\n"
            for value in values { printEntry(value, indent: indent + 2, prefix: inner) }
        default:
            text += " " + line + "\n"
        }
    }

    private mutating func printEntry(_ value: Value, indent: Int, prefix: String) {
        let line = flow(value)
        guard case .map(let pairs) = value, indent + line.count > Self.longestLine, !pairs.isEmpty else {
            text += prefix + "- " + line + "\n"
            return
        }
        for (index, pair) in pairs.enumerated() {
            print(pair, indent: indent + 2, prefix: index == 0 ? prefix + "- " : prefix + "  ")
        }
    }

    /// The value on one line.
    private func flow(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .text(let text): scalar(text)
        case .number(let number): String(number)
        case .decimal(let number): String(number)
        case .truth(let truth): truth ? "true" : "false"
        case .list(let values): "[" + values.map(flow).joined(separator: ", ") + "]"
        case .map(let pairs):
            "{" + pairs.map { "\(scalar($0.key)): \(flow($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    /// A text, in quotes unless every reader of YAML takes it for that text.
    private func scalar(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " " && !Self.words.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy { scalar in
                scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                    || "-_./ ".unicodeScalars.contains(scalar)
            }
        return isPlain ? text : JSONPrinter.quoted(text)
    }

    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
