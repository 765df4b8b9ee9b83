import GRDB
import Rostering
import ScenarioFile

/// What opening a week brought.
public struct OpenedWeek: Sendable, Hashable {
    /// The week.
    public var week: WeekID
    /// Whether it had been open before, so that only new needs were added.
    public var wasOpen: Bool
    /// Needs that arise.
    public var needs: Int
    /// Needs that were left open before, with their age in weeks, the oldest first.
    public var carried: [Carried]

    /// A need that was left open.
    public struct Carried: Sendable, Hashable {
        /// The need.
        public var need: NeedID
        /// Its age in weeks.
        public var weeksOpen: Int
    }
}

extension RosterStore {
    /// Opens a week: expands the needs that arise in it by the calendar, with the age of those left open before.
    ///
    /// An open week is brought up to date: needs that came into the database meanwhile are added.
    /// Throws: ``StoreError`` if the week is closed already, or lies before one that is.
    public func openWeek(_ week: WeekID, by author: Author) throws -> OpenedWeek {
        try change(author) { change in
            let state = try change.db.state(of: week)
            if state == .closed || state == .expired {
                throw StoreError(.notNow, "week \(week) is closed", "\(week) 周已关闭")
            }
            if let later = try change.db.lastClosedWeek(), later > week {
                throw StoreError(
                    .notNow,
                    "week \(later) after it is closed already",
                    "其后的 \(later) 周已经关闭",
                    hint: ("weeks are opened in order", "请按顺序开启各周")
                )
            }
            if state == nil {
                try change.db.execute(
                    sql: "INSERT INTO week (id, first_day, state, opened_at) VALUES (?, ?, 'open', ?)",
                    arguments: [week.description, week.firstDay.daysSinceEpoch, author.moment.description]
                )
            }
            let opened = try change.db.expandNeeds(of: week, wasOpen: state != nil)
            try change.note(
                "week open",
                week.description,
                ["needs": String(opened.needs), "carried": String(opened.carried.count)]
            )
            return opened
        }
    }
}

extension Database {
    /// Writes which needs arise in an open week, and their age; keeps what was cancelled.
    func expandNeeds(of week: WeekID, wasOpen: Bool) throws -> OpenedWeek {
        let setup = try setup()
        let residents = Set(
            try bodies(of: .resident, from: week.firstDay, to: week.lastDay).map { try EntryText.resident($0).id }
        )
        var opened = OpenedWeek(week: week, wasOpen: wasOpen, needs: 0, carried: [])
        let last = try lastOccurrences(before: week)
        let statement = try makeStatement(
            sql: """
                INSERT INTO week_need (week, need, weeks_open, body) VALUES (?, ?, ?, ?)
                ON CONFLICT (week, need) DO UPDATE SET weeks_open = excluded.weeks_open, body = excluded.body
                """
        )
        let rows = try Row.fetchAll(self, sql: "SELECT * FROM need WHERE cancelled_on IS NULL ORDER BY id")
        for row in rows {
            let need = try EntryText.need(row["body"])
            guard ([need.resident].compactMap { $0 } + need.parties).allSatisfy(residents.contains) else { continue }
            let text: String? = row["week"]
            let record = NeedOccurrence.Record(
                need: need,
                week: text.flatMap { WeekID($0) },
                initialAge: row["weeks_open"],
                sessionsHeld: row["sessions_held"],
                last: try last[need.id.text].map {
                    ($0.week, $0.age, $0.wasLeftOpen, try $0.body.map { try EntryText.need($0) } ?? need)
                }
            )
            guard let occurrence = NeedOccurrence(record, in: week, setup: setup) else { continue }
            opened.needs += 1
            if occurrence.weeksOpen > 0 {
                opened.carried.append(OpenedWeek.Carried(need: need.id, weeksOpen: occurrence.weeksOpen))
            }
            try statement.execute(arguments: [
                week.description, need.id.text, occurrence.weeksOpen, occurrence.changed.map { EntryText.json(of: $0) },
            ])
        }
        opened.carried.sort { ($0.weeksOpen, $1.need) > ($1.weeksOpen, $0.need) }
        return opened
    }

    private typealias Last = (week: WeekID, age: Int, wasLeftOpen: Bool, body: String?)

    /// The latest occurrence of every need before a week; of a week still open, its latest publication tells what is
    /// left open.
    private func lastOccurrences(before week: WeekID) throws -> [String: Last] {
        var result: [String: Last] = [:]
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT need, week_need.week AS week, max(first_day) AS day, weeks_open, left_open, body
                FROM week_need JOIN week ON week.id = week_need.week
                WHERE first_day < ? AND first_day >= ? AND week_need.cancelled_on IS NULL GROUP BY need
                """,
            arguments: [week.firstDay.daysSinceEpoch, week.firstDay.daysSinceEpoch - 7 * Memory.needWeeks]
        )
        var provisional: [WeekID: Set<NeedID>] = [:]
        while let row = try rows.next() {
            guard let last = WeekID(row["week"] as String) else { continue }
            let need: String = row["need"]
            var isOpen: Bool? = row["left_open"]
            if isOpen == nil {
                if provisional[last] == nil { provisional[last] = try uncoveredNeeds(of: last) }
                isOpen = provisional[last]?.contains(Identifier(need)) ?? false
            }
            result[need] = (last, row["weeks_open"], isOpen ?? false, row["body"])
        }
        return result
    }
}
