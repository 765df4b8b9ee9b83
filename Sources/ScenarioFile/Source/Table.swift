import Rostering

/// Turns the rows of a table into the list of maps that would stand in the scenario.
struct Table {
    /// The keys of an entry.
    let vocabulary: Vocabulary
    /// Who collects what is wrong.
    let reading: Reading

    /// The list of a table's bytes; empty, and reported, if it cannot be read.
    func list(of bytes: [UInt8], file: Int32) -> Node {
        var list = Node(content: .list([]), place: Node.Place(file: file, line: 1, column: 1))
        guard let text = TextDecoding.text(of: bytes, file: file, reading: reading),
            let rows = CSVReader.rows(of: text, file: file, reading: reading)
        else { return list }
        guard let header = rows.first else {
            reading.isStructureBroken = true
            reading.report(
                LocalizedText("the table is empty", chinese: "表格是空的"),
                hint: LocalizedText(
                    "its first row names the columns: \(vocabulary.required.joined(separator: ",")), …",
                    chinese: "首行应为列名：\(vocabulary.required.joined(separator: ",")) 等"
                ),
                at: list.place
            )
            return list
        }
        let columns = check(header)
        var nodes: [Node] = []
        nodes.reserveCapacity(rows.count)
        for row in rows.dropFirst() {
            if row.count != header.count { reportCount(row, header.count) }
            nodes.append(node(of: row, columns: columns))
        }
        list.content = .list(nodes)
        return list
    }

    /// The keys of the columns, `nil` for those without meaning.
    private func check(_ header: [CSVReader.Cell]) -> [(key: String, inner: String?)?] {
        let known = Set(vocabulary.columns)
        var seen: Set<String> = []
        let columns = header.map { cell -> (key: String, inner: String?)? in
            guard known.contains(cell.text) else {
                fail(
                    "unknown column '\(cell.text)'",
                    "未知的列“\(cell.text)”",
                    hint: separatorHint(cell.text) ?? Nearest.hint(for: cell.text, among: vocabulary.columns),
                    at: cell.place
                )
                return nil
            }
            guard seen.insert(cell.text).inserted else {
                fail("duplicate column '\(cell.text)'", "重复的列“\(cell.text)”", at: cell.place)
                return nil
            }
            let parts = cell.text.split(separator: ".", maxSplits: 1).map(String.init)
            return (parts[0], parts.count > 1 ? parts[1] : nil)
        }
        for column in vocabulary.required
        where !seen.contains(column) && !seen.contains(where: { $0.hasPrefix(column + ".") }) {
            fail("missing column '\(column)'", "缺少列“\(column)”", at: header[0].place)
        }
        return columns
    }

    private func separatorHint(_ text: String) -> LocalizedText? {
        guard text.contains(where: { ";\t，".contains($0) }) else { return nil }
        return LocalizedText("commas separate the columns", chinese: "各列之间用英文逗号分隔")
    }

    private func reportCount(_ row: [CSVReader.Cell], _ expected: Int) {
        fail(
            "this row has \(row.count) cells, the header has \(expected)",
            "此行有 \(row.count) 个单元格，表头有 \(expected) 个",
            hint: row.count > expected
                ? LocalizedText(
                    "a cell with a comma needs quotes; entries of a list are separated by ';'",
                    chinese: "含逗号的单元格要加引号；列表各项之间用“;”分隔"
                ) : nil,
            at: row[0].place
        )
    }

    private func fail(_ english: String, _ chinese: String, hint: LocalizedText? = nil, at place: Node.Place) {
        reading.isStructureBroken = true
        reading.report(LocalizedText(english, chinese: chinese), hint: hint, at: place)
    }

    /// The map of a row: a key for every cell that is not empty; cells `outer.inner` form inner maps.
    private func node(of row: [CSVReader.Cell], columns: [(key: String, inner: String?)?]) -> Node {
        var entries: [Node.Entry] = []
        entries.reserveCapacity(row.count)
        for (cell, column) in zip(row, columns) where !cell.text.isEmpty {
            guard let column else { continue }
            let value = Node(content: .scalar(cell.text, style: .cell), place: cell.place)
            guard let inner = column.inner else {
                entries.append(Node.Entry(key: column.key, place: cell.place, value: value))
                continue
            }
            let entry = Node.Entry(key: inner, place: cell.place, value: value)
            if let index = entries.firstIndex(where: { $0.key == column.key }) {
                if case .map(let inside) = entries[index].value.content {
                    entries[index].value.content = .map(inside + [entry])
                }
            } else {
                let map = Node(content: .map([entry]), place: cell.place)
                entries.append(Node.Entry(key: column.key, place: cell.place, value: map))
            }
        }
        return Node(content: .map(entries), place: row[0].place)
    }
}
