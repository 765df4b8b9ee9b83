import GRDB
import Rostering

/// A plan of a week as it is kept: a draft, or what a publication shows.
public struct KeptPlan: Hashable, Sendable {
    /// Its number.
    public var number: Int64
    /// The week.
    public var week: WeekID
    /// When it was made.
    public var madeAt: String
    /// By whom.
    public var madeBy: String
    /// What the coordinator calls it.
    public var label: String
    /// The published version that it changes; `nil` for a first plan.
    public var base: Int?
    /// The present as the plan saw it, in minutes from the week's first midnight.
    public var now: Minutes
    /// Duties that start before this were kept as they were.
    public var frozenBefore: Minutes
    /// The version under which it was published; `nil` for a draft.
    public var version: Int?
}

extension Database {
    /// Keeps a plan; gives back its number.
    func insert(
        _ roster: Roster,
        week: WeekID,
        base: Int?,
        now: Minutes,
        frozenBefore: Minutes,
        label: String,
        by author: Author
    ) throws -> Int64 {
        try execute(
            sql: """
                INSERT INTO plan (week, made_at, made_by, label, base, now, frozen_before, rest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                week.description, author.moment.description, author.name, label, base, now.value, frozenBefore.value,
                try RosterRest.json(of: roster),
            ]
        )
        let number = lastInsertedRowID
        let statement = try makeStatement(
            sql: """
                INSERT INTO duty (plan, task, volunteer, service, need, role, start, "end")
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        )
        for duty in roster.duties {
            try statement.execute(arguments: [
                number, duty.task.text, duty.volunteer.text, duty.service.text, duty.need?.text, duty.role.text,
                duty.interval.start.value, duty.interval.end.value,
            ])
        }
        return number
    }

    /// The roster of a kept plan.
    func roster(ofPlan number: Int64, scenario: String, week: WeekID) throws -> Roster {
        var roster = Roster(scenario: scenario, horizon: week.horizon)
        let rows = try Row.fetchCursor(
            self,
            sql: "SELECT * FROM duty WHERE plan = ? ORDER BY start, task, role, volunteer",
            arguments: [number]
        )
        while let row = try rows.next() {
            let need: String? = row["need"]
            roster.duties.append(
                Duty(
                    volunteer: Identifier(row["volunteer"]),
                    task: Identifier(row["task"]),
                    service: Identifier(row["service"]),
                    need: need.map { Identifier($0) },
                    role: Identifier(row["role"]),
                    interval: Interval(Minutes(row["start"]), Minutes(row["end"]))
                )
            )
        }
        if let rest = try String.fetchOne(self, sql: "SELECT rest FROM plan WHERE id = ?", arguments: [number]) {
            try RosterRest(json: rest).fill(&roster)
        }
        return roster
    }

    /// The plans of a week, oldest first.
    func plans(of week: WeekID) throws -> [KeptPlan] {
        try Row.fetchAll(
            self,
            sql: """
                SELECT plan.id, made_at, made_by, label, base, now, frozen_before, version
                FROM plan LEFT JOIN publication ON publication.plan = plan.id WHERE plan.week = ? ORDER BY plan.id
                """,
            arguments: [week.description]
        ).map { row in
            KeptPlan(
                number: row["id"],
                week: week,
                madeAt: row["made_at"],
                madeBy: row["made_by"],
                label: row["label"],
                base: row["base"],
                now: Minutes(row["now"]),
                frozenBefore: Minutes(row["frozen_before"]),
                version: row["version"]
            )
        }
    }

    /// The latest version of a week and its plan; `nil` if nothing is published.
    func latestPublication(of week: WeekID) throws -> (version: Int, plan: Int64)? {
        try Row.fetchOne(
            self,
            sql: "SELECT version, plan FROM publication WHERE week = ? ORDER BY version DESC LIMIT 1",
            arguments: [week.description]
        ).map { ($0["version"], $0["plan"]) }
    }

    /// The needs that the latest publication of a week leaves uncovered.
    func uncoveredNeeds(of week: WeekID) throws -> Set<NeedID> {
        guard let latest = try latestPublication(of: week),
            let rest = try String.fetchOne(self, sql: "SELECT rest FROM plan WHERE id = ?", arguments: [latest.plan])
        else { return [] }
        return Set(try RosterRest(json: rest).uncovered.map { Identifier($0.need) })
    }
}
