import GLPKSolver
import TestSupport

@testable import Rostering

/// A seed's scenario with many of its rosters and what the checker says of each, to be held against a model.
struct ModelAgreement {
    let seed: UInt64
    let problem: Problem
    private let oracle: BruteForce
    /// Every volunteer and activity, with the required rules that this one duty breaks by itself.
    private let singles: [(pair: Pair, broken: Set<RuleID>)]
    private let rosters: [(pairs: [Pair], duties: [Duty], report: CheckReport)]

    struct Pair: Hashable {
        let volunteer: Int
        let activity: Int
    }

    /// Most rosters of a seed that are looked at; all if there are no more.
    static let mostRosters = 400

    /// Rules that a single duty can break, so that the pair is left out where they are required.
    private static let aboutDuties: Set<RuleID> = [
        .availability, .skill, .earliestLatest, .refused, .neutrality, .wishes, .locality, .pins,
    ]

    init(seed: UInt64) async throws {
        self.seed = seed
        let scenario = TinyScenario.make(seed: seed)
        let (problem, formed) = try await Planner(solver: GLPKSolver()).problem(
            of: scenario,
            stopper: Stopper(timeLimit: nil)
        )
        self.problem = problem
        let oracle = BruteForce(scenario: scenario, rounds: formed.rounds)
        self.oracle = oracle
        let checker = Checker(scenario: scenario)
        let indexOf = Self.activities(problem)
        var singles: [(pair: Pair, broken: Set<RuleID>)] = []
        var plans: [[[(pair: Pair, duty: Duty)]]] = []
        for (volunteer, person) in problem.volunteers.enumerated() {
            var kept: [[(pair: Pair, duty: Duty)]] = [[]]
            for task in oracle.tasks {
                let own = task.activities.compactMap { activity -> (pair: Pair, duty: Duty)? in
                    let duty = task.duty(of: person.id, activity)
                    let pair = Pair(volunteer: volunteer, activity: indexOf[Key(duty)] ?? -1)
                    let broken = Self.broken(checker.check(oracle.roster([duty])))
                    singles.append((pair, broken))
                    return broken.isEmpty && pair.activity >= 0 ? (pair, duty) : nil
                }
                kept += kept.flatMap { plan in own.map { plan + [$0] } }
            }
            plans.append(kept)
        }
        self.singles = singles
        rosters = Self.sample(plans, seed: seed).map { chosen in
            let duties = chosen.map(\.duty)
            return (chosen.map(\.pair), duties, checker.check(oracle.roster(duties)))
        }
    }

    /// Required rules about duties that a roster of one duty breaks.
    private static func broken(_ report: CheckReport) -> Set<RuleID> {
        Set(
            report.violations.compactMap { violation in
                guard let rule = violation.rule, aboutDuties.contains(rule) else { return nil }
                // That a "must" is not kept is no fault of the duty.
                if rule == .pins, violation.facts["decision"] == Pin.Decision.must.rawValue { return nil }
                return rule
            }
        )
    }

    /// All rosters, or so many drawn at random, the empty one among them.
    private static func sample<Choice>(_ plans: [[[Choice]]], seed: UInt64) -> [[Choice]] {
        let size = plans.reduce(1) { min(1_000_000, $0 * $1.count) }
        if size <= mostRosters {
            return plans.reduce([[]]) { rosters, plans in rosters.flatMap { roster in plans.map { roster + $0 } } }
        }
        var random = SplitMix64(seed: seed)
        return [[]] + (1..<mostRosters).map { _ in plans.flatMap { random.pick($0) } }
    }

    private struct Key: Hashable {
        let task: TaskID
        let role: RoleID
        let interval: Interval

        init(task: TaskID, role: RoleID, interval: Interval) {
            self.task = task
            self.role = role
            self.interval = interval
        }

        init(_ duty: Duty) { self.init(task: duty.task, role: duty.role, interval: duty.interval) }
    }

    private static func activities(_ problem: Problem) -> [Key: Int] {
        var indexOf: [Key: Int] = [:]
        for (index, activity) in problem.activities.enumerated() {
            let task = problem.tasks[activity.task].base
            let interval = Interval(Minutes(activity.start), Minutes(activity.end))
            indexOf[Key(task: task.id, role: task.roles[activity.role].id, interval: interval)] = index
        }
        return indexOf
    }
}

