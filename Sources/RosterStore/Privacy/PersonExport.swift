import Foundation
import GRDB
import Rostering

extension RosterStore {
    /// Everything that the file has about one person, as JSON for that person.
    ///
    /// Throws: ``StoreError`` if the person is unknown.
    public func personData(_ kind: PersonKind, _ id: String) throws -> String {
        let object: [String: Any] = try read { db in
            try db.require(kind, id)
            let row = try Row.fetchOne(
                db,
                sql: "SELECT * FROM \(kind.rawValue) WHERE id = ?",
                arguments: [id]
            )
            var object: [String: Any] = ["kind": kind.rawValue, "id": id]
            if let body: String = row?["body"] {
                object["entry"] = try JSONSerialization.jsonObject(with: Data(body.utf8))
            }
            for column in ["phone", "address"] {
                if let value: String = row?[Column(column)] { object[column] = value }
            }
            for column in ["since", "until"] {
                if let day: Int = row?[Column(column)] { object[column] = CivilDate(daysSinceEpoch: day).description }
            }
            for (name, sql) in kind == .volunteer ? Self.ofVolunteer : Self.ofResident {
                let rows = try Row.fetchAll(db, sql: sql, arguments: ["id": id])
                if !rows.isEmpty { object[name] = rows.map { Self.object(of: $0) } }
            }
            return object
        }
        let data = try JSONSerialization.data(
            withJSONObject: object,
            options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        )
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private static let ofVolunteer = [
        (
            "duties",
            """
            SELECT publication.week, publication.version, task, service, role, first_day + start / 1440 AS date,
            start % 1440 AS start_minute, "end" - start AS minutes
            FROM duty JOIN publication USING (plan) JOIN week ON week.id = publication.week
            WHERE volunteer = :id ORDER BY date, start_minute
            """
        ),
        (
            "attendance",
            "SELECT week, task, outcome, minutes, recorded_at FROM attendance WHERE volunteer = :id ORDER BY week, task"
        ),
        (
            "absences",
            """
            SELECT starts / 1440 AS from_date, starts % 1440 AS from_minute, (ends - 1) / 1440 AS to_date,
            (ends - 1) % 1440 + 1 AS to_minute, reason, recorded_at
            FROM absence WHERE volunteer = :id ORDER BY starts
            """
        ),
        ("hours", "SELECT day AS date, kind, minutes, task, reason FROM ledger WHERE volunteer = :id ORDER BY day, id"),
        ("decisions", "SELECT week, decision, target, role, reason FROM pin WHERE volunteer = :id ORDER BY id"),
        ("knownResidents", "SELECT resident, last_week AS last_date FROM face WHERE volunteer = :id ORDER BY resident"),
        (
            "weeks",
            """
            SELECT week, minutes_offered, minutes_served, duties, came, no_shows, late_cancels
            FROM week_volunteer WHERE volunteer = :id ORDER BY week
            """
        ),
        ("log", "SELECT at, by, action, detail, why FROM audit WHERE subject = 'volunteer ' || :id ORDER BY id"),
    ]

    private static let ofResident = [
        (
            "needs",
            """
            SELECT id, body, week FROM need
            WHERE resident = :id OR instr(body, '"' || :id || '"') > 0 ORDER BY id
            """
        ),
        (
            "weeks",
            """
            SELECT week_need.week, need, week_need.weeks_open, left_open FROM week_need JOIN need ON need.id = need
            WHERE resident = :id ORDER BY week_need.week, need
            """
        ),
        (
            "knownVolunteers",
            "SELECT volunteer, last_week AS last_date FROM face WHERE resident = :id ORDER BY volunteer"
        ),
        ("log", "SELECT at, by, action, detail, why FROM audit WHERE subject = 'resident ' || :id ORDER BY id"),
    ]

    /// A row as JSON; columns that end in `date` are days.
    private static func object(of row: Row) -> [String: Any] {
        var object: [String: Any] = [:]
        for (column, value) in row {
            switch value.storage {
            case .null: continue
            case .int64(let number) where column.hasSuffix("date"):
                object[column] = CivilDate(daysSinceEpoch: Int(number)).description
            case .int64(let number) where column.hasSuffix("_minute"):
                object[column == "start_minute" ? "start" : column.replacing("_minute", with: "_time")] =
                    TimeOfDay(minute: Int(number)).description
            case .int64(let number): object[column] = Int(number)
            case .double(let number): object[column] = number
            case .string(let text):
                object[column] =
                    column == "body"
                    ? (try? JSONSerialization.jsonObject(with: Data(text.utf8))) ?? text : text
            case .blob: continue
            }
        }
        return object
    }
}
