import GRDB
import Rostering

/// A version that people are told about; it never changes.
public struct Publication: Hashable, Sendable {
    /// The week.
    public var week: WeekID
    /// Its number, from 1.
    public var version: Int
    /// What it changes for whom, compared with the version before; everything is new in the first.
    public var changes: [RosterChange]
}

extension RosterStore {
    /// Publishes a plan of an open week as its next version, after the checker has read it against the data as they
    /// are now.
    ///
    /// Throws: ``StoreError`` if the plan breaks a required rule by now, or was made from an earlier version.
    public func publish(plan number: Int64? = nil, of week: WeekID, by author: Author) throws -> Publication {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            let plan = try db.plan(of: week, number: number)
            let latest = try db.latestPublication(of: week)
            guard plan.version == nil else {
                throw StoreError(
                    .notNow,
                    "plan \(plan.number) is published already, as version \(plan.version ?? 0)",
                    "计划 \(plan.number) 已作为第 \(plan.version ?? 0) 版发布",
                    hint: ("make a new plan with: roster replan", "用 roster replan 制定新计划")
                )
            }
            guard plan.base == latest?.version else {
                throw StoreError(
                    .notNow,
                    "plan \(plan.number) was made before version \(latest?.version ?? 0) was published",
                    "计划 \(plan.number) 是在第 \(latest?.version ?? 0) 版发布之前制定的",
                    hint: ("make a new one with: roster replan", "请用 roster replan 重新制定")
                )
            }
            let basis = try db.basis(of: week, base: plan.base, now: plan.now, frozenBefore: plan.frozenBefore)
            let roster = try db.roster(ofPlan: plan.number, scenario: basis.scenario.id, week: week)
            let report = Checker(scenario: basis.scenario).check(roster)
            guard report.isAccepted else { throw StoreError.rejected(plan, report) }
            let changes = RosterChange.between(basis.published?.duties ?? [], roster.duties, now: basis.now)
            let version = (latest?.version ?? 0) + 1
            try db.execute(
                sql: "INSERT INTO publication VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                arguments: [
                    week.description, version, plan.number, author.moment.description, author.name,
                    report.levels[.coverage] ?? 0, report.levels[.stability] ?? 0, report.levels[.care] ?? 0,
                    changes.count,
                ]
            )
            try change.note("publish", week.description, ["plan": String(plan.number), "version": String(version)])
            return Publication(week: week, version: version, changes: changes)
        }
    }
}

extension StoreError {
    /// A plan that does not fit the data any more.
    fileprivate static func rejected(_ plan: KeptPlan, _ report: CheckReport) -> StoreError {
        let broken = report.structure + report.violations
        func list(_ language: Language) -> String {
            let lines =
                broken.prefix(5).map { $0.text(in: language) }
                + (broken.isEmpty ? report.falseClaims.prefix(5).map { $0.text(in: language) } : [])
            let separator = language == .english ? "; " : "；"
            return lines.joined(separator: separator) + (broken.count > 5 ? " …" : "")
        }
        return StoreError(
            .invalid,
            "plan \(plan.number) does not fit the data any more: \(list(.english))",
            "计划 \(plan.number) 与现有数据不符：\(list(.simplifiedChinese))",
            hint: ("something changed after it was made; plan again", "制定之后数据有变化，请重新排班")
        )
    }
}
