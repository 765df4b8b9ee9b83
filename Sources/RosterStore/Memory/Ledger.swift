import GRDB
import Rostering

/// One line of the hours ledger.
public struct LedgerLine: Hashable, Sendable {
    /// Why the balance changes.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A duty was served.
        case earned
        /// Help was received for hours.
        case spent
        /// A person corrected it, with a reason.
        case adjusted
    }

    /// The day.
    public var day: CivilDate
    /// Why the balance changes.
    public var kind: Kind
    /// Minutes by which it changes: negative if spent.
    public var minutes: Int
    /// The task served, if one was.
    public var task: TaskID?
    /// The reason, if told.
    public var reason: String?
}

/// What one volunteer has served, for them to read.
public struct Statement: Hashable, Sendable {
    /// The volunteer.
    public var volunteer: VolunteerID
    /// The balance before the first line, in minutes.
    public var opening: Int
    /// The lines, oldest first.
    public var lines: [LedgerLine]
    /// Minutes served in the rolling window.
    public var recentServed: Int
    /// Minutes offered in the rolling window.
    public var recentOffered: Int
    /// How likely they come.
    public var reliability: Reliability

    /// The balance after the last line, in minutes.
    public var balance: Int { opening + lines.reduce(0) { $0 + $1.minutes } }
}

extension RosterStore {
    /// Books hours that were spent or corrected; those earned are booked when a week is closed.
    ///
    /// Parameter minutes: by how much the balance changes; spending is given as a positive number.
    /// Throws: ``StoreError`` if the volunteer is unknown, or a correction has no reason.
    public func book(_ kind: LedgerLine.Kind, minutes: Int, for volunteer: VolunteerID, by author: Author) throws {
        guard kind != .adjusted || author.reason?.isEmpty == false else {
            throw StoreError(
                .invalid,
                "a correction of the ledger needs a reason",
                "更正时数需要说明理由",
                hint: ("give it with --why", "请用 --why 说明")
            )
        }
        guard minutes != 0, kind == .adjusted || minutes > 0 else {
            throw StoreError(.invalid, "\(minutes) minutes cannot be booked", "无法记入 \(minutes) 分钟")
        }
        try change(author) { change in
            try change.db.require(.volunteer, volunteer.text)
            try change.db.execute(
                sql: "INSERT INTO ledger (volunteer, day, kind, minutes, reason) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    volunteer.text, author.moment.date.daysSinceEpoch, kind.rawValue,
                    kind == .spent ? -minutes : minutes, author.reason,
                ]
            )
            try change.note("hours", "volunteer \(volunteer)", [kind.rawValue: String(minutes)])
        }
    }

    /// What a volunteer has served from one day to another, both included.
    ///
    /// Throws: ``StoreError`` if the volunteer is unknown.
    public func statement(
        of volunteer: VolunteerID,
        from first: CivilDate,
        to last: CivilDate
    ) throws -> Statement {
        try read { db in
            try db.require(.volunteer, volunteer.text)
            let week = WeekID(containing: last).adding(weeks: 1)
            let opening = try Int.fetchOne(
                db,
                sql: "SELECT coalesce(sum(minutes), 0) FROM ledger WHERE volunteer = ? AND day < ?",
                arguments: [volunteer.text, first.daysSinceEpoch]
            )
            let recent = try Row.fetchOne(
                db,
                sql: """
                    SELECT coalesce(sum(minutes_served), 0) AS served, coalesce(sum(minutes_offered), 0) AS offered
                    FROM week JOIN week_volunteer ON week.id = week_volunteer.week
                    WHERE volunteer = ? AND first_day >= ? AND first_day < ?
                    """,
                arguments: [
                    volunteer.text, week.firstDay.daysSinceEpoch - 7 * Memory.fairnessWeeks,
                    week.firstDay.daysSinceEpoch,
                ]
            )
            return Statement(
                volunteer: volunteer,
                opening: opening ?? 0,
                lines: try db.ledger(of: volunteer, from: first, to: last),
                recentServed: recent?["served"] ?? 0,
                recentOffered: recent?["offered"] ?? 0,
                reliability: try db.reliabilities(before: week)[volunteer] ?? Reliability(kept: 0, missed: 0)
            )
        }
    }
}

extension Database {
    fileprivate func ledger(
        of volunteer: VolunteerID,
        from first: CivilDate,
        to last: CivilDate
    ) throws -> [LedgerLine] {
        try Row.fetchAll(
            self,
            sql: "SELECT * FROM ledger WHERE volunteer = ? AND day >= ? AND day <= ? ORDER BY day, id",
            arguments: [volunteer.text, first.daysSinceEpoch, last.daysSinceEpoch]
        ).map { row in
            let task: String? = row["task"]
            return LedgerLine(
                day: CivilDate(daysSinceEpoch: row["day"]),
                kind: LedgerLine.Kind(rawValue: row["kind"]) ?? .adjusted,
                minutes: row["minutes"],
                task: task.map { Identifier($0) },
                reason: row["reason"]
            )
        }
    }
}
