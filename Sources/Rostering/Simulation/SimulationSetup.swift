import LinearModel

/// A published week as it is simulated: the model of all that could be done, and who is to do what.
struct SimulationSetup: Sendable {
    /// A duty of the roster.
    struct Planned: Sendable {
        let pair: Int
        let volunteer: Int
        let task: Int
        let day: Int
        let start: Int
    }

    let problem: Problem
    let model: RosterModel
    let layout: StateLayout
    /// The duties, by time.
    let duties: [Planned]
    /// The duties' pairs, by task.
    let pairsOfTask: [Int: [Int]]
    /// Tasks that may come up.
    let urgentTasks: [Int]
    let urgentChance: Double
    /// The chance of a no-show, by volunteer.
    let noShow: [Double]
    /// Volunteers, tasks as numbers that draws belong to.
    let volunteerKeys: [UInt64]
    let taskKeys: [UInt64]
    var options: SimulationOptions
    /// Coverage as planned, by service: asked and covered.
    let planned: [ServiceCoverage]

    /// Throws: ``SimulationError`` if the roster has duties that the model does not; ``PlanError/invalidScenario(_:)``.
    init(scenario: Scenario, roster: Roster, solver: any Solver, options: SimulationOptions) async throws {
        let urgent = UrgentNeeds(scenario, perDay: options.urgentNeedsPerDay)
        var week = scenario
        week.needs += urgent.needs
        // Visits that do not come up are open, too, and must not make a grid or a resident look neglected.
        (week.weights.gridEvenness, week.weights.repeatedMiss) = (0, 0)
        week.published = PublishedRoster(duties: roster.duties, rounds: roster.rounds)
        try Planner.validate(scenario)
        let (problem, _) = try await Planner(solver: solver).problem(of: week, stopper: Stopper(timeLimit: nil))
        let model = ModelBuilder(problem: problem).model()
        let pairs = model.pairs(of: roster.duties)
        guard pairs.count == roster.duties.count else {
            throw SimulationError.impossibleDuties(roster.duties.count - pairs.count)
        }
        self.problem = problem
        self.model = model
        self.options = options
        layout = StateLayout(model)
        duties = pairs.map { pair in
            let activity = model.activity(of: pair)
            return Planned(
                pair: pair,
                volunteer: model.pairs[pair].volunteer,
                task: activity.task,
                day: activity.day,
                start: activity.start
            )
        }.sorted { ($0.start, $0.pair) < ($1.start, $1.pair) }
        pairsOfTask = Dictionary(grouping: pairs) { model.activity(of: $0).task }
        let ids = Set(urgent.needs.map(\.id))
        urgentTasks = problem.tasks.indices.filter { problem.tasks[$0].base.need.map(ids.contains) ?? false }
        urgentChance = urgent.chance
        noShow = problem.volunteers.map(NoShowRate.chance)
        volunteerKeys = problem.volunteers.map { Draw.key($0.id.text) }
        taskKeys = problem.tasks.map { Draw.key($0.base.id.text) }
        planned = RosterSummary(scenario: scenario, roster: roster).services
    }

    /// A state that holds the roster as it is published.
    func state() -> ModelState {
        let keys = SearchKeys(weights: problem.scenario.weights, isMerged: false, hasPublished: true)
        let state = ModelState(model: model, layout: layout, keys: keys)
        for duty in duties { state.set(duty.pair, 1) }
        return state
    }
}
