/// Whom and what a question speaks about: where its neighbourhood begins.
struct ResolveSeeds {
    let changes: [ScenarioChange]
    let near: [TaskID]

    /// The tasks named, by index.
    func tasks(_ problem: Problem) -> [Int] {
        problem.tasks.indices.filter { index in
            let task = problem.tasks[index]
            return near.contains(task.base.id) || changes.contains { names($0, task, problem) }
        }
    }

    private func names(_ change: ScenarioChange, _ task: PlanTask, _ problem: Problem) -> Bool {
        switch change {
        case .pin(let pin): task.activities.contains { problem.matches(pin, problem.activities[$0]) }
        case .covered(let id, _): task.base.id == id || problem.stopIDs(of: task).contains(id)
        case .window(let need, _), .withdraw(let need): task.base.need == need || task.stops.contains(need)
        case .need(let need):
            // Of a new need, others of its service tell who could serve it.
            problem.needs[need.id] == nil
                ? task.base.service == need.service : task.base.need == need.id || task.stops.contains(need.id)
        default: false
        }
    }

    /// The needs named.
    var needs: Set<NeedID> {
        Set(
            changes.compactMap { change in
                switch change {
                case .need(let need): need.id
                case .window(let id, _): id
                default: nil
                }
            }
        )
    }

    /// The volunteers named, by index.
    func volunteers(_ problem: Problem) -> [Int] {
        let named = self.named
        return problem.volunteers.indices.filter { named.contains(problem.volunteers[$0].id) }
    }

    /// The volunteers named.
    var named: [VolunteerID] {
        changes.compactMap { change in
            switch change {
            case .pin(let pin): pin.volunteer
            case .free(let id, _, _), .away(let id, _), .load(let id, _), .skill(let id, _), .reach(let id, _, _),
                .leave(let id):
                id
            case .recruit(let volunteer): volunteer.id
            case .covered, .window, .serviceReach, .relaxedWish, .rule, .need, .withdraw: nil
            }
        }
    }
}
