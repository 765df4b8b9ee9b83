import GRDB
import Rostering
import ScenarioFile

extension Database {
    /// Adds a need, or replaces the one of its id; a cancelled one is wanted again.
    ///
    /// Parameter week: the only week in which it arises, for an urgent need; `nil` for one that recurs.
    func insert(_ need: Need, weeksOpen: Int, week: WeekID?) throws {
        if let resident = need.resident { try requireRow(of: resident) }
        try execute(
            sql: """
                INSERT INTO need (id, resident, body, week, weeks_open) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET resident = excluded.resident, body = excluded.body,
                week = excluded.week, cancelled_on = NULL
                """,
            arguments: [need.id.text, need.resident?.text, EntryText.json(of: need), week?.description, weeksOpen]
        )
    }

    /// The needs of an open or closed week as they arise in it, with their age; cancelled ones are left out.
    func needs(of week: WeekID) throws -> [Need] {
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT coalesce(week_need.body, need.body) AS body, week_need.weeks_open AS weeks_open
                FROM week_need JOIN need ON need.id = week_need.need
                WHERE week_need.week = ? AND week_need.cancelled_on IS NULL ORDER BY need.id
                """,
            arguments: [week.description]
        )
        return try rows.map { row in
            var need = try EntryText.need(row["body"])
            need.weeksOpen = row["weeks_open"]
            return need
        }
    }

    private func requireRow(of resident: ResidentID) throws {
        let known = try Bool.fetchOne(
            self,
            sql: "SELECT EXISTS (SELECT 1 FROM resident WHERE id = ?)",
            arguments: [resident.text]
        )
        if known != true { try require(.resident, resident.text) }
    }
}
