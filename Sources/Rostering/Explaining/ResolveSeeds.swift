/// Whom and what a change speaks about: where its neighbourhood begins.
struct ResolveSeeds {
    let changes: [ScenarioChange]
    let near: [TaskID]

    /// The tasks, by index: those named, and those whose duties of a roster are not possible any more.
    func tasks(_ placed: ResolveModel, dropping roster: Roster) -> [Int] {
        let problem = placed.problem
        let dropped = placed.chosen.count == roster.duties.count ? [] : Set(self.dropped(roster, placed))
        return problem.tasks.indices.filter { index in
            let task = problem.tasks[index]
            if near.contains(task.base.id) || dropped.contains(task.base.id) { return true }
            return changes.contains { names($0, task, problem) }
        }
    }

    private func names(_ change: ScenarioChange, _ task: PlanTask, _ problem: Problem) -> Bool {
        switch change {
        case .pin(let pin):
            task.activities.contains { problem.matches(pin, problem.activities[$0]) }
        case .covered(let id): task.base.id == id || problem.stopIDs(of: task).contains(id)
        case .window(let need, _), .withdraw(let need): task.base.need == need || task.stops.contains(need)
        case .need(let need): task.base.need == need.id || task.stops.contains(need.id)
        default: false
        }
    }

    private func dropped(_ roster: Roster, _ placed: ResolveModel) -> [TaskID] {
        let chosen = Set(
            placed.chosen.map { pair -> [String] in
                let task = placed.problem.tasks[placed.model.activity(of: pair).task].base.id
                return [placed.problem.volunteers[placed.model.pairs[pair].volunteer].id.text, task.text]
            }
        )
        return roster.duties.filter { !chosen.contains([$0.volunteer.text, $0.task.text]) }.map(\.task)
    }

    /// The volunteers named, by index.
    func volunteers(_ problem: Problem) -> [Int] {
        let named = changes.compactMap { change -> VolunteerID? in
            switch change {
            case .pin(let pin): pin.volunteer
            case .free(let id, _, _), .away(let id, _), .load(let id, _), .skill(let id, _), .reach(let id, _, _),
                .leave(let id):
                id
            case .recruit(let volunteer): volunteer.id
            case .covered, .window, .serviceReach, .relaxedWish, .rule, .need, .withdraw: nil
            }
        }
        return problem.volunteers.indices.filter { named.contains(problem.volunteers[$0].id) }
    }
}
