/// Mends a week as its mishaps become known, on the model's own rules.
///
/// For each missing head, who is on standby is asked first, then others, the least costly for the roster first. A team
/// of which several are missing is filled together, or stays as it was. Where that does not do, the rest of the day is
/// planned anew if that is asked for. Complexity: the free pairs of the tasks concerned, each set and taken back once a
/// head; a new plan as many pairs as its limit allows.
struct Repair {
    /// A mishap.
    struct Gap {
        let task: Int
        /// Nobody begins before this minute of the horizon.
        let from: Int
        /// Only who can be there at once.
        var isAtOnce = false
    }

    let setup: SimulationSetup
    let state: ModelState
    let events: WeekEvents
    let standby: StandbyList
    /// Duties that fell out; nobody is asked to take their own back.
    var barred: Set<Int> = []
    /// Volunteers who cancel or do not turn up for a duty, by day; nobody asks them that day.
    var missing: [Set<Int>]
    /// People who were called.
    var calls = 0
    /// Tasks that new plans have changed.
    var replanned: Set<Int> = []
    /// Plans a day anew; `nil` if that is not asked for.
    var search: LocalSearch?
    let team: TeamAtWork
    /// Volunteers who have said no, and who have said yes, by day.
    var refused: [Set<Int>]
    var agreed: [Set<Int>]

    init(setup: SimulationSetup, state: ModelState, events: WeekEvents, standby: StandbyList) {
        self.setup = setup
        self.state = state
        self.events = events
        self.standby = standby
        team = TeamAtWork(problem: setup.problem, model: setup.model)
        refused = Array(repeating: [], count: setup.problem.scenario.horizon.dayCount)
        (missing, agreed) = (refused, refused)
    }

    /// Fills gaps as far as people can be found: what would cost most to miss first.
    mutating func fill(_ gaps: [Gap]) {
        let tasks = setup.problem.tasks
        let order = gaps.sorted {
            (-tasks[$0.task].base.missPoints, $0.task, $0.from) < (-tasks[$1.task].base.missPoints, $1.task, $1.from)
        }
        for gap in order { fill(gap) }
        if search != nil, case let short = order.filter({ isShort($0.task) }), !short.isEmpty { replan(short) }
    }

    private mutating func fill(_ gap: Gap) {
        var put: [Int] = []
        var best = (total: state.total, count: 0)
        let patience = max(1, setup.problem.tasks[gap.task].minimumHeads)
        while isShort(gap.task), put.count - best.count < patience, let pair = standIn(gap) {
            state.set(pair, 1)
            put.append(pair)
            if state.total < best.total { best = (state.total, put.count) }
        }
        for pair in put[best.count...] { state.set(pair, 0) }
    }

    /// Whether a task lacks heads below a minimum.
    func isShort(_ task: Int) -> Bool { shortage(of: task).units > 0 }

    /// What a task lacks.
    func shortage(of task: Int) -> TeamAtWork.Shortage {
        team.shortage(of: task, setup.model.pairsOfTask[task].filter { state.value($0) == 1 })
    }

    /// The pair of somebody who says yes.
    private mutating func standIn(_ gap: Gap) -> Int? {
        var free: [(cost: Int128, pair: Int)] = []
        for pair in setup.model.pairsOfTask[gap.task] where state.value(pair) == 0 && isPossible(pair, gap) {
            let before = state.violation
            state.set(pair, 1)
            // Nobody joins in a way that breaks a rule which holds without them, but for a team that is not complete yet.
            if state.violation <= before || setup.problem.tasks[gap.task].minimumHeads > 1 {
                free.append((state.total, pair))
            }
            state.set(pair, 0)
        }
        let single = setup.problem.tasks[gap.task].minimumHeads <= 1
        let useful = free.filter { !single || $0.cost < state.total }.sorted { ($0.cost, $0.pair) < ($1.cost, $1.pair) }
        if let pair = useful.first(where: { isStandingBy($0.pair) })?.pair { return pair }
        var asked: Set<Int> = []
        for entry in useful {
            let volunteer = setup.model.pairs[entry.pair].volunteer
            let day = setup.model.activity(of: entry.pair).day
            if refused[day].contains(volunteer) || asked.contains(volunteer) { continue }
            if asked.count >= setup.options.calls { return nil }
            asked.insert(volunteer)
            calls += 1
            if events.accepts(volunteer, day: day) {
                agreed[day].insert(volunteer)
                return entry.pair
            }
            refused[day].insert(volunteer)
        }
        return nil
    }

    private func isPossible(_ pair: Int, _ gap: Gap) -> Bool { mayFill(pair, gap) && !state.isBlocked(pair) }

    /// Whether somebody could fill a gap if nothing else kept them from it.
    func mayFill(_ pair: Int, _ gap: Gap) -> Bool {
        let activity = setup.model.activity(of: pair)
        let volunteer = setup.model.pairs[pair].volunteer
        guard activity.start >= gap.from, mayChange(pair) else { return false }
        if gap.isAtOnce {
            guard activity.start == gap.from else { return false }
            let walk = setup.problem.walkFromHome(volunteer, to: activity) ?? 0
            if let reach = setup.options.noShowReach, walk > reach, !standby.contains(volunteer, activity) {
                return false
            }
        }
        return true
    }

    /// Whether a duty may be given, or taken back: no duty that falls out, and nobody who is away.
    func mayChange(_ pair: Int) -> Bool {
        let (volunteer, day) = (setup.model.pairs[pair].volunteer, setup.model.activity(of: pair).day)
        return !barred.contains(pair) && !missing[day].contains(volunteer) && !events.isAway(volunteer, day: day)
    }

    func isStandingBy(_ pair: Int) -> Bool {
        let activity = setup.model.activity(of: pair)
        let volunteer = setup.model.pairs[pair].volunteer
        return standby.contains(volunteer, activity) && events.standsBy(volunteer, day: activity.day)
    }
}
