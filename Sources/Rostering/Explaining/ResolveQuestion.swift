/// What is asked of a resolver, in the model.
struct ResolveQuestion: Sendable {
    /// The changed scenario with the given roster in it.
    let placed: ResolveModel
    /// What must be chosen.
    var demands: [ResolveDemand] = []
    /// Pairs that must not be chosen.
    var banned: Set<Int> = []
    /// Whether the scenario is another than the given one.
    var isEdited = false
    /// Whether no roster with the change covers more than the best one without.
    var onlyRestricts = true
    /// Tasks and volunteers where the neighbourhood begins.
    var tasks: [Int] = []
    var volunteers: [Int] = []
}

extension Resolver {
    /// The question that changes ask; an impossibility if single duties show that they cannot be.
    func question(
        _ changes: [ScenarioChange],
        near: [TaskID],
        stopper: Stopper
    ) async throws -> (question: ResolveQuestion, impossible: Impossibility?) {
        let edits = changes.filter { !$0.isDemand }
        let placed =
            edits.isEmpty
            ? base
            : try await ResolveModel(scenario.applying(edits), placing: roster, solver: solver, stopper: stopper)
        let seeds = ResolveSeeds(changes: changes, near: near)
        var question = ResolveQuestion(placed: placed)
        question.isEdited = !edits.isEmpty
        question.onlyRestricts = changes.allSatisfy(\.onlyRestricts)
        question.tasks = seeds.tasks(placed, dropping: roster)
        question.volunteers = seeds.volunteers(placed.problem)
        for change in changes {
            switch change {
            case .pin(let pin) where pin.decision == .mustNot: question.banned.formUnion(placed.pairs(matching: pin))
            case .pin(let pin):
                try requireKnown(pin, placed.problem)
                if let impossible = ResolveConflict(placed: placed, solver: solver).alone(pin) {
                    return (question, impossible)
                }
                let name = "demand.\(pin.volunteer).\(pin.target)"
                question.demands.append(ResolveDemand(name: name, pairs: placed.pairs(matching: pin)))
            case .covered(let id): question.demands += placed.demands(covering: try task(id, placed.problem))
            default: continue
            }
        }
        return (question, nil)
    }

    private func requireKnown(_ pin: Pin, _ problem: Problem) throws {
        guard problem.volunteers.contains(where: { $0.id == pin.volunteer }) else {
            throw ResolveError.unknown(pin.volunteer.text, near: problem.volunteers.map(\.id.text))
        }
        guard problem.activities.contains(where: { problem.matches(pin, $0) }) else {
            throw ResolveError.unknown(pin.target, near: problem.tasks.map(\.base.id.text))
        }
    }

    /// The index of a task, or of the round of a stop. Throws: ``ResolveError/unknown(_:near:)``.
    func task(_ id: TaskID, _ problem: Problem) throws -> Int {
        if let task = problem.task(of: id) { return task }
        throw ResolveError.unknown(id.text, near: problem.tasks.map(\.base.id.text))
    }
}
