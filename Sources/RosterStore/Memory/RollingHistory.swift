import GRDB
import Rostering

/// What the closed weeks say about the volunteers, as a plan uses it.
struct RollingHistory {
    /// One volunteer's sums over the window.
    struct Sums {
        var served = 0
        var offered = 0
        var noShows = 0.0
        var daysInRow = 0
    }

    private var sums: [String: Sums] = [:]
    private var faces: [String: Set<ResidentID>] = [:]
    /// Closed weeks in the window.
    private var weeks = 0

    /// What the weeks before a week say.
    init(_ db: Database, before week: WeekID) throws {
        let first = week.firstDay.daysSinceEpoch
        let window = first - 7 * Memory.fairnessWeeks
        weeks =
            try Int.fetchOne(
                db,
                sql: "SELECT count(*) FROM week WHERE state != 'open' AND first_day >= ? AND first_day < ?",
                arguments: [window, first]
            ) ?? 0
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT volunteer, first_day, minutes_served, minutes_offered, no_shows, days_in_row
                FROM week JOIN week_volunteer ON week.id = week_volunteer.week
                WHERE first_day >= ? AND first_day < ?
                """,
            arguments: [first - 7 * Memory.reliabilityWeeks, first]
        )
        while let row = try rows.next() {
            let day: Int = row["first_day"]
            var sums = self.sums[row["volunteer"], default: Sums()]
            if day >= window {
                sums.served += row["minutes_served"]
                sums.offered += row["minutes_offered"]
            }
            if day == first - 7 { sums.daysInRow = row["days_in_row"] }
            let missed: Int = row["no_shows"]
            if missed > 0 { sums.noShows += Double(missed) * Reliability.weight(weeks: (first - day) / 7) }
            self.sums[row["volunteer"]] = sums
        }
        let known = try Row.fetchCursor(
            db,
            sql: "SELECT volunteer, resident FROM face WHERE last_week >= ? AND last_week < ?",
            arguments: [first - 7 * Memory.faceWeeks, first]
        )
        while let row = try known.next() {
            faces[row["volunteer"], default: []].insert(Identifier(row["resident"] as String))
        }
    }

    /// A volunteer's history for the plan. What the import said about the time before fades out as weeks are closed.
    func history(of volunteer: Volunteer, residents: Set<ResidentID>) -> History {
        let sums = self.sums[volunteer.id.text] ?? Sums()
        let before = volunteer.history
        let share = max(0, Memory.fairnessWeeks - weeks)
        func faded(_ minutes: Int) -> Int { minutes * share / Memory.fairnessWeeks }
        return History(
            minutesServed: sums.served + faded(before.minutesServed),
            minutesOffered: sums.offered + faded(before.minutesOffered),
            served: (faces[volunteer.id.text] ?? []).union(share > 0 ? before.served : []).intersection(residents),
            noShows: Int(sums.noShows.rounded()) + faded(before.noShows),
            daysInRow: weeks == 0 ? before.daysInRow : sums.daysInRow
        )
    }
}
