import GRDB
import Rostering

/// Somebody's absence, as it is kept.
public struct Absence: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// The first day.
    public var first: CivilDate
    /// The last day.
    public var last: CivilDate
    /// Why, if told.
    public var reason: String?
}

extension RosterStore {
    /// Notes that a volunteer is absent from one day to another, both included; gives back the published duties that
    /// this hits, by week.
    ///
    /// Throws: ``StoreError`` if the volunteer is unknown or the days are in the wrong order.
    public func noteAbsence(
        of volunteer: VolunteerID,
        from first: CivilDate,
        to last: CivilDate,
        by author: Author
    ) throws -> [(week: WeekID, duties: [Duty])] {
        guard first <= last else {
            throw StoreError(.invalid, "\(first) lies after \(last)", "\(first) 晚于 \(last)")
        }
        return try change(author) { change in
            try change.db.require(.volunteer, volunteer.text)
            try change.db.execute(
                sql: """
                    INSERT INTO absence (volunteer, first_day, last_day, reason, recorded_at) VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT (volunteer, first_day, last_day) DO UPDATE SET reason = excluded.reason
                    """,
                arguments: [
                    volunteer.text, first.daysSinceEpoch, last.daysSinceEpoch, author.reason,
                    author.moment.description,
                ]
            )
            try change.note(
                "absent",
                "volunteer \(volunteer)",
                ["from": first.description, "to": last.description]
            )
            return try change.db.publishedDuties(of: volunteer, from: first, to: last)
        }
    }

    /// Takes back the absences of a volunteer that touch a stretch of days; gives back how many there were.
    public func takeBackAbsence(
        of volunteer: VolunteerID,
        from first: CivilDate,
        to last: CivilDate,
        by author: Author
    ) throws -> Int {
        try change(author) { change in
            try change.db.require(.volunteer, volunteer.text)
            try change.db.execute(
                sql: "DELETE FROM absence WHERE volunteer = ? AND first_day <= ? AND last_day >= ?",
                arguments: [volunteer.text, last.daysSinceEpoch, first.daysSinceEpoch]
            )
            let count = change.db.changesCount
            if count > 0 {
                try change.note(
                    "present",
                    "volunteer \(volunteer)",
                    ["from": first.description, "to": last.description]
                )
            }
            return count
        }
    }

    /// The absences that touch a week.
    public func absences(in week: WeekID) throws -> [Absence] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT * FROM absence WHERE first_day <= ? AND last_day >= ? ORDER BY first_day, volunteer
                    """,
                arguments: [week.lastDay.daysSinceEpoch, week.firstDay.daysSinceEpoch]
            ).map { row in
                Absence(
                    volunteer: Identifier(row["volunteer"]),
                    first: CivilDate(daysSinceEpoch: row["first_day"]),
                    last: CivilDate(daysSinceEpoch: row["last_day"]),
                    reason: row["reason"]
                )
            }
        }
    }
}

extension Database {
    /// The duties of a volunteer in the latest publications of open weeks that lie in a stretch of days.
    func publishedDuties(
        of volunteer: VolunteerID,
        from first: CivilDate,
        to last: CivilDate
    ) throws -> [(week: WeekID, duties: [Duty])] {
        let weeks = try String.fetchAll(self, sql: "SELECT id FROM week WHERE state = 'open' ORDER BY first_day")
        return try weeks.compactMap { WeekID($0) }.compactMap { week in
            guard week.firstDay <= last, first <= week.lastDay, let latest = try latestPublication(of: week) else {
                return nil
            }
            let duties = try roster(ofPlan: latest.plan, scenario: "", week: week).duties.filter { duty in
                let date = week.horizon.date(ofDay: duty.interval.start.day)
                return duty.volunteer == volunteer && first <= date && date <= last
            }
            return duties.isEmpty ? nil : (week, duties)
        }
    }
}
