/// The volunteers and tasks near a change, nearest first: those who could do the tasks concerned, then the tasks they
/// do, then who could do those, and so on.
struct ResolveNeighbourhood {
    /// Volunteers, the nearest first.
    let volunteers: [Int]
    /// Tasks that are near whatever the number of volunteers.
    private let seeds: Set<Int>
    private let placed: ResolveModel

    /// Parameters: `tasks` and `volunteers`, whom the change speaks about; `limit`, most volunteers to rank.
    init(_ placed: ResolveModel, tasks: [Int], volunteers: [Int], limit: Int) {
        self.placed = placed
        let model = placed.model
        let state = placed.state(choosing: placed.chosen)
        let mates = NeedMates(placed.problem)
        var order: [Int] = []
        var isKnown = Array(repeating: false, count: placed.problem.volunteers.count)
        func add(_ volunteer: Int) {
            guard !isKnown[volunteer] else { return }
            isKnown[volunteer] = true
            order.append(volunteer)
        }
        func holders(_ task: Int) -> [Int] {
            model.pairsOfTask[task].filter { state.value($0) == 1 }.map { model.pairs[$0].volunteer }
        }
        func duties(_ volunteer: Int) -> [Int] {
            model.pairsOfVolunteer[volunteer].filter { state.value($0) == 1 }.map { model.activity(of: $0).task }
        }
        seeds = Set(tasks.flatMap(mates.together))
        for volunteer in volunteers { add(volunteer) }
        for task in seeds.sorted() { holders(task).forEach(add) }
        // Breadth first over tasks; each brings the volunteers who would take it at the least cost.
        var queue = seeds.sorted() + volunteers.flatMap(duties)
        var isQueued = Set(queue)
        var next = 0
        while next < queue.count, order.count < limit {
            let task = queue[next]
            next += 1
            let own = model.pairsOfTask[task].filter { state.value($0) == 1 }
            for pair in own { state.set(pair, 0) }
            var cost: [Int: Int128] = [:]
            for pair in model.pairsOfTask[task] {
                state.set(pair, 1)
                let volunteer = model.pairs[pair].volunteer
                cost[volunteer] = min(cost[volunteer] ?? .max, state.total)
                state.set(pair, 0)
            }
            for pair in own { state.set(pair, 1) }
            let width = next <= 1 ? limit / 2 : max(2, limit / 8)
            for (volunteer, _) in cost.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }).prefix(width) {
                add(volunteer)
                for task in duties(volunteer).flatMap(mates.together) where isQueued.insert(task).inserted {
                    queue.append(task)
                }
            }
        }
        self.volunteers = Array(order.prefix(limit))
    }

    /// The nearest volunteers, those named in any case, and the tasks near them.
    func near(volunteers count: Int, adding named: ResolveSeeds? = nil) -> ResolveNear {
        let model = placed.model
        let problem = placed.problem
        let mates = NeedMates(problem)
        var tasks = seeds
        for volunteer in volunteers.prefix(count) {
            for pair in model.pairsOfVolunteer[volunteer] where placed.values[pair] == 1 {
                tasks.formUnion(mates.together(model.activity(of: pair).task))
            }
        }
        return ResolveNear(
            volunteers: Set(volunteers.prefix(count).map { problem.volunteers[$0].id }).union(named?.named ?? []),
            tasks: Set(tasks.map { problem.tasks[$0].base.id }),
            needs: named?.needs ?? []
        )
    }
}

/// Tasks of one need that hang together: those of a sequence, of which one is served only if the one before is.
private struct NeedMates {
    private let tasksOf: [NeedID: [Int]]
    private let problem: Problem

    init(_ problem: Problem) {
        self.problem = problem
        var tasksOf: [NeedID: [Int]] = [:]
        for (index, task) in problem.tasks.enumerated() where task.sequence != nil {
            if let need = task.base.need { tasksOf[need, default: []].append(index) }
        }
        self.tasksOf = tasksOf
    }

    func together(_ task: Int) -> [Int] {
        guard problem.tasks[task].sequence != nil, let need = problem.tasks[task].base.need else { return [task] }
        return tasksOf[need] ?? [task]
    }
}
