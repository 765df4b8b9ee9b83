import GRDB
import Rostering

/// From what a week is planned: its scenario with what was published, and what is left of that.
public struct PlanBasis: Sendable {
    /// The week.
    public var week: WeekID
    /// The scenario to plan, with what was published if anything was.
    public var scenario: Scenario
    /// The published version that the plan will change; `nil` for a first plan.
    public var base: Int?
    /// The published roster; `nil` for a first plan.
    public var published: Roster?
    /// What can still be kept of the published roster; `nil` for a first plan.
    public var remaining: Roster?
    /// The present, in minutes from the week's first midnight.
    public var now: Minutes
    /// Duties that start before this stay as they are, in minutes from the week's first midnight.
    public var frozenBefore: Minutes
}

extension RosterStore {
    /// What the next plan of a week starts from.
    ///
    /// Nobody is given a new duty in the past. With a published roster, what lies in the past or within the notice
    /// period stays.
    ///
    /// Parameter notice: minutes before a duty's start within which it is not changed any more.
    /// Throws: ``StoreError`` if the week is not open.
    public func basis(of week: WeekID, now: Moment, notice: Minutes = 0) throws -> PlanBasis {
        let present = now.minutes(in: week.horizon)
        return try read { db in
            try db.requireOpen(week)
            return try db.basis(
                of: week,
                base: try db.latestPublication(of: week)?.version,
                now: present,
                frozenBefore: present + notice
            )
        }
    }
}

extension Database {
    /// What a plan of a week starts from, seen from an instant, on top of a published version.
    func basis(of week: WeekID, base: Int?, now: Minutes, frozenBefore: Minutes) throws -> PlanBasis {
        var basis = PlanBasis(
            week: week,
            scenario: try scenario(of: week),
            base: base,
            now: now,
            frozenBefore: frozenBefore
        )
        guard let base else {
            basis.scenario.close(before: now, keeping: [])
            return basis
        }
        let plan = try Int64.fetchOne(
            self,
            sql: "SELECT plan FROM publication WHERE week = ? AND version = ?",
            arguments: [week.description, base]
        )
        guard let plan else {
            throw StoreError(.unknown, "week \(week) has no version \(base)", "\(week) 周没有第 \(base) 版")
        }
        let published = try roster(ofPlan: plan, scenario: basis.scenario.id, week: week)
        let remains = PublishedRemains(
            published,
            scenario: basis.scenario,
            away: try away(in: week),
            now: now,
            frozenBefore: frozenBefore
        )
        basis.published = published
        basis.remaining = remains.roster
        basis.scenario = remains.scenario
        return basis
    }
}
