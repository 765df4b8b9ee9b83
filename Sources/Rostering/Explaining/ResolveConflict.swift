import LinearModel

/// Shows that what is asked cannot be, and which rules keep it from being.
struct ResolveConflict: Sendable {
    let asked: ResolveAsked
    let question: ResolveQuestion
    /// The rows that are looked at.
    let area: Area
    let solver: any Solver
    let stopper: Stopper
    /// Volunteers and tasks that the demands speak of.
    private let named: (volunteers: Set<Int>, tasks: Set<Int>)

    init(_ asked: ResolveAsked, _ question: ResolveQuestion, _ area: Area, solver: any Solver, stopper: Stopper) {
        (self.asked, self.question, self.area) = (asked, question, area)
        (self.solver, self.stopper) = (solver, stopper)
        let model = asked.placed.model
        let pairs = asked.demands.flatMap(\.pairs)
        named = (
            Set(pairs.map { model.pairs[$0].volunteer }),
            Set(pairs.map { model.activity(of: $0).task } + asked.demands.compactMap(\.task))
        )
    }

    /// A part of the rows. Fewer rows admit more rosters, so what is impossible in a part is impossible.
    enum Area {
        /// All rows.
        case whole
        /// Rows over the pairs of volunteers and tasks that the demands name, whatever all others do.
        case nearby
        /// Rows of teams over the pairs of one demanded task, whoever is free: all of them must be in the model.
        case teams
    }

    /// Rules whose rows speak of the pairs of one task.
    private static let ofOneTask: Set<RuleID> = [
        .coverage, .completeTeam, .teamMix, .mentor, .twoAdults, .startTogether, .keepTogether, .keepApart,
    ]

    /// Why it is impossible; `nil` if the area does not show that.
    ///
    /// Rules are named only if they are shown to be enough, and of several that none of them can be missed, by models in
    /// which no other rule must hold: a row may assume other rules, and a pair may be missing because of one.
    func reason() async throws -> Impossibility? {
        guard let part = part(asked), try await isInfeasible(part) else { return nil }
        // Demands in the numbers of one model cannot be asked of another.
        guard question.demands.isEmpty else { return Impossibility() }
        let required = Set(ModelBuilder.effects.filter { asked.placed.problem.mode(of: $0) == .required }.map { $0.id })
        let ofRows = try await rules(of: part)
        for rules in [ofRows, ofRows.union(excluding()), required] where try await isEnough(rules) {
            return Impossibility(together: try await smallest(rules).sorted())
        }
        return Impossibility()
    }

    /// The rows of the area, with the demands.
    private func part(_ asked: ResolveAsked) -> RosterModel? {
        let model = asked.placed.model
        if area == .whole { return asked.part(Array(repeating: true, count: model.pairs.count)).model }
        let demands = area == .teams ? asked.demands.filter { $0.task != nil } : asked.demands
        guard !demands.isEmpty else { return nil }
        var isMember = Array(repeating: false, count: model.pairs.count)
        for pair in demands.flatMap(\.pairs) {
            for near in model.pairsOfTask[model.activity(of: pair).task] { isMember[near] = true }
            if area == .teams { continue }
            for near in model.pairsOfVolunteer[model.pairs[pair].volunteer] { isMember[near] = true }
        }
        for pair in asked.banned { isMember[pair] = false }
        var part = model.enclosed(isMember)
        if area == .teams {
            part = part.keeping { [part] in part.rows[$0].rule.map(ResolveConflict.ofOneTask.contains) ?? false }
        }
        let members = isMember.indices.filter { isMember[$0] }
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        for demand in demands {
            let pairs = demand.pairs.compactMap { number[$0] }
            let inside = ResolveDemand(name: demand.name, pairs: pairs, atLeast: demand.atLeast)
            part.require(inside.form, rule: nil, name: demand.name)
        }
        return part
    }

    /// Rules without whose rows a part can be kept: a first guess at the reason.
    private func rules(of part: RosterModel) async throws -> Set<RuleID> {
        // What follows from other rows goes with them.
        var core = part.keeping { !part.rows[$0].isTightening }
        for rule in Set(core.rows.compactMap(\.rule)).sorted(by: >) {
            let fewer = core.keeping { [core] in core.rows[$0].rule != rule }
            if try await isInfeasible(fewer) { core = fewer }
        }
        return Set(core.rows.compactMap(\.rule))
    }

