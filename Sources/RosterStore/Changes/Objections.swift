import GRDB
import Rostering
import ScenarioFile

extension RosterStore {
    /// Remembers that a party to a case objected to a mediator, who is then never again planned for a case of theirs.
    ///
    /// Throws: ``StoreError`` if either is unknown.
    public func noteObjection(of resident: ResidentID, to volunteer: VolunteerID, by author: Author) throws {
        try change(author) { change in
            try change.db.require(.volunteer, volunteer.text)
            try change.db.require(.resident, resident.text)
            guard let body = try change.db.body(of: .resident, resident.text) else { return }
            var entry = try EntryText.resident(body)
            guard entry.objectedMediators.insert(volunteer).inserted else { return }
            try change.db.execute(
                sql: "UPDATE resident SET body = ? WHERE id = ?",
                arguments: [EntryText.json(of: entry), resident.text]
            )
            try change.note("objection", "resident \(resident)", ["mediator": volunteer.text])
        }
    }

    /// Notes that somebody leaves: the last day on which they are there.
    ///
    /// Throws: ``StoreError`` if they are unknown.
    public func noteLeaving(_ kind: PersonKind, _ id: String, lastDay: CivilDate?, by author: Author) throws {
        try change(author) { change in
            try change.db.require(kind, id)
            try change.db.execute(
                sql: "UPDATE \(kind.rawValue) SET until = ? WHERE id = ?",
                arguments: [lastDay?.daysSinceEpoch, id]
            )
            try change.note("leave", "\(kind.rawValue) \(id)", ["last day": lastDay?.description ?? "none"])
        }
    }
}
