/// The pairs of a roster that a search may begin from.
struct StartingPairs: Sendable {
    private struct Key: Hashable {
        let volunteer: Int
        let activity: Int
    }

    private var keys: Set<Key> = []

    /// The pairs of a roster's duties, as far as the problem has them: what has gone is left out.
    init(_ roster: Roster, problem: Problem) {
        var volunteers: [VolunteerID: Int] = [:]
        for (index, volunteer) in problem.volunteers.enumerated() { volunteers[volunteer.id] = index }
        var tasks: [TaskID: Int] = [:]
        for (index, task) in problem.tasks.enumerated() { tasks[task.base.id] = index }
        for duty in roster.duties {
            guard let volunteer = volunteers[duty.volunteer], let task = tasks[duty.task] else { continue }
            let plan = problem.tasks[task]
            let activity = plan.activities.first { index in
                let activity = problem.activities[index]
                return plan.base.roles[activity.role].id == duty.role && activity.start == duty.interval.start.value
                    && activity.end == duty.interval.end.value
            }
            if let activity { keys.insert(Key(volunteer: volunteer, activity: activity)) }
        }
    }

    /// The numbers of a component's pairs that are among them.
    func pairs(in model: RosterModel) -> [Int] {
        model.pairs.indices.filter {
            keys.contains(Key(volunteer: model.pairs[$0].volunteer, activity: model.pairs[$0].activity))
        }
    }
}
