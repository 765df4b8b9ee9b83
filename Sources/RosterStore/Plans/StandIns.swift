import GRDB
import Rostering

/// Somebody who could step in for a task as everybody else's duties stand.
public struct StandIn: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// In which role.
    public var role: RoleID
    /// Care points that it costs; fewer is better.
    public var cost: Int
    /// Minutes that they have this week without it.
    public var minutesThisWeek: Int
    /// Whether the resident knows them already.
    public var isKnown: Bool
    /// How likely they come, from 0 to 1.
    public var reliability: Double
    /// Whether they are a grid member, who steps in last.
    public var isGridMember: Bool
    /// How to reach them, if known.
    public var phone: String?

    /// Whether they keep enough of their duties to be asked before others (``Memory/reliableShare``).
    public var isReliable: Bool { reliability >= Memory.reliableShare }
}

/// Who could step in for a task.
public struct Cover: Hashable, Sendable {
    /// The task.
    public var task: TaskID
    /// Its service.
    public var service: ServiceID
    /// Its need, unless it is a round.
    public var need: NeedID?
    /// When.
    public var interval: Interval
    /// Who is on it now.
    public var team: [Duty]
    /// Heads missing, by role.
    public var missing: [RoleID: Int]
    /// Who could: those who come first, then the others, the least costly first in both.
    public var standIns: [StandIn]
}

extension RosterStore {
    /// Who could step in for a task of the latest publication: everybody who keeps every rule with it as the rest of
    /// the roster stands.
    ///
    /// Parameter leaving: the member of the team who cannot come; without one, whoever fills a role that is full.
    /// Complexity: one reading of the checker for each volunteer who is free at that time.
    /// Throws: ``StoreError`` if nothing is published or the task is unknown.
    public func cover(
        _ task: TaskID,
        in week: WeekID,
        insteadOf leaving: VolunteerID? = nil,
        now: Moment
    ) throws -> Cover {
        let (basis, phones, reliabilities) = try read { db in
            try db.requireOpen(week)
            guard let latest = try db.latestPublication(of: week) else { throw StoreError.nothingPublished(week) }
            let present = now.minutes(in: week.horizon)
            let basis = try db.basis(of: week, base: latest.version, now: present, frozenBefore: present)
            var phones: [VolunteerID: String] = [:]
            for row in try Row.fetchAll(db, sql: "SELECT id, phone FROM volunteer WHERE phone IS NOT NULL") {
                phones[Identifier(row["id"] as String)] = row["phone"]
            }
            return (basis, phones, try db.reliabilities(before: week))
        }
        return try CoverSearch(basis, task, leaving, phones: phones, reliabilities: reliabilities).search()
    }
}

/// One search for stand-ins.
private struct CoverSearch {
    let scenario: Scenario
    let remaining: Roster
    let task: TaskID
    let leaving: VolunteerID?
    let published: Roster
    let phones: [VolunteerID: String]
    let reliabilities: [VolunteerID: Reliability]

    init(
        _ basis: PlanBasis,
        _ task: TaskID,
        _ leaving: VolunteerID?,
        phones: [VolunteerID: String],
        reliabilities: [VolunteerID: Reliability]
    ) {
        var scenario = basis.scenario
        scenario.published = nil
        scenario.rules[.published] = nil
        self.scenario = scenario
        published = basis.published ?? Roster(scenario: scenario.id, horizon: scenario.horizon)
        var remaining = basis.remaining ?? published
        // The rounds and rooms stay, although nobody may be left to carry or to mediate.
        (remaining.rounds, remaining.sessions) = (published.rounds, published.sessions)
        self.remaining = remaining
        self.task = task
        self.leaving = leaving
        self.phones = phones
        self.reliabilities = reliabilities
    }

