/// Stand-ins who can take a duty only if several others change: one resolution after another, each without those who
/// are listed already.
struct CoverChains: Sendable {
    let search: CoverSearch
    let listed: Set<Int>

    /// What was found, and whether it is proven that there is nobody else.
    typealias Found = (options: [StandInOption], isComplete: Bool, limit: PlanTermination?)

    func options(limit: Int) async throws -> Found {
        let placed = search.resolver.base
        let model = placed.model
        var left = search.chainFillers.filter { !listed.contains(model.pairs[$0].volunteer) }
        var options: [StandInOption] = []
        while !left.isEmpty, options.count < limit {
            if search.stopper.isPast(share: 0.6) { return (options, false, search.stopper.reason ?? .timeLimit) }
            var question = ResolveQuestion()
            question.demands = search.demands(filledBy: left)
            question.banned = search.banned
            question.near = [placed.problem.tasks[search.task].base.id]
            let run = ResolveRun(resolver: search.resolver, question: question, stopper: search.stopper)
            let resolution = try await run.resolution()
            switch resolution.outcome {
            case .impossible: return (options, true, nil)
            case .unknown: return (options, false, resolution.limit ?? .workLimit)
            case .possible: break
            }
            let chosen = model.pairs(of: resolution.roster?.duties ?? [])
            guard let filler = left.first(where: { chosen.contains($0) }) else { break }
            let volunteer = model.pairs[filler].volunteer
            let isLeast = resolution.isProven
            options.append(try search.option(chosen, volunteer: volunteer, way: .chain, isLeast: isLeast))
            left.removeAll { model.pairs[$0].volunteer == volunteer }
        }
        return (options, left.isEmpty, nil)
    }
}

extension CoverSearch {
    /// Pairs that would fill the duty at any start.
    var chainFillers: [Int] {
        let model = resolver.base.model
        let team = team
        return model.pairsOfTask[task].filter {
            model.activity(of: $0).role == role && !banned.contains($0) && !team.contains(model.pairs[$0].volunteer)
        }
    }

    /// One of the fillers takes the duty, the rest of the team stays as large as it was, and what is frozen stays.
    func demands(filledBy fillers: [Int]) -> [ResolveDemand] {
        let base = resolver.base
        let model = base.model
        let others = base.chosen.filter { model.activity(of: $0).task == task && !banned.contains($0) }
        let heads = base.problem.tasks[task].base.roles.indices.map { role in
            ResolveDemand(
                name: "demand.role.\(role)",
                pairs: model.pairsOfTask[task].filter { model.activity(of: $0).role == role && !banned.contains($0) },
                atLeast: others.count { model.activity(of: $0).role == role } + (role == self.role ? 1 : 0)
            )
        }
        return [ResolveDemand(name: "demand.stand-in", pairs: fillers)]
            + heads.filter { $0.atLeast > 0 }
            + frozen.sorted().map { ResolveDemand(name: "demand.frozen.\($0)", pairs: [$0]) }
    }
}
