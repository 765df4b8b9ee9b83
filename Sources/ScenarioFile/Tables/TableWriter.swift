import Rostering

extension CoordinatorTable {
    /// An entry with how to reach the person, as a table shows it.
    public struct Line<Entry: Sendable>: Sendable {
        /// The volunteer, resident or need.
        public var entry: Entry
        /// The telephone number.
        public var phone: String?
        /// The address in words.
        public var address: String?

        /// A line of a table.
        public init(_ entry: Entry, phone: String? = nil, address: String? = nil) {
            self.entry = entry
            self.phone = phone
            self.address = address
        }
    }

    /// A table of volunteers that spreadsheet programs open right and ``volunteers(at:known:)`` reads back: UTF-8 with a
    /// byte order mark, column names in a language; `nil` if a value does not fit into a cell. History is left out.
    public static func text(of lines: [Line<Volunteer>], in language: Language) -> String? {
        text(lines.map { ($0.entry.pairs, $0.phone, $0.address) }, .volunteers, language)
    }

    /// A table of residents, as of volunteers.
    public static func text(of lines: [Line<Resident>], in language: Language) -> String? {
        text(lines.map { ($0.entry.pairs, $0.phone, $0.address) }, .residents, language)
    }

    /// A table of needs, as of volunteers.
    public static func text(of lines: [Line<Need>], in language: Language) -> String? {
        text(lines.map { ($0.entry.pairs, nil, nil) }, .needs, language)
    }

    private static func text(
        _ lines: [(pairs: [Pair], phone: String?, address: String?)],
        _ kind: Kind,
        _ language: Language
    ) -> String? {
        var rows: [[String: String]] = []
        for line in lines {
            guard var row = CSVPrinter.row(of: line.pairs.filter { $0.key != "history" }) else { return nil }
            row["phone"] = line.phone
            row["address"] = line.address
            rows.append(row)
        }
        let used = rows.reduce(into: Set(["id"])) { $0.formUnion($1.keys) }
        let columns = TableColumns.keys(kind).filter(used.contains)
        guard used.isSubset(of: columns) else { return nil }
        let header = columns.map { CSVPrinter.quoted(TableColumns.title($0, kind, language)) }
        let body = rows.map { row in columns.map { CSVPrinter.quoted(row[$0] ?? "") } }
        return "\u{FEFF}" + ([header] + body).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }
}
