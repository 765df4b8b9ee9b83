import Foundation
import GRDB
import Rostering

/// How likely somebody comes, from attendance, the more so the more recent it is.
///
/// Source: house rule; exponential decay with the half-life ``Memory/reliabilityHalfLife``, and a prior of four
/// duties of which 3.8 were kept, so that one absence of a newcomer does not weigh like a habit.
public struct Reliability: Hashable, Sendable {
    /// Decayed number of duties kept.
    public var kept: Double
    /// Decayed number of duties missed without notice; cancelled late count half.
    public var missed: Double

    /// The share of duties that will be kept, from 0 to 1.
    public var share: Double { (kept + 3.8) / (kept + missed + 4) }

    /// What attendance of so many weeks ago still counts.
    static func weight(weeks: Int) -> Double { pow(0.5, Double(weeks) / Double(Memory.reliabilityHalfLife)) }
}

extension Database {
    /// The reliability of everybody who served before a week.
    func reliabilities(before week: WeekID) throws -> [VolunteerID: Reliability] {
        var result: [VolunteerID: Reliability] = [:]
        let first = week.firstDay.daysSinceEpoch
        let rows = try Row.fetchCursor(
            self,
            sql: """
                SELECT volunteer, first_day, came, no_shows, late_cancels
                FROM week JOIN week_volunteer ON week.id = week_volunteer.week
                WHERE first_day >= ? AND first_day < ? ORDER BY first_day
                """,
            arguments: [first - 7 * Memory.reliabilityWeeks, first]
        )
        while let row = try rows.next() {
            let weight = Reliability.weight(weeks: (first - (row["first_day"] as Int)) / 7)
            let (came, missed, late): (Int, Int, Int) = (row["came"], row["no_shows"], row["late_cancels"])
            var entry = result[Identifier(row["volunteer"] as String)] ?? Reliability(kept: 0, missed: 0)
            entry.kept += weight * Double(came)
            entry.missed += weight * (Double(missed) + Double(late) / 2)
            result[Identifier(row["volunteer"] as String)] = entry
        }
        return result
    }
}
