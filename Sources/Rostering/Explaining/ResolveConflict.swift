import LinearModel

/// Shows that a demand cannot be met, and which rules keep it from being met.
struct ResolveConflict: Sendable {
    let placed: ResolveModel
    let solver: any Solver

    /// The rules that keep one volunteer from meeting demands whatever all others do; `nil` if they do not.
    ///
    /// Only rows over the volunteer's pairs and those of the demanded tasks are looked at: fewer rows admit more
    /// rosters, so what is impossible here is impossible.
    func nearby(_ demands: [ResolveDemand], banned: Set<Int>) async throws -> Impossibility? {
        let model = placed.model
        var isMember = Array(repeating: false, count: model.pairs.count)
        for pair in demands.flatMap(\.pairs) {
            for near in model.pairsOfVolunteer[model.pairs[pair].volunteer] { isMember[near] = true }
            for near in model.pairsOfTask[model.activity(of: pair).task] { isMember[near] = true }
        }
        for pair in banned { isMember[pair] = false }
        return try await smallest(model.enclosed(isMember), demands: demands, numbers: isMember)
    }

    /// The rules of teams that keep tasks from being covered, whoever is free: all pairs of these tasks are in the model,
    /// and only rows over one task's pairs are looked at. `nil` if they do not.
    func inTeams(_ demands: [ResolveDemand], banned: Set<Int>) async throws -> Impossibility? {
        guard !demands.isEmpty else { return nil }
        let model = placed.model
        var isMember = Array(repeating: false, count: model.pairs.count)
        for demand in demands where demand.pairs.isEmpty { return Impossibility() }
        for task in Set(demands.flatMap(\.pairs).map { model.activity(of: $0).task }) {
            for pair in model.pairsOfTask[task] { isMember[pair] = !banned.contains(pair) }
        }
        let part = model.enclosed(isMember)
        let rows = part.keeping { row in part.rows[row].rule.map(ResolveConflict.ofOneTask.contains) ?? false }
        return try await smallest(rows, demands: demands, numbers: isMember)
    }

    /// Rules whose rows speak of the pairs of one task.
    private static let ofOneTask: Set<RuleID> = [
        .coverage, .completeTeam, .teamMix, .mentor, .twoAdults, .startTogether, .keepTogether, .keepApart,
    ]

    /// A smallest set of rules with which a part cannot meet the demands; `nil` if it can.
    private func smallest(_ part: RosterModel, demands: [ResolveDemand], numbers: [Bool]) async throws -> Impossibility?
    {
        var part = part
        let members = numbers.indices.filter { numbers[$0] }
        let number = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        for demand in demands {
            let pairs = demand.pairs.compactMap { number[$0] }
            let inside = ResolveDemand(name: demand.name, pairs: pairs, atLeast: demand.atLeast)
            part.require(inside.form, rule: nil, name: demand.name)
        }
        return try await rules(of: part)
    }

    /// A smallest set of rules whose rows, with the structure's, no roster of a model keeps; `nil` if one keeps all.
    func rules(of model: RosterModel) async throws -> Impossibility? {
        guard try await isInfeasible(model) else { return nil }
        var core = model
        for rule in Set(model.rows.compactMap(\.rule)).sorted(by: >) {
            let fewer = core.keeping { [core] in core.rows[$0].rule != rule }
            if try await isInfeasible(fewer) { core = fewer }
        }
        return Impossibility(together: Set(core.rows.compactMap(\.rule)).sorted())
    }

    private func isInfeasible(_ model: RosterModel) async throws -> Bool {
        let linear = model.linearModel(goal: LevelGoal(factors: [0, 0, 0]))
        return try await solver.solve(linear, options: SolveOptions()).termination == .infeasible
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
