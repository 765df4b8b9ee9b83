/// Searches for the fewest recruits with whom a coverage target is reached.
struct RecruitSearch {
    let advisor: Advisor
    let given: [VolunteerProfile]
    let target: CoverageTarget
    /// Most recruits to look for.
    let maximum: Int
    let solve: GoalSolve

    /// The fewest recruits.
    func recruitment() async throws -> Recruitment {
        let given = try advisor.roster.read(of: advisor.scenario)
        let before = RosterSummary(scenario: advisor.scenario, roster: given).services
        var result = Recruitment(
            outcome: .reached,
            method: advisor.isWhole ? .whole : .held,
            isProven: true,
            before: before,
            after: before,
            scenario: advisor.scenario
        )
        result.profiles = (self.given.count, 0)
        if target.isReached(by: before) { return result }
        let open = Set(advisor.openTasks)
        let pool = PhantomPool(
            self.given,
            on: advisor.resolver.base,
            duties: advisor.roster.duties,
            tasks: advisor.isWhole ? nil : open
        )
        result.profiles.useful = pool.profiles.count
        (result.isProven, result.outcome) = (false, .unknown)
        var allowances = target.allowances(before)
        var isBeyond = false
        if !advisor.isWhole {
            // What nobody of any profile can serve stays open, however many come.
            result.beyond = given.uncovered.filter { !pool.reaches($0, of: advisor.resolver.base.problem) }
            let floor = missing(result.beyond)
            for index in allowances.indices {
                let least = allowances[index].services.reduce(0) { $0 + (floor[$1] ?? 0) }
                guard least > allowances[index].missing else { continue }
                allowances[index].missing = least
                isBeyond = true
            }
        }
        try await search(&result, pool, open: open, allowances: allowances, isBeyond: isBeyond)
        return result
    }

    /// Searches with more and more recruits, until the target is reached or so many are proven not to do.
    private func search(
        _ result: inout Recruitment,
        _ pool: PhantomPool,
        open: Set<Int>,
        allowances: [CoverageTarget.Allowance],
        isBeyond: Bool
    ) async throws {
        var copies = 1
        var refuted = -1
        while true {
            let attempt = Attempt(advisor, pool, copies: copies, open: open, allowances: allowances)
            switch try await attempt.fewest(with: solve.within(share: 0.4)) {
            case .found(let found):
                try finish(&result, found, attempt, pool)
                result.leastOfMethod = max(found.least, refuted + 1)
                result.isProven = result.leastOfMethod >= result.recruits.count
                if isBeyond {
                    result.outcome = .unreachable(recruits: nil, missing: allowances.reduce(0) { $0 + $1.missing })
                } else if !advisor.isWhole {
                    try await prove(&result, pool, open: open, allowances: allowances)
                }
                return
            case .infeasible where copies >= maximum || pool.profiles.isEmpty:
                try await settle(&result, attempt, pool, open: open, allowances: allowances)
                return
            case .infeasible:
                refuted = copies
                copies = min(maximum, copies * 2)
            case .unknown:
                let last = Attempt(advisor, pool, copies: maximum, open: open, allowances: allowances)
                let (found, isReached) = last.greedy()
                if !found.helpers.isEmpty { try finish(&result, found, last, pool) }
                (result.isProven, result.least, result.leastOfMethod) = (false, 0, refuted + 1)
                if !isReached || isBeyond { result.outcome = .unknown }
                return
            }
        }
    }

    /// What stays open, by service, in the units of ``CoverageCount``.
    private func missing(_ uncovered: [UncoveredNeed]) -> [ServiceID: Int] {
        let index = ScenarioIndex(advisor.scenario)
        var missing: [ServiceID: Int] = [:]
        var doors: Set<TaskID> = []
        for entry in uncovered {
            guard let service = index.needs[entry.need].flatMap({ index.services[$0.service] }) else { continue }
            if case .round = service.shape, !doors.insert(entry.task).inserted { continue }
            missing[service.id, default: 0] += Demand.amount(of: entry, in: service)
        }
        return missing
    }

    /// So many recruits do not reach the target: whom to recruit for the most that can be reached, if that is one number.
    private func settle(
        _ result: inout Recruitment,
        _ attempt: Attempt,
        _ pool: PhantomPool,
        open: Set<Int>,
        allowances: [CoverageTarget.Allowance]
    ) async throws {
        let left = try await attempt.leastMissing(with: solve.within(share: 0.5))
        let missing = left.flatMap { $0.isProven ? $0.missing : nil }
        if let missing, allowances.count == 1, !pool.profiles.isEmpty {
            let most = [CoverageTarget.Allowance(services: allowances[0].services, asked: 0, missing: missing)]
            let again = Attempt(advisor, pool, copies: attempt.copies, open: open, allowances: most)
            if case .found(let found) = try await again.fewest(with: solve) { try finish(&result, found, again, pool) }
        } else if missing == nil {
            let (found, _) = attempt.greedy()
            if !found.helpers.isEmpty { try finish(&result, found, attempt, pool) }
        }
        result.outcome = .unreachable(recruits: maximum, missing: missing)
        (result.isProven, result.least) = (missing != nil, 0)
    }

