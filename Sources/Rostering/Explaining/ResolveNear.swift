/// Volunteers and tasks that are decided anew together, by id, so that they mean the same in every model.
struct ResolveNear: Sendable {
    let volunteers: Set<VolunteerID>
    let tasks: Set<TaskID>
    /// Needs all of whose tasks are near, also those that only a changed scenario has.
    var needs: Set<NeedID> = []
    /// Tasks of which everybody's pairs are part of a model, although only those of near volunteers are decided.
    var whole: Set<TaskID> = []

    /// Whether a pair of indices of a problem is near, or a duty of a roster.
    func includes(_ problem: Problem, _ roster: Roster) -> (Int, Int) -> Bool {
        let (isVolunteer, isTask) = members(problem)
        let indexOf = Dictionary(problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let taskOf = Dictionary(problem.tasks.enumerated().map { ($1.base.id, $0) }) { first, _ in first }
        let isWhole = problem.tasks.map { whole.contains($0.base.id) }
        var chosen: Set<Int> = []
        for duty in roster.duties {
            guard let volunteer = indexOf[duty.volunteer], let task = taskOf[duty.task] else { continue }
            chosen.insert(volunteer * problem.tasks.count + task)
        }
        return { volunteer, task in
            isVolunteer[volunteer] && isTask[task] || isWhole[task]
                || chosen.contains(volunteer * problem.tasks.count + task)
        }
    }

    /// Which pairs of a model are near.
    func free(_ model: RosterModel) -> [Bool] {
        let (isVolunteer, isTask) = members(model.problem)
        return model.pairs.indices.map {
            isVolunteer[model.pairs[$0].volunteer] && isTask[model.activity(of: $0).task]
        }
    }

    private func members(_ problem: Problem) -> (volunteers: [Bool], tasks: [Bool]) {
        let isTask = problem.tasks.map { task in
            tasks.contains(task.base.id) || task.base.need.map(needs.contains) ?? false
                || !needs.isDisjoint(with: task.stops)
        }
        return (problem.volunteers.map { volunteers.contains($0.id) }, isTask)
    }
}
