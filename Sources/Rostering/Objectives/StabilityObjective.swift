/// Level 2: changes to a published roster, the nearer the dearer.
enum StabilityObjective {
    static func contribute(to model: inout RosterModel) {
        let problem = model.problem
        guard let published = problem.scenario.published else { return }
        let weights = problem.scenario.weights
        let taskIndex = Dictionary(
            problem.tasks.enumerated().map { ($1.base.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let known = Set(problem.volunteers.map(\.id))
        var kept: [TaskID: [VolunteerID: Duty]] = [:]
        for duty in published.duties.sorted(by: { $0.sortKey < $1.sortKey })
        where taskIndex[duty.task] != nil && known.contains(duty.volunteer) {
            if kept[duty.task]?[duty.volunteer] != nil { continue }
            kept[duty.task, default: [:]][duty.volunteer] = duty
            let points = weights.dropped * nearness(duty.interval.start, now: published.now)
            model.addConstant(points, level: .stability)
        }
        for pair in model.pairs.indices {
            let activity = model.activity(of: pair)
            let volunteer = problem.volunteers[model.pairs[pair].volunteer].id
            if let duty = kept[problem.tasks[activity.task].base.id]?[volunteer] {
                let near = nearness(duty.interval.start, now: published.now)
                let moved = problem.isSame(activity, duty) ? 0 : weights.moved * near
                model.addCost(moved - weights.dropped * near, column: pair, level: .stability)
            } else {
                let points = weights.added * nearness(Minutes(activity.start), now: published.now)
                model.addCost(points, column: pair, level: .stability)
            }
        }
    }

    /// 4 within 24 h of now (or before), 3 within 48 h, 2 within 72 h, else 1.
    static func nearness(_ start: Minutes, now: Minutes) -> Int {
        let days = (start - now).value
        if days <= 1_440 { return 4 }
        if days <= 2_880 { return 3 }
        return days <= 4_320 ? 2 : 1
    }
}