    /// Phantoms, at most so many of every profile and in all, in the model of the method.
    private struct Attempt {
        let ground: AdviceGround
        let phantoms: [(profile: Int, volunteer: Volunteer)]
        let model: FewestHelpers
        let isFree: [Bool]?
        let copies: Int

        init(
            _ advisor: Advisor,
            _ pool: PhantomPool,
            copies: Int,
            open: Set<Int>,
            allowances: [CoverageTarget.Allowance]
        ) {
            let phantoms = pool.phantoms(copies: copies)
            let ids = Set(phantoms.map(\.volunteer.id))
            var scenario = advisor.scenario
            scenario.volunteers += phantoms.map(\.volunteer)
            let ground = AdviceGround(
                scenario,
                on: advisor.resolver.base,
                duties: advisor.roster.duties,
                optional: ids,
                wanted: advisor.isWhole ? nil : { ids.contains($0.id) && open.contains($1) }
            )
            self.phantoms = phantoms
            self.ground = ground
            self.copies = copies
            isFree = advisor.isWhole ? nil : ground.free { volunteer, _ in ids.contains(volunteer.id) }
            model = FewestHelpers(
                ground.model,
                helpers: RecruitSearch.helpers(phantoms, pool, ground),
                allowances: allowances
            )
        }

        func fewest(with solve: GoalSolve) async throws -> FewestHelpers.Outcome {
            try await model.fewest(limit: copies, chosen: ground.chosen, except: isFree, with: solve)
        }

        /// Recruits one after the other, each the one who covers most.
        func greedy() -> (found: FewestHelpers.Found, isReached: Bool) {
            let index = Dictionary(ground.problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
            let pairs = phantoms.map { index[$0.volunteer.id].map { ground.model.pairsOfVolunteer[$0] } ?? [] }
            return model.greedy(limit: copies, chosen: ground.chosen, pairs: pairs)
        }

        func leastMissing(with solve: GoalSolve) async throws -> (missing: Int, isProven: Bool)? {
            try await model.leastMissing(limit: copies, chosen: ground.chosen, except: isFree, with: solve)
        }
    }

    private static func helpers(
        _ phantoms: [(profile: Int, volunteer: Volunteer)],
        _ pool: PhantomPool,
        _ ground: AdviceGround
    ) -> [FewestHelpers.Helper] {
        let index = Dictionary(ground.problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return phantoms.compactMap { phantom in
            guard let column = index[phantom.volunteer.id].flatMap({ ground.model.presence[$0] }) else { return nil }
            let profile = pool.profiles[phantom.profile]
            return .init(column: column, kind: phantom.profile, demandingness: profile.demandingness)
        }
    }

    /// Takes what was found into the result: the recruits by name, and their roster, which the checker must accept.
    private func finish(
        _ result: inout Recruitment,
        _ found: FewestHelpers.Found,
        _ attempt: Attempt,
        _ pool: PhantomPool
    ) throws {
        let ground = attempt.ground
        var renamed: [VolunteerID: VolunteerID] = [:]
        var scenario = advisor.scenario
        var recruits: [Recruitment.Recruit] = []
        for (number, helper) in found.helpers.enumerated() {
            let phantom = attempt.phantoms[helper]
            let own = found.pairs.filter {
                ground.problem.volunteers[ground.model.pairs[$0].volunteer].id == phantom.volunteer.id
            }
            let activities = Set(own.map { ground.model.pairs[$0].activity })
            let (profile, grids) = pool.gentlest(pool.profiles[phantom.profile], doing: activities)
            let id = pool.id(number + 1)
            renamed[phantom.volunteer.id] = id
            scenario.volunteers.append(profile.volunteer(id, in: scenario.community))
            recruits.append(.init(profile: profile, volunteer: id, duties: [], grids: grids))
        }
        var roster = ground.roster(of: found.pairs)
        for index in roster.duties.indices {
            if let id = renamed[roster.duties[index].volunteer] { roster.duties[index].volunteer = id }
        }
        roster.duties.sort {
            ($0.interval.start, $0.task, $0.role, $0.volunteer) < ($1.interval.start, $1.task, $1.role, $1.volunteer)
        }
        for index in recruits.indices {
            recruits[index].duties = roster.duties.filter { $0.volunteer == recruits[index].volunteer }
        }
        roster = try roster.read(of: scenario)
        result.after = RosterSummary(scenario: scenario, roster: roster).services
        result.outcome = .found
        result.recruits = recruits
        result.roster = roster
        result.scenario = scenario
        result.isProven = found.isProven
        result.least = advisor.isWhole ? found.least : 0
        result.leastOfMethod = found.least
    }

    /// A number below which no roster whatever can be, everything being planned anew: a relaxation in which only the
    /// open tasks exist, so that everybody is free for them as far as single rules go.
    private func prove(
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
        let helpers = RecruitSearch.helpers(phantoms, pool, ground)
        let relaxed = FewestHelpers(model, helpers: helpers, allowances: allowances, only: tasks)
        let outcome = try await relaxed.fewest(limit: result.recruits.count, chosen: [], except: nil, with: solve)
        if case .found(let found) = outcome { result.least = found.least }
    }
}