    func search() throws -> Cover {
        let team = remaining.duties.filter { $0.task == task }
        guard let model = published.duties.first(where: { $0.task == task }) ?? example() else {
            let known = Set(published.duties.map(\.task.text)).sorted()
            throw StoreError.unknown(("task of the published roster", "已发布任务"), task.text, known: known)
        }
        let checker = Checker(scenario: scenario)
        var standIns: [VolunteerID: StandIn] = [:]
        var missing: [RoleID: Int] = [:]
        for role in roles(model) {
            let members = team.filter { $0.role == role.id }
            if members.count < role.minimum { missing[role.id] = role.minimum - members.count }
            // Where nobody more may join, somebody steps in for a member: for the one named, else for any.
            var base = remaining
            if let member = members.first(where: { $0.volunteer == leaving }) ?? members.first,
                members.count >= role.maximum || member.volunteer == leaving
            {
                base.duties.removeAll { $0 == member }
            }
            let before = checker.check(base)
            let allowed = Set(before.structure + before.violations)
            for volunteer in scenario.volunteers
            where standIns[volunteer.id] == nil && !team.contains(where: { $0.volunteer == volunteer.id })
                && isFree(volunteer, model.interval)
            {
                var duty = model
                (duty.volunteer, duty.role) = (volunteer.id, role.id)
                var roster = base
                roster.duties.append(duty)
                let report = checker.check(roster)
                guard (report.structure + report.violations).allSatisfy({ allowed.contains($0) || isTeam($0) }) else {
                    continue
                }
                let cost = (report.levels[.care] ?? 0) - (before.levels[.care] ?? 0)
                standIns[volunteer.id] = standIn(volunteer, duty, cost: cost)
            }
        }
        return Cover(
            task: task,
            service: model.service,
            need: model.need,
            interval: model.interval,
            team: team,
            missing: missing,
            standIns: standIns.values.sorted { rank($0) < rank($1) }
        )
    }

    private func rank(_ person: StandIn) -> (Int, Int, Double, VolunteerID) {
        (person.isReliable ? 0 : 1, person.cost, -person.reliability, person.volunteer)
    }

    /// A team that is not complete yet is no fault of who joins it.
    private func isTeam(_ violation: Violation) -> Bool {
        violation.tasks == [task] && [.completeTeam, .teamMix, .twoAdults].contains(violation.rule)
    }

    private func isFree(_ volunteer: Volunteer, _ interval: Interval) -> Bool {
        let date = scenario.horizon.date(ofDay: interval.start.day)
        let start = interval.start.timeOfDay
        return volunteer.availability.covers(
            start,
            TimeOfDay(minute: start.minute + interval.duration.value),
            on: date
        )
    }

    private func standIn(_ volunteer: Volunteer, _ duty: Duty, cost: Int) -> StandIn {
        let helped = HelpedResidents(scenario, published).residents(of: duty)
        let preferred = Set(scenario.residents.filter { $0.preferred.contains(volunteer.id) }.map(\.id))
        return StandIn(
            volunteer: volunteer.id,
            role: duty.role,
            cost: cost,
            minutesThisWeek: remaining.duties.filter { $0.volunteer == volunteer.id }
                .reduce(0) { $0 + $1.interval.duration.value },
            isKnown: !helped.isDisjoint(with: volunteer.history.served.union(preferred)),
            reliability: (reliabilities[volunteer.id] ?? Reliability(kept: 0, missed: 0)).share,
            isGridMember: volunteer.kind == .gridMember,
            phone: phones[volunteer.id]
        )
    }

    private func roles(_ duty: Duty) -> [TeamRole] {
        let need = scenario.needs.first { $0.id == duty.need }
        return need?.roles ?? scenario.services.first { $0.id == duty.service }?.roles ?? []
    }

    /// A duty on a task that nobody serves yet, at the start of its window: of needs whose task is named by its date.
    private func example() -> Duty? {
        let parts = task.text.split(separator: "@", maxSplits: 1).map(String.init)
        guard parts.count == 2, let need = scenario.needs.first(where: { $0.id.text == parts[0] }),
            let date = CivilDate(iso: parts[1]), let day = scenario.horizon.day(of: date),
            scenario.community.dates(of: need.days, in: scenario.horizon).contains(date),
            let service = scenario.services.first(where: { $0.id == need.service }),
            ["shift", "visit"].contains(service.shape.name), need.times == nil,
            let role = (need.roles ?? service.roles).first
        else { return nil }
        let start = Minutes(day: day, need.window.from)
        let length =
            service.shape.name == "shift"
            ? Minutes(need.window.to.minute - need.window.from.minute) : need.duration
        return Duty(
            volunteer: "",
            task: task,
            service: service.id,
            need: need.id,
            role: role.id,
            interval: Interval(start, start + length)
        )
    }
}
