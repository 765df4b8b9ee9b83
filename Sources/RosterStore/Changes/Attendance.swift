import GRDB
import Rostering

/// What became of a published duty.
public struct Attendance: Hashable, Sendable {
    /// How it went.
    public enum Outcome: String, CaseIterable, Hashable, Sendable {
        /// The volunteer came.
        case came
        /// The volunteer did not come and had not told.
        case noShow = "no-show"
        /// The volunteer told too late for a new plan.
        case lateCancel = "late-cancel"
        /// Somebody else came instead, as agreed.
        case replaced
    }

    /// The task.
    public var task: TaskID
    /// Who was to come.
    public var volunteer: VolunteerID
    /// How it went.
    public var outcome: Outcome
    /// Who came instead, if anybody.
    public var replacedBy: VolunteerID?
    /// Minutes really served, if they differ from the plan.
    public var minutes: Int?

    /// What became of a duty.
    public init(
        task: TaskID,
        volunteer: VolunteerID,
        outcome: Outcome,
        replacedBy: VolunteerID? = nil,
        minutes: Int? = nil
    ) {
        self.task = task
        self.volunteer = volunteer
        self.outcome = outcome
        self.replacedBy = replacedBy
        self.minutes = minutes
    }
}

extension RosterStore {
    /// Records what became of published duties, all of them or none; recording one again replaces it.
    ///
    /// Throws: ``StoreError`` for the first that is no duty of the week's latest publication.
    public func record(_ attendance: [Attendance], in week: WeekID, by author: Author) throws {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            guard let latest = try db.latestPublication(of: week) else { throw StoreError.nothingPublished(week) }
            for entry in attendance {
                try db.require(.volunteer, entry.volunteer.text)
                if let other = entry.replacedBy { try db.require(.volunteer, other.text) }
                try db.requireDuty(entry, plan: latest.plan)
                try db.execute(
                    sql: """
                        INSERT INTO attendance (week, task, volunteer, outcome, replaced_by, minutes, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (week, task, volunteer) DO UPDATE SET outcome = excluded.outcome,
                        replaced_by = excluded.replaced_by, minutes = excluded.minutes,
                        recorded_at = excluded.recorded_at
                        """,
                    arguments: [
                        week.description, entry.task.text, entry.volunteer.text, entry.outcome.rawValue,
                        entry.replacedBy?.text, entry.minutes, author.moment.description,
                    ]
                )
                try change.note(
                    "attend",
                    "volunteer \(entry.volunteer)",
                    ["week": week.description, "task": entry.task.text, "outcome": entry.outcome.rawValue]
                )
            }
        }
    }

    /// What is recorded about a week, by task and volunteer.
    public func attendance(in week: WeekID) throws -> [Attendance] { try read { try $0.attendance(in: week) } }
}

extension Database {
    /// What is recorded about a week.
    func attendance(in week: WeekID) throws -> [Attendance] {
        try Row.fetchAll(
            self,
            sql: "SELECT * FROM attendance WHERE week = ? ORDER BY task, volunteer",
            arguments: [week.description]
        ).map { row in
            let other: String? = row["replaced_by"]
            return Attendance(
                task: Identifier(row["task"]),
                volunteer: Identifier(row["volunteer"]),
                outcome: Attendance.Outcome(rawValue: row["outcome"]) ?? .came,
                replacedBy: other.map { Identifier($0) },
                minutes: row["minutes"]
            )
        }
    }

    /// Makes sure that a duty is one of a plan.
    fileprivate func requireDuty(_ entry: Attendance, plan: Int64) throws {
        let tasks = try String.fetchAll(
            self,
            sql: "SELECT task FROM duty WHERE plan = ? AND volunteer = ? ORDER BY start",
            arguments: [plan, entry.volunteer.text]
        )
        guard !tasks.contains(entry.task.text) else { return }
        let list = tasks.prefix(8).joined(separator: ", ")
        throw StoreError(
            .unknown,
            "volunteer '\(entry.volunteer)' has no duty '\(entry.task)' in the published roster",
            "已发布的排班中，志愿者“\(entry.volunteer)”没有任务“\(entry.task)”",
            hint: tasks.isEmpty ? nil : ("theirs are: \(list)", "其任务有：\(list)")
        )
    }
}