extension ModelAgreement {
    /// Where the model of the scenario, perhaps with one rule written wrongly, and the checker disagree.
    ///
    /// Every pair is left out exactly if its duty breaks a required rule by itself; every rule has a broken row exactly
    /// if the checker reports it; and where nothing is broken, the levels have the checker's values.
    func complaints(mutation: ModelMutation? = nil, most: Int = .max) -> [String] {
        let model = ModelBuilder(problem: problem, mutation: mutation).model()
        var indexOf: [Pair: Int] = [:]
        for (index, pair) in model.pairs.enumerated() {
            indexOf[Pair(volunteer: pair.volunteer, activity: pair.activity)] = index
        }
        var complaints: [String] = []
        if model.pairs.count != indexOf.count { complaints.append("a pair stands twice in the model") }
        for single in singles where (indexOf[single.pair] != nil) != single.broken.isEmpty {
            complaints.append("\(single.pair) is \(single.broken.isEmpty ? "left out" : "kept"): \(single.broken)")
        }
        guard complaints.isEmpty else { return complaints }
        let state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [1, 1, 1], violation: 1)
        )
        complaints += doubleComplaints(model, state)
        for (pairs, duties, report) in rosters {
            if complaints.count >= most { break }
            let columns = pairs.compactMap { indexOf[$0] }
            for column in columns { state.set(column, 1) }
            complaints += self.complaints(model, state, duties, report)
            for column in columns { state.set(column, 0) }
        }
        return complaints
    }

    /// A volunteer twice on one task breaks some row that neither of the two duties breaks, whatever the rules.
    private func doubleComplaints(_ model: RosterModel, _ state: ModelState) -> [String] {
        func broken(_ pairs: [Int]) -> Set<Int> {
            for pair in pairs { state.set(pair, 1) }
            defer { for pair in pairs { state.set(pair, 0) } }
            return Set(state.violations().map(\.row))
        }
        var complaints: [String] = []
        for volunteer in problem.volunteers.indices {
            for task in problem.tasks.indices {
                let pairs = model.pairs(of: volunteer, task: task)
                for (index, first) in pairs.enumerated() {
                    for second in pairs[(index + 1)...]
                    where broken([first, second]).subtracting(broken([first])).subtracting(broken([second])).isEmpty {
                        complaints.append("\(model.name(of: first)) with \(model.name(of: second))")
                    }
                }
            }
        }
        return complaints
    }

    private func complaints(
        _ model: RosterModel,
        _ state: ModelState,
        _ duties: [Duty],
        _ report: CheckReport
    ) -> [String] {
        let broken = Set(report.violations.compactMap(\.rule))
        let inModel = Set(state.violations().map { model.rows[$0.row].rule })
        let keepsChains = oracle.keepsChains(duties)
        let untold = Self.untold(broken: broken, keepsChains: keepsChains)
        func text(_ duties: [Duty]) -> String {
            duties.map { "\($0.volunteer) \($0.task) \($0.role) \($0.interval.start.value)" }.joined(separator: ", ")
        }
        var complaints: [String] = []
        for rule in RuleID.allCases where !untold.contains(rule) && broken.contains(rule) != inModel.contains(rule) {
            complaints.append(
                "\(rule) is broken only in the \(inModel.contains(rule) ? "model" : "roster"): \(text(duties))"
            )
        }
        if !untold.contains(nil), keepsChains == inModel.contains(nil) {
            complaints.append("structure is broken only in the \(keepsChains ? "model" : "roster"): \(text(duties))")
        }
        guard complaints.isEmpty, broken.isEmpty, keepsChains else { return complaints }
        for (index, level) in RosterModel.levels.enumerated() where state.points(level: index) != report.levels[level] {
            complaints.append(
                "\(level) \(state.points(level: index)), not \(report.levels[level] ?? -1): \(text(duties))"
            )
        }
        return complaints
    }

    /// Rules (`nil`: structure) whose rows say nothing about a roster that breaks another required rule already.
    private static func untold(broken: Set<RuleID>, keepsChains: Bool) -> Set<RuleID?> {
        var untold: Set<RuleID?> = []
        // A task for one head has no column for the use of a start group: its pairs stand for it, and so count twice
        // if two volunteers serve at once, which required `coverage` forbids.
        if broken.contains(.coverage) {
            untold = [
                .teamMix, .twoAdults, .startTogether, .spacing, .sameMediator, .oneVisitAtATime, .roomCapacity, nil,
            ]
        }
        // Whether a task is served is the sum of its start groups, of which required `start-together` admits one.
        if broken.contains(.startTogether) {
            untold.formUnion([.spacing, .sameMediator, .oneVisitAtATime, .roomCapacity, nil])
        }
        // Two sessions held are told by the second, which structure admits only with the first.
        if !keepsChains { untold.insert(.sameMediator) }
        return untold
    }
}
