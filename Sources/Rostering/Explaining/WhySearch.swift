/// The answer to why a task is uncovered, or covered as it is.
struct WhySearch: Sendable {
    let resolver: Resolver
    let target: String
    let stopper: Stopper

    private var placed: ResolveModel { resolver.base }

    func answer() async throws -> WhyAnswer {
        let problem = placed.problem
        let uncovered = resolver.roster.uncovered
        guard let asked = asked(uncovered) else {
            let known = problem.needs.keys.map(\.text) + problem.tasks.map(\.base.id.text)
            throw ResolveError.unknown(target, near: known)
        }
        guard let task = problem.task(of: asked) else {
            // A stop that fits in no round.
            return WhyAnswer(task: asked, asked: asked, uncovered: uncovered.filter { $0.task == asked }, team: [])
        }
        let ids = [problem.tasks[task].base.id] + problem.stopIDs(of: problem.tasks[task])
        let open = uncovered.filter { ids.contains($0.task) }
        var answer = WhyAnswer(
            task: ids[0],
            asked: asked,
            uncovered: open,
            team: resolver.roster.duties.filter { $0.task == ids[0] }
        )
        if open.isEmpty {
            answer.remarks = try await WhyRemarks(resolver: resolver, task: task, stopper: stopper).remarks()
        } else {
            try await explain(task, open, &answer)
        }
        return answer
    }

    /// The task or stop that is meant: as named, else the first uncovered one of the need, else its first.
    private func asked(_ uncovered: [UncoveredNeed]) -> TaskID? {
        let problem = placed.problem
        let id = TaskID(target)
        if problem.task(of: id) != nil || uncovered.contains(where: { $0.task == id }) { return id }
        if let open = uncovered.first(where: { $0.need.text == target }) { return open.task }
        for task in problem.tasks {
            if task.base.need?.text == target { return task.base.id }
            if let stop = zip(task.stops, problem.stopIDs(of: task)).first(where: { $0.0.text == target }) {
                return stop.1
            }
        }
        return nil
    }

    private func explain(_ task: Int, _ open: [UncoveredNeed], _ answer: inout WhyAnswer) async throws {
        let problem = placed.problem
        let activities = problem.tasks[task].activities.filter { index in
            let activity = problem.activities[index]
            let role = problem.tasks[task].base.roles[activity.role].id
            return open.contains { part in
                (part.role ?? role) == role
                    && part.interval.map { activity.start < $0.end.value && $0.start.value < activity.end } ?? true
            }
        }
        let team = Set(answer.team.map(\.volunteer))
        let others = problem.volunteers.indices.filter { !team.contains(problem.volunteers[$0].id) }
        let counts = WhyCounting(placed, task: task).counts(among: others, activities)
        answer.counts = counts
        let demand = ScenarioChange.covered(problem.tasks[task].base.id, during: open.first?.interval)
        answer.covering = try await ResolveRun(
            resolver: resolver.quick,
            question: ResolveQuestion(changes: [demand]),
            stopper: stopper.part(1.0 / 3)
        ).resolution()
        let ladders = WhyLadders(
            placed: placed,
            task: task,
            activities: activities,
            counts: counts,
            missing: missing(task, open),
            isThorough: resolver.isWhole
        ).all()
        let fixes = WhyFixes(resolver: resolver, demand: demand, stopper: stopper)
        (answer.fixes, answer.untried) = try await fixes.smallest(of: ladders)
    }

    /// The role of every missing head: as the uncovered parts name them; of a whole team, what its roles lack.
    private func missing(_ task: Int, _ open: [UncoveredNeed]) -> [Int] {
        let plan = placed.problem.tasks[task]
        if plan.isSupervision { return Array(repeating: 0, count: open.map(\.short).max() ?? 0) }
        let model = placed.model
        return plan.base.roles.indices.flatMap { role -> [Int] in
            let heads = placed.chosen.count {
                model.activity(of: $0).task == task && model.activity(of: $0).role == role
            }
            return Array(repeating: role, count: max(0, plan.base.roles[role].minimum - heads))
        }
    }
}
