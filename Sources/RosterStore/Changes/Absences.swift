import GRDB
import Rostering

/// Somebody's absence, as it is kept.
public struct Absence: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// When.
    public var span: MomentSpan
    /// Why, if told.
    public var reason: String?
}

extension RosterStore {
    /// Notes that a volunteer is absent for a time; gives back the published duties that this hits, by week.
    ///
    /// Throws: ``StoreError`` if the volunteer is unknown or the time ends before it begins.
    public func noteAbsence(
        of volunteer: VolunteerID,
        during span: MomentSpan,
        by author: Author
    ) throws -> [(week: WeekID, duties: [Duty])] {
        guard span.start < span.end else {
            throw StoreError(.invalid, "\(span.start) is not before \(span.end)", "\(span.start) 不早于 \(span.end)")
        }
        return try change(author) { change in
            try change.db.require(.volunteer, volunteer.text)
            try change.db.insert(Absence(volunteer: volunteer, span: span, reason: author.reason), at: author.moment)
            try change.note(
                "absent",
                "volunteer \(volunteer)",
                ["from": span.start.description, "to": span.end.description]
            )
            return try change.db.publishedDuties(of: volunteer, during: span)
        }
    }

    /// Takes back what lies within a time of a volunteer's absences; the rest of them stays. Gives back how many
    /// absences were changed.
    public func takeBackAbsence(of volunteer: VolunteerID, during span: MomentSpan, by author: Author) throws -> Int {
        try change(author) { change in
            let db = change.db
            try db.require(.volunteer, volunteer.text)
            let touched = try db.absences(during: span, of: volunteer)
            guard !touched.isEmpty else { return 0 }
            try db.execute(
                sql: "DELETE FROM absence WHERE volunteer = ? AND starts < ? AND ends > ?",
                arguments: [volunteer.text, span.stored.ends, span.stored.starts]
            )
            for absence in touched {
                var (before, after) = (absence, absence)
                (before.span.end, after.span.start) = (span.start, span.end)
                for rest in [before, after] where rest.span.start < rest.span.end {
                    try db.insert(rest, at: author.moment)
                }
            }
            try change.note(
                "present",
                "volunteer \(volunteer)",
                ["from": span.start.description, "to": span.end.description]
            )
            return touched.count
        }
    }

    /// The absences that touch a time, by their beginning.
    public func absences(during span: MomentSpan) throws -> [Absence] { try read { try $0.absences(during: span) } }
}

extension Database {
    /// The absences that touch a time, of everybody or of one volunteer, by their beginning.
    func absences(during span: MomentSpan, of volunteer: VolunteerID? = nil) throws -> [Absence] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT * FROM absence WHERE starts < ? AND ends > ? AND volunteer = coalesce(?, volunteer)
                ORDER BY starts, volunteer, ends
                """,
            arguments: [span.stored.ends, span.stored.starts, volunteer?.text]
        ).map { row in
            Absence(
                volunteer: Identifier(row["volunteer"]),
                span: MomentSpan(starts: row["starts"], ends: row["ends"]),
                reason: row["reason"]
            )
        }
    }

    /// Writes an absence, over one of the same time.
    fileprivate func insert(_ absence: Absence, at moment: Moment) throws {
        try execute(
            sql: """
                INSERT INTO absence (volunteer, starts, ends, reason, recorded_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (volunteer, starts, ends) DO UPDATE SET reason = excluded.reason
                """,
            arguments: [
                absence.volunteer.text, absence.span.stored.starts, absence.span.stored.ends, absence.reason,
                moment.description,
            ]
        )
    }

    /// The duties of a volunteer in the latest publications of open weeks that a time touches.
    func publishedDuties(
        of volunteer: VolunteerID,
        during span: MomentSpan
    ) throws -> [(week: WeekID, duties: [Duty])] {
        let weeks = try String.fetchAll(self, sql: "SELECT id FROM week WHERE state = 'open' ORDER BY first_day")
        return try weeks.compactMap { WeekID($0) }.compactMap { week in
            guard week.firstDay <= span.end.date, span.start.date <= week.lastDay,
                let latest = try latestPublication(of: week)
            else { return nil }
            let away = span.interval(in: week.horizon)
            let duties = try roster(ofPlan: latest.plan, scenario: "", week: week).duties.filter { duty in
                duty.volunteer == volunteer && away.overlaps(duty.interval)
            }
            return duties.isEmpty ? nil : (week, duties)
        }
    }
}
