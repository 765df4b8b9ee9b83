import LinearModel

/// How a roster is resolved.
public struct ResolveOptions: Sendable {
    /// Wall-clock limit of one answer; 7 seconds by default, `nil` for none.
    public var timeLimit: Duration?
    /// Eligible pairs of volunteer and activity up to which the whole problem is solved exactly; beyond, a neighbourhood
    /// of the change is, and everything else is held.
    public var wholePairs: Int
    /// Volunteers in the neighbourhoods that are tried one after the other, while time remains.
    public var neighbourhoods: [Int]

    /// Options; the defaults answer within ten seconds.
    public init(timeLimit: Duration? = .seconds(7), wholePairs: Int = 1_500, neighbourhoods: [Int] = [8, 16, 32, 64]) {
        self.timeLimit = timeLimit
        self.wholePairs = wholePairs
        self.neighbourhoods = neighbourhoods
    }
}

/// Answers what a change would mean for a roster, by solving it anew from where it stands.
///
/// Make one for a scenario and a roster of it, and ask any number of questions. A small problem is solved as a whole, so
/// that costs are exact. Of a large one the volunteers and tasks near the change are, with all others held: costs are
/// then exact within that neighbourhood, and bounded over all rosters as far as the roster's certificate reaches;
/// ``Resolution/scope`` and ``LevelCost/isProven`` say which.
///
/// Complexity: making one costs one pass of the model builder (about a second for 280 volunteers and 1,000 tasks).
public struct Resolver: Sendable {
    /// The scenario, as given.
    public let scenario: Scenario
    /// The roster, as given.
    public let roster: Roster
    /// How rosters are resolved.
    public var options: ResolveOptions

    let solver: any Solver
    /// What the whole problem comes to without any change, once that is proven.
    let ground = ResolveGround()
    /// The given roster in the model of the given scenario.
    let base: ResolveModel

    /// Reads a roster of a scenario.
    ///
    /// Throws: ``PlanError/invalidScenario(_:)``; ``ResolveError/rejectedRoster(_:)`` if the roster breaks a required
    /// rule or claims something false.
    public init(
        scenario: Scenario,
        roster: Roster,
        solver: any Solver,
        options: ResolveOptions = ResolveOptions()
    ) async throws {
        try Planner.validate(scenario)
        let report = Checker(scenario: scenario).check(roster)
        guard report.isAccepted else {
            let broken = (report.structure + report.violations).map(\.wording)
            throw ResolveError.rejectedRoster(broken + report.falseClaims)
        }
        self.scenario = scenario
        self.roster = roster
        self.solver = solver
        self.options = options
        base = try await ResolveModel(scenario, placing: roster, solver: solver, stopper: Stopper(timeLimit: nil))
    }

    /// Whether questions are answered for the whole problem.
    public var isWhole: Bool { base.model.pairs.count <= options.wholePairs }

    /// The same for questions of which many are asked: of a large problem only the smallest neighbourhoods are tried.
    var quick: Resolver {
        var quick = self
        quick.options.neighbourhoods = Array(options.neighbourhoods.sorted().prefix(2))
        return quick
    }

    /// What changes to the scenario mean for the roster.
    ///
    /// Parameter near: tasks that the change is about, beyond those that it names; they are decided anew too.
    /// Cancelling the task returns what has been found so far.
    /// Throws: ``ResolveError/unknown(_:near:)`` if a pin names nothing; what the solver throws.
    public func resolve(_ changes: [ScenarioChange], near: [TaskID] = []) async throws -> Resolution {
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            let question = ResolveQuestion(changes: changes, near: near)
            return try await ResolveRun(resolver: self, question: question, stopper: stopper).resolution()
        } onCancel: {
            stopper.cancel()
        }
    }
}
