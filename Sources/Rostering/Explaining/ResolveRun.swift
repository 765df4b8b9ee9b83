import LinearModel

/// Answers one question.
struct ResolveRun: Sendable {
    let resolver: Resolver
    let question: ResolveQuestion
    let stopper: Stopper

    /// What was found with the change, and without.
    typealias Found = (with: ResolveSearch.Result, without: ResolveSearch.Result)

    func resolution() async throws -> Resolution {
        if !question.demands.isEmpty {
            let conflict = ResolveConflict(placed: question.placed, solver: resolver.solver)
            if let impossible = try await conflict.nearby(question.demands, banned: question.banned) {
                return Resolution(outcome: .impossible(impossible), scope: .whole)
            }
        }
        return try await resolver.isWhole ? whole() : nearby()
    }

    private func part(_ isFree: [Bool]) -> ResolvePart {
        ResolvePart(question.placed, isFree: isFree, banned: question.banned, demands: question.demands)
    }

    private func whole() async throws -> Resolution {
        func all(_ placed: ResolveModel) -> [Bool] { Array(repeating: true, count: placed.model.pairs.count) }
        let part = part(all(question.placed))
        let ground = ResolvePart(resolver.base, isFree: all(resolver.base))
        let found = try await solve(part, ground, effort: 1)
        if found.with.isInfeasible {
            let conflict = ResolveConflict(placed: question.placed, solver: resolver.solver)
            let reason = try await conflict.rules(of: part.model) ?? Impossibility()
            return Resolution(outcome: .impossible(reason), scope: .whole)
        }
        return try await answer(part, found, scope: .whole)
    }

    /// Neighbourhoods of the change, each larger than the one before, while time remains.
    private func nearby() async throws -> Resolution {
        let sizes = resolver.options.neighbourhoods.sorted()
        let hood = ResolveNeighbourhood(
            question.placed,
            tasks: question.tasks,
            volunteers: question.volunteers,
            limit: sizes.last ?? 8
        )
        var best: (part: ResolvePart, found: Found, scope: Resolution.Scope)?
        for size in sizes {
            let free = hood.free(volunteers: size)
            let part = part(free.isFree)
            let ground = ResolvePart(resolver.base, isFree: resolver.base.sharing(free.isFree, of: question.placed))
            let found = try await solve(part, ground, effort: 0.25)
            let isDone = found.with.isProven && found.without.isProven
            if found.with.chosen != nil, best == nil || isDone {
                best = (part, found, .neighbourhood(volunteers: free.volunteers, tasks: free.tasks))
            }
            if stopper.isPast(share: 0.4) || free.volunteers < size { break }
        }
        guard let best else {
            let scope = Resolution.Scope.neighbourhood(volunteers: hood.volunteers.count, tasks: 0)
            return Resolution(outcome: .unknown, scope: scope, limit: stopper.reason ?? .workLimit)
        }
        return try await answer(best.part, best.found, scope: best.scope)
    }

    /// Solves with and without the change at the same time.
    private func solve(_ part: ResolvePart, _ ground: ResolvePart, effort: Double) async throws -> Found {
        func search(_ part: ResolvePart) -> ResolveSearch {
            ResolveSearch(part: part, solver: resolver.solver, stopper: stopper, effort: effort)
        }
        async let with = search(part).solve()
        async let without = search(ground).solve()
        return try await (with, without)
    }
}
