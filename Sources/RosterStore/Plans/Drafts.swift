import GRDB
import Rostering

extension RosterStore {
    /// Keeps a plan as a draft beside the others; gives back its number.
    ///
    /// Throws: ``StoreError`` if the week is not open any more.
    public func keep(_ roster: Roster, from basis: PlanBasis, label: String = "", by author: Author) throws -> Int64 {
        try change(author) { change in
            try change.db.requireOpen(basis.week)
            let number = try change.db.insert(
                roster,
                week: basis.week,
                base: basis.base,
                now: basis.now,
                frozenBefore: basis.frozenBefore,
                label: label,
                by: author
            )
            try change.note(
                "plan",
                basis.week.description,
                ["plan": String(number), "duties": String(roster.duties.count)]
            )
            return number
        }
    }

    /// The plans of a week, oldest first.
    public func plans(of week: WeekID) throws -> [KeptPlan] { try read { try $0.plans(of: week) } }

    /// A plan of a week and its roster: the one of a number, else the latest.
    ///
    /// Throws: ``StoreError`` if there is none.
    public func plan(of week: WeekID, number: Int64? = nil) throws -> (plan: KeptPlan, roster: Roster) {
        try read { db in
            let plan = try db.plan(of: week, number: number)
            return (plan, try db.roster(ofPlan: plan.number, scenario: try db.scenarioID(of: week), week: week))
        }
    }

    /// The latest published roster of a week, with its version.
    ///
    /// Throws: ``StoreError`` if nothing is published.
    public func publication(of week: WeekID, version: Int? = nil) throws -> (version: Int, roster: Roster) {
        try read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT version, plan FROM publication
                    WHERE week = ? AND version = coalesce(?, version) ORDER BY version DESC LIMIT 1
                    """,
                arguments: [week.description, version]
            )
            guard let row else {
                guard let version, try db.latestPublication(of: week) != nil else {
                    throw StoreError.nothingPublished(week)
                }
                throw StoreError(.unknown, "week \(week) has no version \(version)", "\(week) 周没有第 \(version) 版")
            }
            return (
                row["version"], try db.roster(ofPlan: row["plan"], scenario: try db.scenarioID(of: week), week: week)
            )
        }
    }

    /// All published rosters of a week, oldest first, with when they were published by the wall clock.
    public func publications(of week: WeekID) throws -> [(version: Int, at: Moment, roster: Roster)] {
        try read { db in
            let id = try db.scenarioID(of: week)
            return try Row.fetchAll(
                db,
                sql: "SELECT version, plan, published_at FROM publication WHERE week = ? ORDER BY version",
                arguments: [week.description]
            ).map { row in
                let at = Moment(row["published_at"] as String) ?? Moment(week.firstDay, TimeOfDay(0))
                return (row["version"], at, try db.roster(ofPlan: row["plan"], scenario: id, week: week))
            }
        }
    }

    /// The number of the latest published version of a week; `nil` if nothing is published.
    public func latestVersion(of week: WeekID) throws -> Int? {
        try read { try $0.latestPublication(of: week)?.version }
    }

    /// Forgets a draft.
    ///
    /// Throws: ``StoreError`` if there is no such plan, or it is published.
    public func dropPlan(_ number: Int64, of week: WeekID, by author: Author) throws {
        try change(author) { change in
            let plan = try change.db.plan(of: week, number: number)
            guard plan.version == nil else {
                throw StoreError(.notNow, "plan \(number) is published", "计划 \(number) 已发布")
            }
            try change.db.execute(sql: "DELETE FROM plan WHERE id = ?", arguments: [number])
            try change.note("plan drop", week.description, ["plan": String(number)])
        }
    }
}

extension StoreError {
    static func nothingPublished(_ week: WeekID) -> StoreError {
        StoreError(
            .notNow,
            "nothing is published for week \(week)",
            "\(week) 周尚未发布排班",
            hint: (
                "plan and publish it first: roster week plan, roster publish", "请先排班并发布：roster week plan、roster publish"
            )
        )
    }
}

extension Database {
    /// The id of a week's scenario.
    func scenarioID(of week: WeekID) throws -> String { "\(try setup().id)-\(week)" }

    /// A plan of a week: the one of a number, else the latest.
    func plan(of week: WeekID, number: Int64?) throws -> KeptPlan {
        let plans = try plans(of: week)
        if let number {
            guard let plan = plans.first(where: { $0.number == number }) else {
                let known = plans.map { String($0.number) }.joined(separator: ", ")
                throw StoreError(
                    .unknown,
                    "week \(week) has no plan \(number)",
                    "\(week) 周没有计划 \(number)",
                    hint: known.isEmpty ? nil : ("known: \(known)", "可用：\(known)")
                )
            }
            return plan
        }
        guard let plan = plans.last else {
            throw StoreError(
                .notNow,
                "week \(week) has no plan yet",
                "\(week) 周还没有计划",
                hint: ("make one with: roster week plan \(week)", "用 roster week plan \(week) 制定")
            )
        }
        return plan
    }
}
