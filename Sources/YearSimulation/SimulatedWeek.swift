import RosterStore
import Rostering

/// One simulated week, from opening to closing.
struct SimulatedWeek {
    let store: RosterStore
    let planner: Planner
    /// Try again while a replan is not proven to change least.
    let replanners: [Planner]
    let week: WeekID
    let number: Int

    /// Who works at a time of the week; days before it are negative.
    func author(day: Int, _ time: TimeOfDay) -> Author {
        Author("simulation", at: Moment(week.firstDay.adding(days: day), time))
    }

    func run(_ people: inout SimulatedPeople, _ waiting: inout [NeedID: Int]) async throws -> WeekReport {
        let opened = try store.openWeek(week, by: author(day: -3, TimeOfDay(9)))
        var isAccepted = try await publish(now: Moment(week.firstDay.adding(days: -3), TimeOfDay(10)), notice: 0)
            .isAccepted
        try disturb(&people)
        let now = Moment(week.firstDay.adding(days: 1), TimeOfDay(20))
        let replan = try await publish(now: now, notice: 12 * 60)
        isAccepted = isAccepted && replan.isAccepted
        let roster = replan.roster
        wait(roster, &waiting)
        try attend(roster, &people)
        let closed = try store.closeWeek(week, by: author(day: 7, TimeOfDay(9)))
        let stability = roster.certificate?.levels.first { $0.level == .stability }
        let coverage = roster.certificate?.levels.first { $0.level == .coverage }
        return WeekReport(
            week: week,
            needs: opened.needs,
            carried: opened.carried.count,
            versions: 2,
            isAccepted: isAccepted,
            duties: closed.duties,
            missed: closed.missed,
            changes: replan.changes,
            forced: replan.forced,
            stability: (stability?.objective ?? 0, stability?.bound ?? 0),
            isLeast: stability?.termination == .optimal,
            isBestCoverage: coverage?.termination == .optimal,
            longestWait: waiting.values.max() ?? 0,
            spread: try store.loadSpread(from: week.adding(weeks: 1 - Memory.fairnessWeeks), to: week),
            weekSpread: try store.loadSpread(from: week, to: week)
        )
    }

    private typealias Published = (roster: Roster, isAccepted: Bool, changes: Int, forced: Int)

    /// Plans, publishes, and reads the publication back through the checker.
    private func publish(now: Moment, notice: Int) async throws -> Published {
        let basis = try store.basis(of: week, now: now, notice: Minutes(notice))
        var planned = try await planner.plan(basis.scenario)
        for replanner in replanners where basis.base != nil && !isLeast(planned) {
            planned = try await replanner.plan(basis.scenario)
        }
        let author = Author("simulation", at: now)
        let number = try store.keep(planned, from: basis, by: author)
        let publication = try store.publish(plan: number, of: week, by: author)
        let roster = try store.publication(of: week).roster
        let report = Checker(scenario: basis.scenario).check(roster)
        let kept = Set(basis.scenario.published?.duties ?? [])
        let forced = (basis.published?.duties ?? []).count { !kept.contains($0) }
        let changes = basis.base == nil ? 0 : publication.changes.count
        return (roster, report.isAccepted, changes, forced)
    }

    private func isLeast(_ roster: Roster) -> Bool {
        roster.certificate?.levels.first { $0.level == .stability }?.termination == .optimal
    }

    /// Tuesday evening: somebody is ill until Friday, and an urgent need comes up for Thursday.
    private func disturb(_ people: inout SimulatedPeople) throws {
        let tuesday = author(day: 1, TimeOfDay(19))
        for volunteer in people.ill() {
            let last = week.firstDay.adding(days: 2 + people.random.below(3))
            let days = MomentSpan(week.firstDay.adding(days: 2)...last)
            _ = try store.noteAbsence(of: volunteer, during: days, by: tuesday)
        }
        let scenario = try store.scenario(of: week)
        let visits = scenario.services.filter { $0.shape.name == "visit" && $0.roles.count == 1 && !$0.isAllOrNothing }
        guard let service = visits.randomElement(using: &people.random),
            let resident = scenario.residents.randomElement(using: &people.random)
        else { return }
        var need = Need(
            id: Identifier("urgent-\(week)"),
            service: service.id,
            window: DailyWindow(TimeOfDay(9), TimeOfDay(17)),
            resident: resident.id,
            duration: 45
        )
        need.days = DayPattern(weekdays: [], added: [week.firstDay.adding(days: 3)])
        need.priority = 2
        try store.addNeed(need, to: week, by: tuesday)
    }

    /// One need waits a week longer if it stays open although enough people are free and fit for it, besides those who
    /// are on its team already.
    private func wait(_ roster: Roster, _ waiting: inout [NeedID: Int]) {
        let possible = roster.uncovered.filter { uncovered in
            let team = roster.duties.count { $0.task == uncovered.task }
            return (uncovered.reason?.busy ?? 0) - team >= uncovered.short
        }
        let open = Set(possible.map(\.need))
        waiting = waiting.filter { open.contains($0.key) }
        for need in open { waiting[need, default: 0] += 1 }
    }

    /// Two in a hundred do not come, one cancels late.
    private func attend(_ roster: Roster, _ people: inout SimulatedPeople) throws {
        var records: [Attendance] = []
        for duty in roster.duties {
            let chance = people.random.below(100)
            guard chance < 3 else { continue }
            records.append(
                Attendance(task: duty.task, volunteer: duty.volunteer, outcome: chance < 2 ? .noShow : .lateCancel)
            )
        }
        if !records.isEmpty { try store.record(records, in: week, by: author(day: 6, TimeOfDay(20))) }
    }
}
