import RosterStore
import Rostering
import ScenarioFile

/// Reads what an import names: a scenario, tables, or both.
struct ImportSource {
    let command: ImportCommand
    let database: RosterStore

    /// Everything that is to be imported.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, unless bad rows are left out.
    func batch() throws -> ImportBatch {
        var batch = ImportBatch()
        let common = command.options.common
        if let path = command.scenario {
            let loaded = try ScenarioFile.read(at: path)
            StandardError.write(loaded.findings.map { $0.text(in: common.language) + "\n" }.joined())
            batch = ImportBatch(loaded.scenario)
        }
        guard command.volunteers != nil || command.residents != nil || command.needs != nil else { return batch }
        var tables = try read(batch)
        var diagnostics = tables.diagnostics
        // Leaving out a row may leave another without what it refers to.
        while true {
            let whole = tables.added(to: batch)
            let wrong = ImportReferences(try database.preview(whole), tables).diagnostics
            diagnostics += wrong.map(\.diagnostic)
            guard !wrong.isEmpty, command.skipBad else { break }
            tables.leaveOut(Set(wrong.map(\.row)))
        }
        try TableOutcome.judge(diagnostics, tables.badRows, tables.isReadable, command.skipBad, common)
        return tables.added(to: batch)
    }

    private func read(_ batch: ImportBatch) throws -> ImportedTables {
        let setup = try batch.scenario ?? database.communitySetup()
        let table = CoordinatorTable(
            scenario: setup,
            reference: command.options.moment.date,
            mapping: try command.columns.map { try CoordinatorTable.mapping(at: $0) } ?? [:]
        )
        let known = try database.knownEntries()
        var tables = ImportedTables()
        if let path = command.volunteers {
            tables.volunteers = tables.note(table.volunteers(at: path) { known.volunteers[$0] }, path)
        }
        if let path = command.residents {
            tables.residents = tables.note(table.residents(at: path) { known.residents[$0] }, path)
        }
        if let path = command.needs { tables.needs = tables.note(table.needs(at: path) { known.needs[$0] }, path) }
        return tables
    }
}

/// The rows of an import's tables.
struct ImportedTables {
    var volunteers: [CoordinatorTable.Row<Volunteer>] = []
    var residents: [CoordinatorTable.Row<Resident>] = []
    var needs: [CoordinatorTable.Row<Need>] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the rows left out stand.
    private(set) var badRows: [SourceLocation] = []
    private(set) var isReadable = true

    /// A row of one of the tables.
    enum RowID: Hashable {
        case volunteer(VolunteerID)
        case resident(ResidentID)
        case need(NeedID)
    }

    /// Takes over what is said about a table; gives back its rows.
    mutating func note<Entry>(
        _ reading: CoordinatorTable.Reading<Entry>,
        _ path: String
    ) -> [CoordinatorTable.Row<Entry>] {
        diagnostics += reading.diagnostics
        badRows += reading.badLines.map { SourceLocation(file: path, line: $0) }
        isReadable = isReadable && reading.isReadable
        return reading.rows
    }

    /// Leaves rows out.
    mutating func leaveOut(_ rows: Set<RowID>) {
        func note<Entry>(_ entries: [CoordinatorTable.Row<Entry>], _ id: (Entry) -> RowID) {
            for row in entries where rows.contains(id(row.entry)) {
                badRows.append(SourceLocation(file: row.places["id"]?.file ?? "", line: row.line))
            }
        }
        note(volunteers) { .volunteer($0.id) }
        note(residents) { .resident($0.id) }
        note(needs) { .need($0.id) }
        volunteers.removeAll { rows.contains(.volunteer($0.entry.id)) }
        residents.removeAll { rows.contains(.resident($0.entry.id)) }
        needs.removeAll { rows.contains(.need($0.entry.id)) }
    }

    /// The entries of the tables over those of a scenario.
    func added(to batch: ImportBatch) -> ImportBatch {
        var batch = batch
        batch.volunteers += volunteers.map { ($0.entry, Contact(phone: $0.phone, address: $0.address)) }
        batch.residents += residents.map { ($0.entry, Contact(phone: $0.phone, address: $0.address)) }
        batch.needs += needs.map(\.entry)
        return batch
    }
}
