/// Plays weeks through, one sample after the other, each from the roster as it is published.
///
/// Not thread-safe: one replay belongs to one thread.
final class Replay {
    /// What became of one sample.
    struct Outcome {
        /// What is missing, by service index, in its units: without and with repair.
        var missing: [[Int]]
        /// Coverage points of it, without and with repair.
        var points = [0, 0]
        /// What came up in addition, by service index, in its units.
        var urgent: [Int]
        /// Visits that came up.
        var urgentVisits = 0
        /// Tasks that lack more than planned, without and with repair.
        var struck: [Set<Int>] = [[], []]
        var cancelled = 0
        var noShows = 0
        var calls = 0
        /// Duties taken in addition, and in exchange for another of the same day.
        var standIns = 0
        var moved = 0
        /// Duties that are given up for nothing although their volunteer comes.
        var dropped = 0
    }

    /// A task that is still short after a sample's repair, for those who want to know who could have helped.
    struct Open {
        let gap: Repair.Gap
        let shortage: TeamAtWork.Shortage
        /// Duties that fell out in this sample.
        let absent: Set<Int>
        /// Volunteers who do not turn up for a duty, by day.
        let missing: [Set<Int>]
    }

    let setup: SimulationSetup
    let state: ModelState
    private let team: TeamAtWork
    private let standby: StandbyList
    private let plannedShortage: [Int: TeamAtWork.Shortage]
    private let published: Set<Int>
    private let search: LocalSearch?

    init(_ setup: SimulationSetup, standby: [StandbyDuty] = []) {
        self.setup = setup
        state = setup.state()
        team = TeamAtWork(problem: setup.problem, model: setup.model)
        self.standby = StandbyList(standby, problem: setup.problem)
        var planned: [Int: TeamAtWork.Shortage] = [:]
        for task in setup.problem.tasks.indices {
            planned[task] = team.shortage(of: task, setup.pairsOfTask[task] ?? [])
        }
        plannedShortage = planned
        published = Set(setup.duties.map(\.pair))
        let isReplanned = setup.options.mending == .replan
        search = isReplanned ? LocalSearch(state: state, seed: 0, shouldStop: { false }) : nil
    }

    /// Plays a sample through.
    ///
    /// Parameter look: called before the roster is restored, with the state after repair and what is still open.
    func run(sample: Int, look: ((WeekEvents, [Open]) -> Void)? = nil) -> Outcome {
        let events = WeekEvents(setup, sample: sample)
        return run(events, absences: setup.duties.map(events.absence), urgent: events.urgentTasks, look: look)
    }

    /// Plays a week through in which these duties fall out and these tasks come up.
    func run(
        _ events: WeekEvents,
        absences: [WeekEvents.Absence],
        urgent: [Int],
        look: ((WeekEvents, [Open]) -> Void)? = nil
    ) -> Outcome {
        var outcome = Outcome(
            missing: Array(repeating: Array(repeating: 0, count: setup.problem.services.count), count: 2),
            urgent: Array(repeating: 0, count: setup.problem.services.count)
        )
        outcome.cancelled = absences.count { $0 == .cancelled }
        outcome.noShows = absences.count { $0 == .noShow }
        var absent: Set<Int> = []
        var struck = Set(urgent)
        for (duty, absence) in zip(setup.duties, absences) where absence != .none {
            absent.insert(duty.pair)
            struck.insert(duty.task)
        }
        outcome.urgentVisits = urgent.count
        for task in urgent {
            let plan = setup.problem.tasks[task]
            outcome.urgent[plan.service] += plan.minimumHeads
        }
        for task in struck.sorted() {
            let left = (setup.pairsOfTask[task] ?? []).filter { !absent.contains($0) }
            count(task, team.shortage(of: task, left), isUrgent: urgent.contains(task), 0, &outcome)
        }
        var repair = Repair(setup: setup, state: state, events: events, standby: standby)
        repair.barred = absent
        repair.search = search
        repair.search?.random = RandomSource(seed: events.seed)
        for (duty, absence) in zip(setup.duties, absences) where absence != .none {
            repair.missing[duty.day].insert(duty.volunteer)
        }
        let gaps = mend(absences, urgent: urgent, &repair)
        var open: [Open] = []
        for task in struck.union(repair.replanned).sorted() {
            let present = setup.model.pairsOfTask[task].filter { state.value($0) == 1 }
            let shortage = team.shortage(of: task, present)
            count(task, shortage, isUrgent: urgent.contains(task), 1, &outcome)
            if look != nil, shortage.units > 0, let gap = gaps[task] {
                open.append(Open(gap: gap, shortage: shortage, absent: absent, missing: repair.missing))
            }
        }
        outcome.calls = repair.calls
        let chosen = Set(state.chosen)
        let new = chosen.subtracting(published)
        countChanges(new, published.subtracting(chosen).subtracting(absent), &outcome)
        look?(events, open)
        for pair in new { state.set(pair, 0) }
        for duty in setup.duties { state.set(duty.pair, 1) }
        return outcome
    }

    /// Goes through the week: in the morning what has been cancelled or has come up, then who does not turn up.
    /// Returns the last gap of each task.
    private func mend(_ absences: [WeekEvents.Absence], urgent: [Int], _ repair: inout Repair) -> [Int: Repair.Gap] {
        var gaps: [Int: Repair.Gap] = [:]
        for day in 0..<setup.problem.scenario.horizon.dayCount {
            var morning: [Repair.Gap] = []
            for (duty, absence) in zip(setup.duties, absences) where absence == .cancelled && duty.day == day {
                state.set(duty.pair, 0)
                morning.append(Repair.Gap(task: duty.task, from: day * Minutes.perDay))
            }
            for task in urgent where setup.problem.tasks[task].groups.first?.start.day == day {
                morning.append(Repair.Gap(task: task, from: day * Minutes.perDay))
            }
            for gap in morning { gaps[gap.task] = gap }
            repair.fill(morning)
            for (duty, absence) in zip(setup.duties, absences) where absence == .noShow && duty.day == day {
                state.set(duty.pair, 0)
                let gap = Repair.Gap(task: duty.task, from: duty.start, isAtOnce: true)
                gaps[gap.task] = gap
                repair.fill([gap])
            }
        }
        return gaps
    }

    /// Counts what somebody takes and gives up on the same day as an exchange.
    private func countChanges(_ taken: Set<Int>, _ given: Set<Int>, _ outcome: inout Outcome) {
        func byPerson(_ pairs: Set<Int>) -> [[Int]: Int] {
            pairs.reduce(into: [:]) {
                $0[[setup.model.pairs[$1].volunteer, setup.model.activity(of: $1).day], default: 0] += 1
            }
        }
        let givenBy = byPerson(given)
        outcome.moved = byPerson(taken).reduce(0) { $0 + min($1.value, givenBy[$1.key] ?? 0) }
        outcome.standIns = taken.count - outcome.moved
        outcome.dropped = given.count - outcome.moved
    }

    private func count(
        _ task: Int,
        _ shortage: TeamAtWork.Shortage,
        isUrgent: Bool,
        _ mode: Int,
        _ outcome: inout Outcome
    ) {
        // What nobody was to do anyway is no mishap; what came up is, all of it.
        let before = isUrgent ? TeamAtWork.Shortage() : plannedShortage[task] ?? TeamAtWork.Shortage()
        outcome.missing[mode][setup.problem.tasks[task].service] += shortage.units - before.units
        outcome.points[mode] += shortage.points - before.points
        if shortage.units > before.units { outcome.struck[mode].insert(task) }
    }
}
