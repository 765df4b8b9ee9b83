import GRDB
import Rostering

/// A decision about one volunteer in one week, as it is kept.
public struct KeptPin: Hashable, Sendable {
    /// Its number, by which it is undone.
    public var number: Int64
    /// What was decided.
    public var pin: Pin
    /// Why, if told.
    public var reason: String?
}

extension Database {
    /// The decisions of a week, oldest first.
    func pins(of week: WeekID) throws -> [KeptPin] {
        try Row.fetchAll(self, sql: "SELECT * FROM pin WHERE week = ? ORDER BY id", arguments: [week.description])
            .map { row in
                let role: String? = row["role"]
                let start: Int? = row["start"]
                return KeptPin(
                    number: row["id"],
                    pin: Pin(
                        Pin.Decision(rawValue: row["decision"]) ?? .must,
                        volunteer: Identifier(row["volunteer"]),
                        target: row["target"],
                        role: role.map { Identifier($0) },
                        start: start.map { TimeOfDay(minute: $0) }
                    ),
                    reason: row["reason"]
                )
            }
    }

    /// Keeps a decision; gives back its number.
    func insert(_ pin: Pin, week: WeekID, reason: String?) throws -> Int64 {
        try execute(
            sql:
                "INSERT INTO pin (week, decision, volunteer, target, role, start, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                week.description, pin.decision.rawValue, pin.volunteer.text, pin.target, pin.role?.text,
                pin.start?.minute, reason,
            ]
        )
        return lastInsertedRowID
    }
}
