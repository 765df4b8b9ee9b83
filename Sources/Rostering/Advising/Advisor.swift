import LinearModel

/// How advice is found.
public struct AdviceOptions: Sendable {
    /// Wall-clock limit of one answer; 7 seconds by default, `nil` for none.
    public var timeLimit: Duration?
    /// Eligible pairs of volunteer and activity up to which the whole problem is solved anew; beyond, the duties of the
    /// roster are held, or those that are not near.
    public var wholePairs: Int
    /// Volunteers near the open needs who may be given other duties, on large problems.
    public var neighbourhood: Int
    /// Candidates that are confirmed by solving anew.
    public var confirmed: Int

    /// Options; the defaults answer within ten seconds.
    public init(
        timeLimit: Duration? = .seconds(7),
        wholePairs: Int = 1_500,
        neighbourhood: Int = 32,
        confirmed: Int = 10
    ) {
        self.timeLimit = timeLimit
        self.wholePairs = wholePairs
        self.neighbourhood = neighbourhood
        self.confirmed = confirmed
    }
}

/// Advises on a scenario and a roster of it: whom to recruit or train, which certificate to renew, what an hour is worth.
///
/// A small problem is solved anew as a whole, so that what is told is exact. Of a large one, what is not near the open
/// needs is held as the roster has it; every answer says which was done and what is proven.
public struct Advisor: Sendable {
    /// The scenario, as given.
    public var scenario: Scenario { resolver.scenario }
    /// The roster, as given.
    public var roster: Roster { resolver.roster }
    /// How advice is found.
    public let options: AdviceOptions

    let solver: any Solver
    let resolver: Resolver

    /// Reads a roster of a scenario.
    ///
    /// Throws: ``PlanError/invalidScenario(_:)``; ``ResolveError/rejectedRoster(_:)`` if the roster breaks a required
    /// rule or claims something false.
    public init(
        scenario: Scenario,
        roster: Roster,
        solver: any Solver,
        options: AdviceOptions = AdviceOptions()
    ) async throws {
        let resolver = try await Resolver(
            scenario: scenario,
            roster: roster,
            solver: solver,
            options: ResolveOptions(wholePairs: options.wholePairs)
        )
        self.init(resolver, options: options)
    }

    /// Advises on what a resolver has read; the resolver's own limits do not matter.
    public init(_ resolver: Resolver, options: AdviceOptions = AdviceOptions()) {
        (self.options, self.resolver, solver) = (options, resolver, resolver.solver)
    }

    /// Whether the whole problem is solved anew.
    public var isWhole: Bool { resolver.base.model.pairs.count <= options.wholePairs }

    /// Whether the roster's certificate proves that no roster covers more.
    var isCoverageProven: Bool {
        roster.certificate?.levels.first { $0.level == .coverage }.map {
            $0.bound >= Double($0.objective) - 1e-6
        } ?? false
    }

    /// The tasks that the roster leaves open, in full or in part, by index in the base problem.
    var openTasks: [Int] {
        let problem = resolver.base.problem
        var open: Set<TaskID> = []
        var stops: Set<NeedID> = []
        for entry in Checker(scenario: scenario).check(roster).uncovered {
            open.insert(entry.task)
            if problem.needs[entry.need].map({ scenario.isRound($0) }) ?? false { stops.insert(entry.need) }
        }
        let heads = resolver.base.heads
        return problem.tasks.indices.filter { index in
            let task = problem.tasks[index]
            guard task.isRound else { return open.contains(task.base.id) }
            return heads[index] < task.minimumHeads && task.stops.contains { stops.contains($0) }
        }
    }

    /// Runs one answer within its time; cancelling the task ends it with what has been found.
    func run<Answer>(_ work: (GoalSolve) async throws -> Answer) async throws -> Answer {
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            try await work(GoalSolve(solver: solver, stopper: stopper, limits: WorkLimits(effort: 1)))
        } onCancel: {
            stopper.cancel()
        }
    }
}

extension Roster {
    /// The roster without a certificate, with what it leaves uncovered as the checker reads it.
    ///
    /// Throws: ``PlanError/rejectedByChecker(_:)`` if it breaks a required rule.
    func read(of scenario: Scenario) throws -> Roster {
        let checker = Checker(scenario: scenario)
        var roster = self
        roster.certificate = nil
        roster.uncovered = checker.check(roster).uncovered
        let report = checker.check(roster)
        guard report.isAccepted else {
            let broken = (report.structure + report.violations).map { $0.text(in: .english) }
            throw PlanError.rejectedByChecker(broken + report.falseClaims.map(\.english))
        }
        return roster
    }
}

extension Scenario {
    /// Whether a need is a stop of rounds.
    func isRound(_ need: Need) -> Bool {
        guard case .round? = services.first(where: { $0.id == need.service })?.shape else { return false }
        return true
    }
}

extension ResolveModel {
    /// Heads on every task of the roster.
    var heads: [Int] {
        var heads = problem.tasks.map { _ in 0 }
        for pair in chosen { heads[model.activity(of: pair).task] += 1 }
        return heads
    }
}
