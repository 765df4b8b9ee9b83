extension RecruitSearch {
    /// So many recruits do not reach the target: whom to recruit for the most that can be reached, if that is one number.
    func settle(
        _ result: inout Recruitment,
        _ attempt: RecruitAttempt,
        _ pool: PhantomPool,
        open: Set<Int>,
        allowances: [CoverageTarget.Allowance]
    ) async throws {
        let left = try await attempt.leastMissing(with: solve.within(share: 0.5))
        let missing = left.flatMap { $0.isProven ? $0.missing : nil }
        if let missing, allowances.count == 1, !pool.profiles.isEmpty {
            let most = [CoverageTarget.Allowance(services: allowances[0].services, asked: 0, missing: missing)]
            let again = RecruitAttempt(advisor, pool, copies: attempt.copies, open: open, allowances: most)
            if case .found(let found) = try await again.fewest(with: solve) { try finish(&result, found, again, pool) }
        } else if !pool.profiles.isEmpty {
            let (found, _) = attempt.greedy(until: solve.stopper)
            if !found.helpers.isEmpty { try finish(&result, found, attempt, pool) }
        }
        result.outcome = .unreachable(recruits: maximum, missing: missing)
        result.least = 0
    }

    /// A number below which no roster whatever can be, everything being planned anew: a relaxation in which only the
    /// open tasks exist, so that everybody is free for them as far as single rules go.
    func prove(
        _ result: inout Recruitment,
        _ pool: PhantomPool,
        open: Set<Int>,
        allowances: [CoverageTarget.Allowance]
    ) async throws {
        let base = advisor.resolver.base.problem
        let needs = Set(open.compactMap { base.tasks[$0].base.need })
        let tasks = open.union(
            base.tasks.indices.filter {
                base.tasks[$0].sequence != nil && base.tasks[$0].base.need.map(needs.contains) ?? false
            }
        )
        let phantoms = pool.phantoms(copies: result.recruits.count)
        var scenario = advisor.scenario
        scenario.volunteers += phantoms.map(\.volunteer)
        let ground = AdviceGround(
            scenario,
            on: advisor.resolver.base,
            duties: advisor.roster.duties,
            optional: Set(phantoms.map(\.volunteer.id)),
            wanted: { tasks.contains($1) }
        )
        let demanding: Set<RuleID> = [.pins, .minimumLoad, .published, .standby]
        let model = ground.model.keeping { ground.model.rows[$0].rule.map { !demanding.contains($0) } ?? true }
        let helpers = RecruitAttempt.helpers(phantoms, pool, ground)
        let relaxed = FewestHelpers(model, helpers: helpers, allowances: allowances, only: tasks)
        let outcome = try await relaxed.fewest(limit: result.recruits.count, chosen: [], except: nil, with: solve)
        if case .found(let found) = outcome { result.least = found.least }
    }
}
