import Rostering

/// Reads one coordinator's table, row by row.
struct TableReader {
    let kind: CoordinatorTable.Kind
    let words: CellWords
    let mapping: [String: String]

    private typealias Cell = CSVReader.Cell

    /// A collector of what is wrong.
    static func collector() -> Reading { Reading() }

    /// The rows of a table.
    func read<Entry: Sendable>(
        _ path: String,
        known: (String) -> String?,
        decode: (Field) -> (String, Entry)?
    ) -> CoordinatorTable.Reading<Entry> {
        let reading = Reading()
        var result = CoordinatorTable.Reading<Entry>(rows: [], badLines: [], diagnostics: [], isReadable: false)
        if let (columns, rows) = table(path, reading) {
            result.isReadable = true
            var lines: [String: Int32] = [:]
            for (index, row) in rows.enumerated() {
                let line = row[0].place.line
                let wrong = reading.diagnostics.count
                let trail = Trail.entry(index, in: .key(kind.rawValue, in: .root))
                let cells = Self.named(row, columns)
                let node = node(of: cells, trail, reading, columns: Set(columns.compactMap(\.self)), known: known)
                let field = Field(node: node, trail: trail, reading: reading)
                let entry = reading.diagnostics.count == wrong ? decode(field) : nil
                if let (id, entry) = entry, reading.diagnostics.count == wrong, isNew(id, line, &lines, field) {
                    result.rows.append(
                        CoordinatorTable.Row(
                            entry: entry,
                            phone: cells["phone"].map { HumanText.plain($0.text) },
                            address: cells["address"]?.text,
                            line: Int(line),
                            places: Self.places(cells, path)
                        )
                    )
                } else {
                    result.badLines.append(Int(line))
                }
            }
        }
        result.diagnostics = ScenarioFileError(reading.diagnostics).diagnostics
        return result
    }

    private static func places(_ cells: [String: Cell], _ path: String) -> [String: SourceLocation] {
        var places: [String: SourceLocation] = [:]
        for (key, cell) in cells {
            let outer = key == "from" || key == "to" ? "window" : String(key.prefix { $0 != "." })
            let place = SourceLocation(file: path, line: Int(cell.place.line), column: Int(cell.place.column))
            places[outer] = min(places[outer] ?? place, place)
        }
        return places
    }

    private func isNew(_ id: String, _ line: Int32, _ lines: inout [String: Int32], _ field: Field) -> Bool {
        if let first = lines[id] {
            field.report("'\(id)' stands in line \(first) already", "“\(id)”已出现在第 \(first) 行")
            return false
        }
        lines[id] = line
        return true
    }

    /// The columns' keys and the rows below the header; `nil`, and reported, if the table makes no sense.
    private func table(_ path: String, _ reading: Reading) -> ([String?], [[Cell]])? {
        let file = reading.register(file: path)
        let start = Node.Place(file: file, line: 1, column: 1)
        do {
            let bytes = try FileBytes.read(path)
            guard let text = TextEncodings.utf8(of: bytes) else {
                reading.report(
                    LocalizedText("the encoding of the file is not known", chinese: "无法识别文件编码"),
                    hint: LocalizedText("save it as UTF-8 or GBK", chinese: "请另存为 UTF-8 或 GBK"),
                    at: start
                )
                return nil
            }
            let separator = TextEncodings.separator(of: text)
            guard let rows = CSVReader.rows(of: text[...], file: file, reading: reading, separator: separator) else {
                return nil
            }
            guard let header = rows.first else {
                reading.report(
                    LocalizedText("the table is empty", chinese: "表格是空的"),
                    hint: LocalizedText("its first row names the columns", chinese: "首行应为列名"),
                    at: start
                )
                return nil
            }
            return columns(header, reading).map { ($0, Array(rows.dropFirst())) }
        } catch {
            reading.report(error, file: path)
            return nil
        }
    }

    /// The key of each column; columns that nobody knows are reported as warnings and passed over.
    private func columns(_ header: [Cell], _ reading: Reading) -> [String?]? {
        let folded = Dictionary(mapping.map { (TableColumns.folded($0.key), $0.value) }) { first, _ in first }
        var seen: Set<String> = []
        var isBroken = false
        let columns = header.map { cell -> String? in
            let name = folded[TableColumns.folded(cell.text)] ?? cell.text
            guard let key = TableColumns.key(name, kind) else {
                let hint =
                    Nearest.hint(for: name, among: TableColumns.keys(kind))
                    ?? LocalizedText(
                        "name it in a mapping file (--columns) if it matters",
                        chinese: "如需使用，请在对照文件（--columns）中说明"
                    )
                reading.report(
                    LocalizedText("column '\(cell.text)' is not used", chinese: "未使用列“\(cell.text)”"),
                    hint: hint,
                    severity: .warning,
                    at: cell.place
                )
                return nil
            }
            guard seen.insert(key).inserted else {
                isBroken = true
                reading.report(
                    LocalizedText("two columns mean '\(key)'", chinese: "有两列都表示“\(key)”"),
                    at: cell.place
                )
                return nil
            }
            return key
        }
        let needed = kind == .attendance ? ["task", "volunteer", "outcome"] : ["id"]
        for key in needed where !seen.contains(key) {
            isBroken = true
            reading.report(
                LocalizedText("missing column '\(key)'", chinese: "缺少列“\(key)”"),
                hint: LocalizedText("or name yours in a mapping file (--columns)", chinese: "或在对照文件（--columns）中说明"),
                at: header[0].place
            )
        }
        return isBroken ? nil : columns
    }

    private static func named(_ row: [Cell], _ columns: [String?]) -> [String: Cell] {
        var cells: [String: Cell] = [:]
        for (cell, column) in zip(row, columns) { if let column { cells[column] = cell } }
        return cells
    }

    /// The map of a row, over what is known of its id.
    private func node(
        of cells: [String: Cell],
        _ trail: Trail,
        _ reading: Reading,
        columns: Set<String>,
        known: (String) -> String?
    ) -> Node {
        let place = cells["id"]?.place ?? cells.values.map(\.place).min { $0.column < $1.column }
        var tree = TableRowTree(place: place ?? Node.Place(file: 0, line: 0, column: 0))
        if let id = cells["id"]?.text, let json = known(HumanText.plain(id)) {
            let scratch = Reading()
            let file = scratch.register(file: "")
            if let node = JSONReader.read(Array(json.utf8)[...], file: file, reading: scratch) { tree.add(node) }
        }
        for column in columns { tree.remove(column == "from" || column == "to" ? "window" : column) }
        for (key, cell) in cells.sorted(by: { $0.value.place.column < $1.value.place.column })
        where !cell.text.isEmpty && key != "phone" && key != "address" {
            guard let text = words.canonical(cell.text, key: key) else {
                let hint = CellWords.example(key).map { LocalizedText($0.0, chinese: $0.1) }
                reading.report(
                    LocalizedText("cannot read this cell", chinese: "无法理解此单元格"),
                    hint: hint,
                    at: cell.place,
                    path: Trail.key(key, in: trail).description
                )
                continue
            }
            tree.set(key, text, cell.place)
        }
        return tree.node
    }
}