    /// Whether a pair of indices belongs to the area.
    private func isNear(volunteer: Int, task: Int) -> Bool {
        area == .whole || named.tasks.contains(task) || area == .nearby && named.volunteers.contains(volunteer)
    }

    /// Required rules that alone keep some pair of the area out of the model.
    private func excluding() -> Set<RuleID> {
        let problem = asked.placed.problem
        var rules: Set<RuleID> = []
        for volunteer in problem.volunteers.indices {
            for task in problem.tasks.indices where isNear(volunteer: volunteer, task: task) {
                for activity in problem.activities[problem.tasks[task].activities] {
                    rules.formUnion(problem.excluding(volunteer: volunteer, activity))
                }
            }
        }
        return rules
    }

    /// Whether it is impossible even if no other rules must hold.
    private func isEnough(_ rules: Set<RuleID>) async throws -> Bool {
        if stopper.shouldStop { return false }
        // Rows near the area must know whom they speak of outside it; those of teams speak of nobody else.
        let (model, count) = (asked.placed.model, asked.placed.problem.tasks.count)
        let others =
            area == .nearby
            ? Set(model.pairs.indices.map { model.pairs[$0].volunteer * count + model.activity(of: $0).task }) : []
        let placed = asked.placed.requiring(only: rules) {
            isNear(volunteer: $0, task: $1) || others.contains($0 * count + $1)
        }
        let relaxed = try ResolveAsked(question, placed)
        if relaxed.impossible != nil { return true }
        guard let part = part(relaxed) else { return false }
        return try await isInfeasible(part)
    }

    /// Rules that are enough and of which none can be missed, as far as time allows.
    private func smallest(_ rules: Set<RuleID>) async throws -> Set<RuleID> {
        var result = rules
        for rule in rules.sorted(by: >) where result.count > 1 && !stopper.shouldStop {
            if try await isEnough(result.subtracting([rule])) { result.remove(rule) }
        }
        return result
    }

    private func isInfeasible(_ model: RosterModel) async throws -> Bool {
        let linear = model.linearModel(goal: LevelGoal(factors: [0, 0, 0]))
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        return try await solver.solve(linear, options: options).termination == .infeasible
    }
}

extension ResolveModel {
    /// The rules that leave a pin no duty at all; `nil` if some duty is possible as far as single duties go.
    func excluding(_ pin: Pin) -> Impossibility? {
        guard pairs(matching: pin).isEmpty,
            let volunteer = problem.volunteers.firstIndex(where: { $0.id == pin.volunteer })
        else { return nil }
        let excluding = problem.activities.filter { problem.matches(pin, $0) }.map { activity in
            problem.excluding(volunteer: volunteer, activity)
        }
        guard let first = excluding.first else { return nil }
        let all = excluding.dropFirst().reduce(Set(first)) { $0.intersection($1) }
        if !all.isEmpty { return Impossibility(alone: all.sorted()) }
        var rest = excluding
        var together: Set<RuleID> = []
        while let open = rest.first {
            let counts = Dictionary(rest.joined().map { ($0, 1) }, uniquingKeysWith: +)
            let rule = open.max { (counts[$0]!, $1) < (counts[$1]!, $0) }!
            together.insert(rule)
            rest.removeAll { $0.contains(rule) }
        }
        return Impossibility(together: together.sorted())
    }
}

extension Problem {
    /// Required rules that alone forbid an activity to a volunteer, in the order of the rules.
    func excluding(volunteer: Int, _ activity: Activity) -> [RuleID] {
        let task = tasks[activity.task]
        return ModelBuilder.effects.filter { effect in
            mode(of: effect) == .required
                && (effect.units(self, volunteer: volunteer, task: task, role: activity.role) > 0
                    || effect.units(self, volunteer: volunteer, activity: activity) > 0)
        }.map { $0.id }
    }
}

extension RosterModel {
    /// The part with some of the pairs, and with the derived columns and rows that speak of these alone.
    func enclosed(_ isMember: [Bool]) -> RosterModel {
        var isInside = Array(repeating: false, count: columns.count)
        for (index, column) in columns.enumerated() {
            isInside[index] =
                column.definition.map { $0.forms.allSatisfy { $0.terms.allSatisfy { isInside[Int($0.column)] } } }
                ?? isMember[index]
        }
        let inside = rows.filter { $0.form.terms.allSatisfy { isInside[Int($0.column)] } }
        return part(columns.indices.filter { isInside[$0] }, rows: inside, constants: constants)
    }
}
