import GRDB
import Rostering

extension RosterStore {
    /// Forgets the plans, duties, attendance, absences and decisions of weeks closed before a week; their statistics
    /// and the hours ledger stay. Gives back how many weeks that were.
    ///
    /// Throws: ``StoreError``.
    public func expire(before week: WeekID, by author: Author) throws -> Int {
        let count = try change(author) { change in
            let db = change.db
            let weeks = try String.fetchAll(
                db,
                sql: "SELECT id FROM week WHERE state = 'closed' AND first_day < ? ORDER BY first_day",
                arguments: [week.firstDay.daysSinceEpoch]
            )
            guard let last = weeks.last else { return 0 }
            try db.execute(sql: "INSERT INTO permit VALUES ('retention')")
            for id in weeks {
                try db.execute(sql: "DELETE FROM publication WHERE week = ?", arguments: [id])
                for table in ["plan", "attendance", "pin"] {
                    try db.execute(sql: "DELETE FROM \(table) WHERE week = ?", arguments: [id])
                }
                try db.execute(sql: "UPDATE week SET state = 'expired' WHERE id = ?", arguments: [id])
            }
            try db.execute(
                sql: "DELETE FROM absence WHERE ends <= ?",
                arguments: [Moment(week.firstDay, TimeOfDay(0)).minutesSinceEpoch]
            )
            try db.execute(sql: "DELETE FROM permit")
            try change.note("expire", "weeks up to \(last)", ["weeks": String(weeks.count)])
            return weeks.count
        }
        if count > 0 { try scrubFile() }
        return count
    }
}
