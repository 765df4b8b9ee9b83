/// What is asked of a resolver.
struct ResolveQuestion: Sendable {
    /// The changes; demands among them are met in the model, the rest edits the scenario.
    var changes: [ScenarioChange] = []
    /// Tasks that it is about, beyond those that the changes name.
    var near: [TaskID] = []
    /// Further demands and banned pairs, in the numbers of the given roster's model: only without edits.
    var demands: [ResolveDemand] = []
    var banned: Set<Int> = []

    /// What edits the scenario.
    var edits: [ScenarioChange] { changes.filter { !$0.isDemand } }
    /// Whether no roster with the change covers more than the best one without.
    var onlyRestricts: Bool { changes.allSatisfy(\.onlyRestricts) }
    /// Tasks that are to be covered.
    func covered(_ problem: Problem) -> Set<TaskID> {
        Set(
            changes.compactMap { change in
                guard case .covered(let id, _) = change else { return nil }
                return problem.task(of: id).map { problem.tasks[$0].base.id } ?? id
            }
        )
    }

    /// Where its neighbourhood begins.
    var seeds: ResolveSeeds { ResolveSeeds(changes: changes, near: near) }
}

/// A question in a model: the changed scenario with the given roster in it.
struct ResolveAsked: Sendable {
    let placed: ResolveModel
    /// What must be chosen.
    private(set) var demands: [ResolveDemand]
    /// Pairs that must not be chosen.
    private(set) var banned: Set<Int>
    /// Why it is impossible, if single duties show that.
    private(set) var impossible: Impossibility?

    /// Throws: ``ResolveError/unknown(_:near:)``.
    init(_ question: ResolveQuestion, _ placed: ResolveModel) throws {
        self.placed = placed
        demands = question.demands
        banned = question.banned
        for change in question.changes {
            switch change {
            case .pin(let pin) where pin.decision == .mustNot: banned.formUnion(placed.pairs(matching: pin))
            case .pin(let pin):
                try placed.problem.requireKnown(pin)
                impossible = impossible ?? placed.excluding(pin)
                let name = "demand.\(pin.volunteer).\(pin.target)"
                demands.append(ResolveDemand(name: name, pairs: placed.pairs(matching: pin)))
            case .covered(let id, let interval):
                let task = try placed.problem.knownTask(id)
                demands += placed.demands(covering: task, during: interval)
            default: continue
            }
        }
    }

    /// The part of the model with some free pairs.
    func part(_ isFree: [Bool]) -> ResolvePart {
        ResolvePart(placed, isFree: isFree, banned: banned, demands: demands)
    }
}

extension Problem {
    /// Throws: ``ResolveError/unknown(_:near:)`` if a pin names nobody or nothing.
    func requireKnown(_ pin: Pin) throws {
        guard volunteers.contains(where: { $0.id == pin.volunteer }) else {
            throw ResolveError.unknown(pin.volunteer.text, near: volunteers.map(\.id.text))
        }
        guard activities.contains(where: { matches(pin, $0) }) else {
            throw ResolveError.unknown(pin.target, near: tasks.map(\.base.id.text))
        }
    }

    /// The index of a task, or of the round of a stop. Throws: ``ResolveError/unknown(_:near:)``.
    func knownTask(_ id: TaskID) throws -> Int {
        if let task = task(of: id) { return task }
        throw ResolveError.unknown(id.text, near: tasks.map(\.base.id.text))
    }
}
