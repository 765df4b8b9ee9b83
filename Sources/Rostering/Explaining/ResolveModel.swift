import LinearModel

/// A scenario expanded and modelled, with a roster placed in the model.
struct ResolveModel: Sendable {
    let problem: Problem
    let model: RosterModel
    /// The model's forms, laid out for states.
    private let layout: StateLayout
    /// Pairs of the roster's duties that exist in the model, ascending.
    let chosen: [Int]
    /// Values of all columns with these pairs chosen.
    let values: [Int]
    /// How good the rounds are by their own objective.
    let rounds: LevelCertificate?

    /// The model of a scenario with the duties of a roster that are still possible in it.
    ///
    /// The roster's rounds are kept; stops that stand in none are grouped into new ones.
    /// Parameter near: whose pairs are part of the model, beside those of the roster's duties; `nil` for everybody's.
    init(
        _ scenario: Scenario,
        placing roster: Roster,
        near: ResolveNear? = nil,
        solver: any Solver,
        stopper: Stopper
    ) async throws {
        let walking = WalkingTable(scenario.community)
        var grouped = scenario
        grouped.published = PublishedRoster(duties: [], rounds: roster.rounds)
        let formation = RoundFormation(
            scenario: grouped,
            walking: walking,
            solver: solver,
            effort: 1,
            shouldStop: { stopper.shouldStop }
        )
        let formed = try await formation.form()
        rounds = formed.certificate
        let problem = Problem(scenario: scenario, rounds: formed, walking: walking, keeping: roster.duties)
        var builder = ModelBuilder(problem: problem)
        if let near { builder.includes = near.includes(problem, roster) }
        self.problem = problem
        model = builder.model()
        layout = StateLayout(model)
        chosen = model.pairs(of: roster.duties)
        values = model.state(choosing: chosen, layout).allValues
    }

    /// The same problem with nothing placed and with some pairs, in which no other rules must hold.
    func requiring(
        only rules: Set<RuleID>,
        includes: @escaping (_ volunteer: Int, _ task: Int) -> Bool
    ) -> ResolveModel {
        var builder = ModelBuilder(problem: problem.requiring(only: rules))
        builder.includes = includes
        return ResolveModel(builder)
    }

    private init(_ builder: ModelBuilder) {
        problem = builder.problem
        model = builder.model()
        layout = StateLayout(model)
        chosen = []
        values = model.state(choosing: [], layout).allValues
        rounds = nil
    }

    /// A state in which these pairs are chosen.
    func state(choosing pairs: [Int]) -> ModelState { model.state(choosing: pairs, layout) }

    /// Points of each level with the roster as placed: coverage, stability, care.
    var points: [Int] {
        RosterModel.levels.indices.map { level in
            values.indices.reduce(model.constants[level]) { $0 + model.costs[level][$1] * values[$1] }
        }
    }

    /// Pairs that a pin speaks about.
    func pairs(matching pin: Pin) -> [Int] {
        guard let volunteer = problem.volunteers.firstIndex(where: { $0.id == pin.volunteer }) else { return [] }
        return model.pairsOfVolunteer[volunteer].filter { problem.matches(pin, model.activity(of: $0)) }
    }

    /// What covers a task: every role's minimum, or the demand of the slots in an interval.
    func demands(covering task: Int, during interval: Interval?) -> [ResolveDemand] {
        let plan = problem.tasks[task]
        if plan.isSupervision {
            let slots = plan.slots.indices.filter { index in
                let slot = plan.slots[index]
                return slot.demand > 0 && interval?.overlaps(slot.interval) ?? true
            }
            return slots.map { slot in
                ResolveDemand(
                    name: "demand.\(plan.base.id).\(slot)",
                    pairs: model.pairs(covering: slot, of: task),
                    atLeast: plan.slots[slot].demand,
                    task: task
                )
            }
        }
        return plan.base.roles.indices.filter { plan.base.roles[$0].minimum > 0 }.map { role in
            ResolveDemand(
                name: "demand.\(plan.base.id).\(plan.base.roles[role].id)",
                pairs: model.pairsOfTask[task].filter { model.activity(of: $0).role == role },
                atLeast: plan.base.roles[role].minimum,
                task: task
            )
        }
    }
}

extension Problem {
    /// The ids `need@date` of a round's stops.
    func stopIDs(of task: PlanTask) -> [TaskID] {
        guard task.isRound, let start = task.groups.first?.start else { return [] }
        let date = scenario.horizon.date(ofDay: start.day)
        return task.stops.map { TaskID("\($0)@\(date)") }
    }

    /// The task of an id, or the round of a stop; `nil` if there is none.
    func task(of id: TaskID) -> Int? {
        tasks.firstIndex { $0.base.id == id } ?? tasks.firstIndex { stopIDs(of: $0).contains(id) }
    }
}

extension RosterModel {
    /// Values of all columns if these pairs are chosen.
    func values(choosing pairs: [Int]) -> [Int] { state(choosing: pairs).allValues }

    /// A state in which these pairs are chosen; levels outweigh each other in their order.
    func state(choosing pairs: [Int], _ layout: StateLayout? = nil) -> ModelState {
        let scenario = problem.scenario
        let keys = SearchKeys(weights: scenario.weights, isMerged: false, hasPublished: scenario.published != nil)
        let state = ModelState(model: self, layout: layout ?? StateLayout(self), keys: keys)
        for pair in pairs { state.set(pair, 1) }
        return state
    }
}
