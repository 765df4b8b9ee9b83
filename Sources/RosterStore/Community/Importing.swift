import GRDB
import Rostering
import ScenarioFile

extension RosterStore {
    /// Brings entries in, all or none: what is new is added, what has a known id is updated, and nothing is removed.
    ///
    /// Of somebody who is known already, the history of the source is ignored: the database's own memory is the truth;
    /// so is the age of a need.
    ///
    /// Parameter isTrial: nothing is written; the result tells what would be.
    /// Throws: ``StoreError``.
    public func bringIn(_ batch: ImportBatch, isTrial: Bool = false, by author: Author) throws -> ImportResult {
        if isTrial { return try read { try Importing(db: $0, isTrial: true).run(batch) } }
        return try change(author) { change in
            let result = try Importing(db: change.db, isTrial: false).run(batch)
            if !result.isEmpty {
                try change.note("import", batch.scenario?.id ?? "tables", Importing.detail(of: result))
            }
            return result
        }
    }
}

/// One import.
private struct Importing {
    let db: Database
    let isTrial: Bool

    func run(_ batch: ImportBatch) throws -> ImportResult {
        var result = ImportResult()
        if let scenario = batch.scenario { result.changesSetup = try setup(scenario) }
        result.volunteers = try people(batch.volunteers.map { ($0.entry.id.text, $0.entry, $0.contact) }, .volunteer) {
            var volunteer = $0
            if let known = $1 { volunteer.history = try EntryText.volunteer(known).history }
            return EntryText.json(of: volunteer)
        }
        result.residents = try people(batch.residents.map { ($0.entry.id.text, $0.entry, $0.contact) }, .resident) {
            resident,
            _ in EntryText.json(of: resident)
        }
        result.needs = try needs(batch.needs)
        if let scenario = batch.scenario { result.pinsAdded = try pins(scenario) }
        return result
    }

    static func detail(of result: ImportResult) -> [String: String] {
        var detail: [String: String] = result.changesSetup ? ["setup": "changed"] : [:]
        for (name, entries) in [
            ("volunteers", result.volunteers), ("residents", result.residents), ("needs", result.needs),
        ] where !entries.added.isEmpty || !entries.changed.isEmpty {
            detail["\(name) added"] = entries.added.joined(separator: " ")
            detail["\(name) changed"] = entries.changed.joined(separator: " ")
        }
        return detail.filter { !$0.value.isEmpty }
    }

    private func setup(_ scenario: Scenario) throws -> Bool {
        if isTrial {
            let known = try String.fetchOne(db, sql: "SELECT body FROM setup")
            return known != ScenarioFile.json(of: scenario.setup)
        }
        return try db.replaceSetup(scenario)
    }

    private func people<Person>(
        _ entries: [(id: String, entry: Person, contact: Contact?)],
        _ kind: PersonKind,
        body: (Person, String?) throws -> String
    ) throws -> ImportResult.Entries {
        var result = ImportResult.Entries()
        var known: [String: Row] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT id, body, phone, address, is_erased FROM \(kind.rawValue)")
        while let row = try rows.next() { known[row["id"]] = row.copy() }
        let present = known.values.count { $0["is_erased"] == 0 }
        for (id, entry, contact) in entries {
            let row = known[id]
            let text = try body(entry, row?["body"])
            let phone: String? = contact?.phone ?? row?["phone"]
            let address: String? = contact?.address ?? row?["address"]
            if let row, row["body"] == text, row["phone"] == phone, row["address"] == address {
                result.unchanged += 1
                continue
            }
            if row == nil { result.added.append(id) } else { result.changed.append(id) }
            if isTrial { continue }
            try db.execute(
                sql: """
                    INSERT INTO \(kind.rawValue) (id, body, phone, address) VALUES (?, ?, ?, ?)
                    ON CONFLICT (id) DO UPDATE SET body = excluded.body, phone = excluded.phone,
                    address = excluded.address, is_erased = 0
                    """,
                arguments: [id, text, phone, address]
            )
        }
        result.absent = present - result.unchanged - result.changed.count { known[$0]?["is_erased"] == 0 }
        return result
    }

    private func needs(_ needs: [Need]) throws -> ImportResult.Entries {
        var result = ImportResult.Entries()
        var known: [String: String] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT id, body FROM need WHERE cancelled_on IS NULL") {
            known[row["id"]] = row["body"]
        }
        for need in needs {
            let id = need.id.text
            var bare = need
            bare.weeksOpen = 0
            let text = EntryText.json(of: bare)
            if known[id] == text {
                result.unchanged += 1
                continue
            }
            if known[id] == nil { result.added.append(id) } else { result.changed.append(id) }
            if isTrial { continue }
            try db.insert(bare, weeksOpen: need.weeksOpen, week: nil)
        }
        result.absent = known.count - result.unchanged - result.changed.count
        return result
    }

    private func pins(_ scenario: Scenario) throws -> Int {
        let week = WeekID(containing: scenario.horizon.firstDay)
        let known = Set(try db.pins(of: week).map(\.pin))
        let new = scenario.pins.filter { !known.contains($0) }
        if !isTrial { for pin in new { _ = try db.insert(pin, week: week, reason: nil) } }
        return new.count
    }
}
