/// Who of a team can serve when some do not come, and what is then missing.
///
/// A trainee without a mentor, a team without the mix it needs and one adult among children do not serve, where those
/// rules are required. What is missing is counted as in the summary of a roster.
struct TeamAtWork: Sendable {
    /// What a task lacks.
    struct Shortage: Hashable, Sendable {
        /// Heads, doors or slots, as the service counts.
        var units = 0
        /// Coverage points of missing heads.
        var points = 0
    }

    private let problem: Problem
    private let model: RosterModel
    private let needsMentor: Bool
    private let needsMix: Bool
    private let needsAdults: Bool

    init(problem: Problem, model: RosterModel) {
        self.problem = problem
        self.model = model
        needsMentor = problem.mode(of: MentorRule.self) == .required
        needsMix = problem.mode(of: TeamMixRule.self) == .required
        needsAdults = problem.mode(of: TwoAdultsRule.self) == .required
    }

    /// What a task lacks with the given pairs of it.
    func shortage(of task: Int, _ pairs: [Int]) -> Shortage {
        let plan = problem.tasks[task]
        if plan.isSupervision { return supervision(plan, pairs) }
        let serving = serving(task, pairs)
        var heads = Array(repeating: 0, count: plan.base.roles.count)
        for pair in serving { heads[model.activity(of: pair).role] += 1 }
        let short = zip(plan.base.roles, heads).reduce(0) { $0 + max(0, $1.0.minimum - $1.1) }
        guard short > 0 else { return Shortage() }
        let isWhole = problem.services[plan.service].isAllOrNothing && plan.maximumHeads > 1
        let missing = isWhole ? plan.minimumHeads : short
        return Shortage(units: plan.isRound ? plan.stops.count : missing, points: missing * plan.base.missPoints)
    }

    private func supervision(_ plan: PlanTask, _ pairs: [Int]) -> Shortage {
        var shortage = Shortage()
        for slot in plan.slots where slot.demand > 0 {
            let present = pairs.filter { pair in
                let activity = model.activity(of: pair)
                return activity.start <= slot.interval.start.value && slot.interval.end.value <= activity.end
            }
            let heads = present.isEmpty ? 0 : serving(model.activity(of: present[0]).task, present).count
            shortage.units += max(0, slot.demand - heads)
        }
        shortage.points = shortage.units * plan.base.missPoints
        return shortage
    }

    /// The pairs, side by side, that can serve together.
    private func serving(_ task: Int, _ pairs: [Int]) -> [Int] {
        guard let first = pairs.first else { return [] }
        let plan = problem.tasks[task]
        let service = problem.services[plan.service]
        let day = model.activity(of: first).day
        var team = pairs
        func holds(_ pair: Int, _ skill: SkillID, _ level: SkillLevel) -> Bool {
            let own = problem.skillTable.level(of: model.pairs[pair].volunteer, in: skill, day: day)
            return own.map { $0 >= level } ?? false
        }
        while true {
            var fit = team
            if needsMentor {
                fit = team.filter { pair in
                    guard let skill = plan.base.roles[model.activity(of: pair).role].skill,
                        problem.skillTable.level(of: model.pairs[pair].volunteer, in: skill, day: day) == .trainee
                    else { return true }
                    return team.contains { holds($0, skill, .experienced) }
                }
            }
            let hasMix = service.mix.allSatisfy { mix in fit.count { holds($0, mix.skill, mix.level) } >= mix.atLeast }
            if needsMix, !hasMix { return [] }
            let adults = fit.count { problem.volunteers[model.pairs[$0].volunteer].isAdult }
            if needsAdults, service.requiresTwoAdults, adults < 2 { return [] }
            if fit.count == team.count { return fit }
            team = fit
        }
    }
}
