import GRDB
import Rostering

/// How unevenly the work is shared, relative to what each volunteer offered.
public struct LoadSpread: Hashable, Sendable {
    /// Volunteers who offered at least an hour a week.
    public var volunteers: Int
    /// The mean of served / offered over these volunteers.
    public var mean: Double
    /// The standard deviation of served / offered over these volunteers.
    public var deviation: Double
}

extension RosterStore {
    /// The spread over the closed weeks from one to another, both included, of volunteers who are no grid members.
    public func loadSpread(from first: WeekID, to last: WeekID) throws -> LoadSpread {
        try read { db in
            let ratios = try Double.fetchAll(
                db,
                sql: """
                    SELECT sum(minutes_served) * 1.0 / sum(minutes_offered) FROM week_volunteer
                    JOIN week ON week.id = week_volunteer.week JOIN volunteer ON volunteer.id = week_volunteer.volunteer
                    WHERE first_day BETWEEN ? AND ?
                    AND coalesce(json_extract(volunteer.body, '$.kind'), 'volunteer') = 'volunteer'
                    GROUP BY volunteer HAVING sum(minutes_offered) >= 60 * count(*)
                    """,
                arguments: [first.firstDay.daysSinceEpoch, last.firstDay.daysSinceEpoch]
            )
            let count = Double(max(1, ratios.count))
            let mean = ratios.reduce(0, +) / count
            let variance = ratios.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
            return LoadSpread(volunteers: ratios.count, mean: mean, deviation: variance.squareRoot())
        }
    }
}
