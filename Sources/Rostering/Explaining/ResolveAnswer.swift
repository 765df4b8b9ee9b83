extension ResolveRun {
    /// The resolution from what was found: costs, and a roster that costs no more and changes little.
    func answer(
        _ asked: ResolveAsked,
        _ part: ResolvePart,
        _ found: Found,
        scope: Resolution.Scope
    ) async throws -> Resolution {
        let limit = found.with.limit ?? found.without.limit
        guard let chosen = found.with.chosen, found.without.chosen != nil else {
            return Resolution(outcome: .unknown, scope: scope, limit: limit)
        }
        let levels = ComponentSolver.levels(of: resolver.scenario, isMerged: false)
        let before = resolver.base.points
        let costs = ResolveCosts(
            levels: levels,
            before: levels.map { before[RosterModel.levels.firstIndex(of: $0)!] },
            certificate: resolver.roster.certificate,
            onlyRestricts: question.onlyRestricts,
            onlyPins: question.edits.isEmpty
        ).costs(with: found.with, without: found.without, isWhole: scope == .whole)
        let fewest = try await ResolveFewest(part: part, solver: resolver.solver, stopper: stopper)
            .solve(values: allowed(costs, scope), levels: levels, from: chosen)
        let roster = try decode(part.whole(fewest?.chosen ?? chosen), asked.placed, costs)
        return Resolution(
            outcome: .possible,
            roster: roster,
            levels: costs,
            scope: scope,
            changes: DutyChange.between(resolver.roster.duties, roster.duties),
            isFewestChanges: fewest?.isProven ?? false,
            limit: limit
        )
    }

    /// Points that the roster may have on each level: what the change costs on top of the given roster. Where that is not
    /// known over all rosters, a thousandth of the care points more, so that nobody is called for next to nothing.
    private func allowed(_ costs: [LevelCost], _ scope: Resolution.Scope) -> [Int] {
        costs.map { cost in
            let slack = scope != .whole && cost.level == .care ? max(0, cost.before) / 1_000 : 0
            return max(cost.with, cost.before + cost.cost + slack)
        }
    }

    /// The roster of chosen pairs, read by the checker, with a certificate that claims what is proven.
    private func decode(_ chosen: [Int], _ placed: ResolveModel, _ costs: [LevelCost]) throws -> Roster {
        var roster = RosterDecoder(problem: placed.problem).roster(of: chosen.map { placed.model.pairs[$0] })
        let state = placed.state(choosing: chosen)
        var isBest = true
        let levels = costs.map { cost -> LevelCertificate in
            let objective = state.points(level: RosterModel.levels.firstIndex(of: cost.level)!)
            let known = isBest ? cost.least.map { Double(max(0, $0 + min(cost.without, cost.before))) } : nil
            isBest = isBest && cost.isProven && objective == cost.with
            return LevelCertificate(
                level: cost.level,
                objective: objective,
                bound: isBest ? Double(objective) : min(Double(objective), known ?? 0),
                termination: isBest ? .optimal : stopper.reason ?? .workLimit,
                limitedBy: isBest ? nil : "solved anew near a change, not as a whole"
            )
        }
        roster.certificate = Certificate(levels: levels, rounds: placed.rounds)
        return try Planner.checked(roster, problem: placed.problem)
    }
}

extension ResolveModel {
    /// The roster of chosen pairs without a certificate, read by the checker.
    func roster(of chosen: [Int]) throws -> Roster {
        try Planner.checked(
            RosterDecoder(problem: problem).roster(of: chosen.map { model.pairs[$0] }),
            problem: problem
        )
    }
}
