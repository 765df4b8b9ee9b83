import GRDB
import Rostering
import ScenarioFile

/// What closing a week says about it.
public struct ClosedWeek: Hashable, Sendable {
    /// The week.
    public var week: WeekID
    /// Duties of the last publication.
    public var duties: Int
    /// Of these, those about which nothing was recorded: they count as kept.
    public var assumed: Int
    /// Duties that nobody kept.
    public var missed: Int
    /// Needs left open, which are carried to the next week.
    public var leftOpen: [NeedID]
    /// Minutes served by all.
    public var minutesServed: Int
}

extension RosterStore {
    /// Closes an open week: what happened becomes memory (load, faces, reliability, hours), what was left open is
    /// carried on.
    ///
    /// Throws: ``StoreError`` if the week is not open, or an earlier one still is.
    public func closeWeek(_ week: WeekID, by author: Author) throws -> ClosedWeek {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            let earlier = try String.fetchOne(
                db,
                sql: "SELECT id FROM week WHERE state = 'open' AND first_day < ? ORDER BY first_day LIMIT 1",
                arguments: [week.firstDay.daysSinceEpoch]
            )
            if let earlier {
                throw StoreError(
                    .notNow,
                    "week \(earlier) before it is still open",
                    "之前的 \(earlier) 周尚未关闭",
                    hint: ("close it first: roster week close \(earlier)", "请先关闭：roster week close \(earlier)")
                )
            }
            let closed = try WeekClosing(db, week).close()
            try db.execute(
                sql: "UPDATE week SET state = 'closed', closed_at = ? WHERE id = ?",
                arguments: [author.moment.description, week.description]
            )
            let next = try String.fetchAll(db, sql: "SELECT id FROM week WHERE state = 'open'")
            for later in next.compactMap({ WeekID($0) }) where try db.latestPublication(of: later) == nil {
                _ = try db.expandNeeds(of: later, wasOpen: true)
            }
            try change.note(
                "week close",
                week.description,
                ["duties": String(closed.duties), "missed": String(closed.missed)]
            )
            return closed
        }
    }
}
