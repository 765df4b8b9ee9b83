import RosterExport
import RosterStore
import Rostering
import ScenarioFile

/// The people and needs of the database as tables.
struct TableTexts {
    /// `volunteers.csv`, `residents.csv` and `needs.csv`.
    let files: [ExportFile]

    /// The tables, with column names in the words' language.
    ///
    /// Throws: ``CommandError`` if an entry does not fit into a table.
    init(_ database: RosterStore, _ words: Words) throws {
        let known = try database.knownEntries()
        let phones = try (database.contacts(of: .volunteer), database.contacts(of: .resident))
        let volunteers = try known.volunteers.sorted { $0.key < $1.key }.map { id, json in
            let contact = phones.0[id.text]
            return CoordinatorTable.Line(
                try EntryText.volunteer(json),
                phone: contact?.phone,
                address: contact?.address
            )
        }
        let residents = try known.residents.sorted { $0.key < $1.key }.map { id, json in
            let contact = phones.1[id.text]
            return CoordinatorTable.Line(try EntryText.resident(json), phone: contact?.phone, address: contact?.address)
        }
        let needs = try known.needs.sorted { $0.key < $1.key }.map {
            CoordinatorTable.Line(try EntryText.need($0.value))
        }
        let texts = [
            ("volunteers", CoordinatorTable.text(of: volunteers, in: words.language), volunteers.count),
            ("residents", CoordinatorTable.text(of: residents, in: words.language), residents.count),
            ("needs", CoordinatorTable.text(of: needs, in: words.language), needs.count),
        ]
        files = try texts.map { name, text, count in
            guard let text else {
                throw CommandError(
                    place: "\(name).csv",
                    message: words.both("an entry does not fit into a table", "有条目无法放入表格"),
                    hint: words.both("export a week as a scenario instead", "请改为将一周导出为方案")
                )
            }
            return ExportFile(name: "\(name).csv", text: text, count: count)
        }
    }
}
