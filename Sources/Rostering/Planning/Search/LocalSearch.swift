/// Builds a roster by scarcity and improves it by ruin and recreate, on the model's own rows.
///
/// Source: Schrimpf et al., "Record breaking optimization results using the ruin and recreate principle" (2000), and
/// Christiaens and Vanden Berghe, "Slack induction by string removals" (2020) for recreation with blinks.
/// Deterministic: seeded, and limited by the number of pairs tried, unless `shouldStop` cuts in.
struct LocalSearch {
    let state: ModelState
    let units: [TaskUnit]
    var random: RandomSource
    private let shouldStop: () -> Bool
    /// Pairs tried so far: the unit of the work limit.
    var tried = 0
    private var unitOfTask: [Int: Int] = [:]
    private var unitsOfResident: [ResidentID: [Int]] = [:]
    private var unitsOfGrid: [GridID: [Int]] = [:]
    let taskOfPair: [Int]
    /// Pairs that keep their values, by pair; empty if there are none.
    var isHeld: [Bool] = []
    /// Pairs changed since the roster that the search would go back to, and heads of every task.
    private var journal: [Int] = []
    private(set) var headsOfTask: [Int] = []
    /// Units nearest in time to each that was asked for.
    var nearest: [Int: [Int]] = [:]

    /// Parameter isCandidate: the pairs to try; by default all.
    init(
        state: ModelState,
        seed: UInt64,
        isCandidate: ((Int) -> Bool)? = nil,
        shouldStop: @escaping () -> Bool
    ) {
        self.state = state
        let all = TaskUnit.units(of: state.model)
        units = isCandidate.map { isCandidate in all.map { $0.filtered(isCandidate) } } ?? all
        random = RandomSource(seed: seed)
        self.shouldStop = shouldStop
        taskOfPair = state.model.pairs.indices.map { state.model.activity(of: $0).task }
        for (index, unit) in units.enumerated() {
            for task in unit.tasks { unitOfTask[task] = index }
            for resident in unit.residents { unitsOfResident[resident, default: []].append(index) }
            if let grid = unit.grid { unitsOfGrid[grid, default: []].append(index) }
        }
    }

    /// Puts in every unit: first those of which rows demand something, such as a pin, then the scarcest: fewest
    /// volunteers per head, then the dearest to miss. It is not stopped: whoever stops early still gets a roster.
    mutating func construct() {
        let model = state.model
        var isDemanded = Array(repeating: false, count: model.pairs.count)
        for (row, _) in state.violations() {
            for term in model.rows[row].form.terms where term.coefficient < 0 && Int(term.column) < model.pairs.count {
                isDemanded[Int(term.column)] = true
            }
        }
        let scarcity = units.map { unit -> (Double, Int) in
            let volunteers = Set(unit.pairs.joined().map { model.pairs[$0].volunteer }).count
            let heads = unit.tasks.reduce(0) { $0 + max(1, model.problem.tasks[$1].minimumHeads) }
            let points = unit.tasks.reduce(0) { $0 + model.problem.tasks[$1].base.missPoints }
            if unit.pairs.joined().contains(where: { isDemanded[$0] }) { return (-1, -points) }
            return (Double(volunteers) / Double(max(1, heads)), -points)
        }
        let order = units.indices.sorted { (scarcity[$0].0, scarcity[$0].1, $0) < (scarcity[$1].0, scarcity[$1].1, $1) }
        for unit in order { insert(units[unit], blinks: 0) }
    }

    /// Improves the roster for a part of a schedule; at its end, or when stopped, the state holds the best roster found.
    mutating func improve(_ schedule: inout SearchSchedule) {
        guard !units.isEmpty else {
            schedule.finish()
            return
        }
        let end = min(tried + schedule.slice, schedule.limit)
        var rounds = 0
        begin()
        while tried < end {
            rounds += 1
            if rounds % 16 == 0 && shouldStop() {
                schedule.finish()
                break
            }
            let before = tried
            for unit in ruin() { insert(units[unit], blinks: 0.02) }
            // A ruin that tries nothing still counts, so that the work limit is reached.
            if tried == before { tried += 1 }
            let change = Double(state.total - schedule.currentTotal)
            if change <= 0 || random.unit() < fastExponential(-change / schedule.heat(tried)) {
                accept()
                schedule.currentTotal = state.total
                if state.total < schedule.bestTotal {
                    schedule.best = state.chosen
                    schedule.bestTotal = state.total
                }
            } else {
                undo()
            }
        }
        if tried >= schedule.limit { schedule.finish() }
        if schedule.isFinished { restore(schedule.best) }
    }

    /// A schedule of so many tries from the state as it stands.
    func schedule(tries: Int, temperature: Double) -> SearchSchedule {
        SearchSchedule(begin: tried, tries: tries, temperature: temperature, chosen: state.chosen, total: state.total)
    }

    func unit(ofTask task: Int) -> Int? { unitOfTask[task] }

    func units(of resident: ResidentID) -> [Int] { unitsOfResident[resident] ?? [] }

    func units(of grid: GridID) -> [Int] { unitsOfGrid[grid] ?? [] }

    /// Chooses or drops a pair for more than a try.
    mutating func put(_ pair: Int, _ value: Int) {
        guard state.value(pair) != value else { return }
        state.set(pair, value)
        journal.append(pair)
        if !headsOfTask.isEmpty { headsOfTask[taskOfPair[pair]] += 2 * value - 1 }
    }

    /// Begins at the roster as it stands.
    mutating func begin() {
        journal.removeAll(keepingCapacity: true)
        headsOfTask = Array(repeating: 0, count: state.model.problem.tasks.count)
        for pair in state.chosen { headsOfTask[taskOfPair[pair]] += 1 }
    }

    /// Goes back to the last roster accepted.
    mutating func undo() {
        let changes = journal
        for pair in changes.reversed() { put(pair, 1 - state.value(pair)) }
        journal.removeAll(keepingCapacity: true)
    }

    /// Accepts the roster as it stands.
    mutating func accept() { journal.removeAll(keepingCapacity: true) }

    /// Sets exactly the given pairs.
    func restore(_ pairs: [Int]) {
        let wanted = Set(pairs)
        for pair in state.chosen where !wanted.contains(pair) { state.set(pair, 0) }
        for pair in pairs { state.set(pair, 1) }
    }
}

/// e to a negative power, by squaring (1 + x/1024) ten times: the same on every platform, exact enough to accept by.
func fastExponential(_ power: Double) -> Double {
    guard power > -20 else { return 0 }
    var result = 1 + power / 1024
    for _ in 0..<10 { result *= result }
    return result
}
