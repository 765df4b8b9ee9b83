/// Prints a value as JSON: maps and lists of maps over several lines, one entry of such a list a line.
struct JSONPrinter {
    private var text = ""

    /// The JSON of a value, with a line end.
    static func print(_ value: Value) -> String {
        var printer = JSONPrinter()
        printer.print(value, indent: 0, isRoot: true)
        return printer.text + "\n"
    }

    /// The JSON of a value on one line, without a line end.
    static func line(_ value: Value) -> String {
        var printer = JSONPrinter()
        printer.printInline(value)
        return printer.text
    }

    private mutating func print(_ value: Value, indent: Int, isRoot: Bool = false) {
        let inner = "\n" + String(repeating: " ", count: indent + 2)
        let outer = "\n" + String(repeating: " ", count: indent)
        switch value {
        case .map(let pairs) where (isRoot || value.isSpread) && !pairs.isEmpty:
            text += "{"
            for (index, pair) in pairs.enumerated() {
                text += (index == 0 ? "" : ",") + inner
                printText(pair.key)
                text += ": "
                print(pair.value, indent: indent + 2)
            }
            text += outer + "}"
        case .list(let values) where value.isSpread:
            text += "["
            for (index, value) in values.enumerated() {
                text += (index == 0 ? "" : ",") + inner
                printInline(value)
            }
            text += outer + "]"
        default: printInline(value)
        }
    }

    private mutating func printInline(_ value: Value) {
        switch value {
        case .null: text += "null"
        case .text(let string): printText(string)
        case .number(let number): text += String(number)
        case .decimal(let number): text += number.isFinite ? String(number) : "null"
        case .truth(let truth): text += truth ? "true" : "false"
        case .list(let values):
            text += "["
            for (index, value) in values.enumerated() {
                if index > 0 { text += ", " }
                printInline(value)
            }
            text += "]"
        case .map(let pairs):
            text += "{"
            for (index, pair) in pairs.enumerated() {
                if index > 0 { text += ", " }
                printText(pair.key)
                text += ": "
                printInline(pair.value)
            }
            text += "}"
        }
    }

    private mutating func printText(_ string: String) { text += JSONPrinter.quoted(string) }

    /// A text in double quotes, as JSON and YAML both read it.
    static func quoted(_ string: String) -> String {
        var text = "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
