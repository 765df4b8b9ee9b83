/// Prints maps as a table, one row each.
enum CSVPrinter {
    /// The table of some maps with the columns they need, in the order of the vocabulary; `nil` if a value does not fit
    /// into a cell.
    static func print(_ maps: [[Pair]], vocabulary: Vocabulary) -> String? {
        var rows: [[String: String]] = []
        for pairs in maps {
            guard let row = row(of: pairs) else { return nil }
            rows.append(row)
        }
        let used = rows.reduce(into: Set(vocabulary.required.filter { vocabulary.nested[$0] == nil })) { columns, row in
            columns.formUnion(row.keys)
        }
        let columns = vocabulary.columns.filter(used.contains)
        var text = columns.joined(separator: ",") + "\n"
        for row in rows {
            text += columns.map { quoted(row[$0] ?? "") }.joined(separator: ",") + "\n"
        }
        return text
    }

    /// The cells of a map by their columns; `nil` if a value does not fit into a cell.
    static func row(of pairs: [Pair]) -> [String: String]? {
        var row: [String: String] = [:]
        for pair in pairs {
            let (key, value) = (pair.key, pair.value)
            if case .map(let inner) = value {
                for pair in inner {
                    let (innerKey, value) = (pair.key, pair.value)
                    guard let cell = cell(value) else { return nil }
                    row["\(key).\(innerKey)"] = cell
                }
            } else {
                guard let cell = cell(value) else { return nil }
                row[key] = cell
            }
        }
        return row
    }

    /// What stands in a cell; `nil` if a table cannot say it.
    private static func cell(_ value: Value) -> String? {
        switch value {
        case .text(let text): return text.isEmpty ? nil : text
        case .number(let number): return String(number)
        case .truth(let truth): return truth ? "true" : "false"
        case .list(let values):
            var parts: [String] = []
            for value in values {
                switch value {
                case .text(let text) where !text.contains(";") && !text.isEmpty && Compact.trimmed(text) == text:
                    parts.append(text)
                case .number(let number): parts.append(String(number))
                default: return nil
                }
            }
            return parts.joined(separator: "; ")
        case .null, .decimal, .map: return nil
        }
    }

    /// A cell as it stands in a table: in quotes if it needs them.
    static func quoted(_ text: String) -> String {
        let needsQuotes =
            text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) } || Compact.trimmed(text) != text
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
