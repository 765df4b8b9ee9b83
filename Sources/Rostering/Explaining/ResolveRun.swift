import LinearModel

/// Answers one question.
struct ResolveRun: Sendable {
    let resolver: Resolver
    let question: ResolveQuestion
    let stopper: Stopper

    /// What was found with the change, and without.
    typealias Found = (with: ResolveSearch.Result, without: ResolveSearch.Result)

    func resolution() async throws -> Resolution { try await resolver.isWhole ? whole() : nearby() }

    private func whole() async throws -> Resolution {
        let asked = try await asked(near: nil)
        if let reason = try await impossible(asked) { return failed(reason) }
        func all(_ placed: ResolveModel) -> [Bool] { Array(repeating: true, count: placed.model.pairs.count) }
        let part = asked.part(all(asked.placed))
        let ground = ResolvePart(resolver.base, isFree: all(resolver.base))
        let found = try await solve(part, ground, effort: 1, known: resolver.ground.result)
        resolver.ground.keep(found.without)
        if found.with.isInfeasible {
            return failed(try await reason(asked, .whole) ?? Impossibility())
        }
        return try await answer(asked, part, found, scope: .whole)
    }

    /// Neighbourhoods of the change, each larger than the one before, while time remains.
    private func nearby() async throws -> Resolution {
        let sizes = resolver.options.neighbourhoods.sorted()
        var lost: Set<TaskID> = []
        var hood = neighbourhood(lost, limit: sizes.last ?? 8)
        var best: (asked: ResolveAsked, part: ResolvePart, found: Found, scope: Resolution.Scope)?
        for size in sizes {
            var near = hood.near(volunteers: size, adding: question.seeds)
            var asked = try await asked(near: near)
            if lost.isEmpty, asked.placed.chosen.count < resolver.roster.duties.count {
                // Duties that are no longer possible: the tasks are decided anew too.
                lost = asked.placed.lost(resolver.roster)
                hood = neighbourhood(lost, limit: sizes.last ?? 8)
                near = hood.near(volunteers: size, adding: question.seeds)
                asked = try await self.asked(near: near)
            }
            if best == nil, let reason = try await impossible(asked) { return failed(reason) }
            let part = asked.part(near.free(asked.placed.model))
            let ground = ResolvePart(resolver.base, isFree: near.free(resolver.base.model))
            let found = try await solve(part, ground, effort: 0.25)
            let isDone = found.with.isProven && found.without.isProven
            if found.with.chosen != nil, best == nil || isDone {
                let scope = Resolution.Scope.neighbourhood(volunteers: near.volunteers.count, tasks: near.tasks.count)
                best = (asked, part, found, scope)
            }
            if stopper.isPast(share: 0.4) || near.volunteers.count < size { break }
        }
        guard let best else {
            let scope = Resolution.Scope.neighbourhood(volunteers: hood.volunteers.count, tasks: 0)
            return Resolution(outcome: .unknown, scope: scope, limit: stopper.reason ?? .workLimit)
        }
        return try await answer(best.asked, best.part, best.found, scope: best.scope)
    }

    /// The question in the model of the changed scenario, or of what is near.
    private func asked(near: ResolveNear?) async throws -> ResolveAsked {
        if question.edits.isEmpty { return try ResolveAsked(question, resolver.base) }
        var near = near
        near?.whole = question.covered(resolver.base.problem)
        let placed = try await ResolveModel(
            resolver.scenario.applying(question.edits),
            placing: resolver.roster,
            near: near,
            solver: resolver.solver,
            stopper: stopper
        )
        return try ResolveAsked(question, placed)
    }

    private func neighbourhood(_ lost: Set<TaskID>, limit: Int) -> ResolveNeighbourhood {
        let problem = resolver.base.problem
        let dropped = problem.tasks.indices.filter { lost.contains(problem.tasks[$0].base.id) }
        return ResolveNeighbourhood(
            resolver.base,
            tasks: question.seeds.tasks(problem) + dropped,
            volunteers: question.seeds.volunteers(problem),
            limit: limit
        )
    }

    /// Why the question has no roster, as far as the volunteers and tasks that it names show.
    private func impossible(_ asked: ResolveAsked) async throws -> Impossibility? {
        if let reason = asked.impossible { return reason }
        guard !asked.demands.isEmpty else { return nil }
        if let reason = try await reason(asked, .teams) { return reason }
        // Without all pairs of the volunteers in the model nothing is known about them.
        return question.edits.isEmpty || resolver.isWhole ? try await reason(asked, .nearby) : nil
    }

    private func reason(_ asked: ResolveAsked, _ area: ResolveConflict.Area) async throws -> Impossibility? {
        try await ResolveConflict(asked, question, area, solver: resolver.solver, stopper: stopper).reason()
    }

    private func failed(_ reason: Impossibility) -> Resolution {
        Resolution(outcome: .impossible(reason), scope: .whole)
    }

    /// Solves with and without the change at the same time; without, only if that is not known.
    private func solve(
        _ part: ResolvePart,
        _ ground: ResolvePart,
        effort: Double,
        known: ResolveSearch.Result? = nil
    ) async throws -> Found {
        func search(_ part: ResolvePart) -> ResolveSearch {
            ResolveSearch(part: part, solver: resolver.solver, stopper: stopper, effort: effort)
        }
        if let known { return (try await search(part).solve(), known) }
        async let with = search(part).solve()
        async let without = search(ground).solve()
        return try await (with, without)
    }
}

extension ResolveModel {
    /// Tasks of a roster's duties that are not possible in this model.
    func lost(_ roster: Roster) -> Set<TaskID> {
        let placed = Set(
            chosen.map { pair in
                [
                    problem.volunteers[model.pairs[pair].volunteer].id.text,
                    problem.tasks[model.activity(of: pair).task].base.id.text,
                ]
            }
        )
        return Set(roster.duties.filter { !placed.contains([$0.volunteer.text, $0.task.text]) }.map(\.task))
    }
}
