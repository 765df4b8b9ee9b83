import GRDB
import Rostering

/// The entries of the database as JSON, by id: over them the columns of a table are laid.
public struct KnownEntries: Sendable {
    /// Volunteers.
    public var volunteers: [VolunteerID: String] = [:]
    /// Residents.
    public var residents: [ResidentID: String] = [:]
    /// Needs.
    public var needs: [NeedID: String] = [:]
}

extension RosterStore {
    /// The community's setup: a scenario without people and needs.
    ///
    /// Throws: ``StoreError`` if nothing has been imported yet.
    public func communitySetup() throws -> Scenario { try read { try $0.setup() } }

    /// Every entry that is kept.
    public func knownEntries() throws -> KnownEntries {
        try read { db in
            var known = KnownEntries()
            func rows(_ table: String, _ condition: String, _ keep: (String, String) -> Void) throws {
                for row in try Row.fetchAll(db, sql: "SELECT id, body FROM \(table) WHERE \(condition)") {
                    keep(row["id"], row["body"])
                }
            }
            try rows("volunteer", "is_erased = 0") { known.volunteers[Identifier($0)] = $1 }
            try rows("resident", "is_erased = 0") { known.residents[Identifier($0)] = $1 }
            try rows("need", "cancelled_on IS NULL") { known.needs[Identifier($0)] = $1 }
            return known
        }
    }
}

extension RosterStore {
    /// How to reach everybody of a kind, by id.
    public func contacts(of kind: PersonKind) throws -> [String: Contact] {
        try read { db in
            var contacts: [String: Contact] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT id, phone, address FROM \(kind.rawValue) WHERE is_erased = 0")
            {
                contacts[row["id"]] = Contact(phone: row["phone"], address: row["address"])
            }
            return contacts
        }
    }
}
