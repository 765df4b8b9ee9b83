/// Counts what keeps volunteers from a task as a roster stands.
struct WhyCounting {
    private let placed: ResolveModel
    private let state: ModelState
    private let task: Int

    /// Rules that speak of the rest of the team, or of an earlier visit: nobody alone can keep them.
    private static let ofTeams: Set<RuleID> = [
        .completeTeam, .teamMix, .mentor, .twoAdults, .startTogether, .keepTogether, .sameMediator, .spacing,
    ]

    init(_ placed: ResolveModel, task: Int) {
        self.placed = placed
        self.task = task
        state = placed.state(choosing: placed.chosen)
    }

    private var problem: Problem { placed.problem }
    private var model: RosterModel { placed.model }

    /// The rules in the order in which they are asked: skills first, then as declared.
    static let order: [any RuleEffect.Type] =
        [SkillRule.self] + ModelBuilder.effects.filter { $0.id != .skill }

    /// The counts over some volunteers and activities of the task.
    func counts(among volunteers: [Int], _ activities: [Int]) -> WhyCounts {
        var counts = WhyCounts()
        for volunteer in volunteers {
            let own = model.pairs(of: volunteer, task: task).filter { state.value($0) == 1 }
            for pair in own { state.set(pair, 0) }
            count(volunteer, activities, &counts)
            for pair in own { state.set(pair, 1) }
        }
        return counts
    }

    private func count(_ volunteer: Int, _ activities: [Int], _ counts: inout WhyCounts) {
        let id = problem.volunteers[volunteer].id
        counts.volunteers += 1
        if let rule = firstExcluding(volunteer, activities) {
            counts.excluded[rule, default: []].append(id)
            if rule != .skill { counts.qualified += 1 }
            return
        }
        counts.qualified += 1
        let wanted = Set(activities)
        let pairs = model.pairs(of: volunteer, task: task).filter { wanted.contains(model.pairs[$0].activity) }
        let before = state.violation
        var best: (pair: Int, violation: Int)?
        for pair in pairs {
            state.set(pair, 1)
            if best.map({ state.violation < $0.violation }) ?? true { best = (pair, state.violation) }
            state.set(pair, 0)
        }
        guard let best else { return counts.waiting.append(id) }
        guard best.violation > before else { return counts.able.append(id) }
        sort(id, best.pair, &counts)
    }

    /// Files a volunteer under what a pair breaks.
    private func sort(_ id: VolunteerID, _ pair: Int, _ counts: inout WhyCounts) {
        let before = Set(state.violations().map(\.row))
        state.set(pair, 1)
        defer { state.set(pair, 0) }
        let rules = Set(state.violations().filter { !before.contains($0.row) }.map { model.rows[$0.row].rule })
        let own = rules.compactMap(\.self).filter { !WhyCounting.ofTeams.contains($0) }.sorted()
        guard let first = own.first else { return counts.waiting.append(id) }
        guard first == .noOverlap else { return counts.limited[first, default: []].append(id) }
        let rivals = model.pairsOfVolunteer[model.pairs[pair].volunteer].filter { rival in
            guard rival != pair, state.value(rival) == 1 else { return false }
            let violation = state.violation
            state.set(rival, 0)
            defer { state.set(rival, 1) }
            return state.violation < violation
        }
        for rival in rivals { state.set(rival, 0) }
        let coverage = state.points(level: 0)
        for rival in rivals { state.set(rival, 1) }
        counts.busy.append(
            WhyBusy(
                volunteer: id,
                duties: RosterDecoder(problem: problem).roster(of: rivals.map { model.pairs[$0] }).duties,
                coverage: coverage - placed.points[0]
            )
        )
    }

    /// The first rule after which no activity is left to a volunteer.
    private func firstExcluding(_ volunteer: Int, _ activities: [Int]) -> RuleID? {
        var left = activities.map { problem.activities[$0] }
        for effect in WhyCounting.order where problem.mode(of: effect) == .required {
            left.removeAll { activity in
                effect.units(problem, volunteer: volunteer, task: problem.tasks[task], role: activity.role) > 0
                    || effect.units(problem, volunteer: volunteer, activity: activity) > 0
            }
            if left.isEmpty { return effect.id }
        }
        return nil
    }
}
