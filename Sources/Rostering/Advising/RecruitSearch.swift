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
        var beyond: Int?
        if !advisor.isWhole {
            // What nobody of any profile can serve stays open, however many come.
            result.beyond = given.uncovered.filter { !pool.reaches($0, of: advisor.resolver.base.problem) }
            let floor = missing(result.beyond)
            for index in allowances.indices {
                let least = allowances[index].services.reduce(0) { $0 + (floor[$1] ?? 0) }
                guard least > allowances[index].missing else { continue }
                allowances[index].missing = least
                beyond = (beyond ?? 0) + least
            }
        }
        try await search(&result, pool, open: open, allowances: allowances, beyond: beyond)
        return result
    }

    /// Searches with more and more recruits, until the target is reached or so many are proven not to do.
    ///
    /// Parameter beyond: what stays open beyond the target, whoever comes; `nil` if the target is not known to be out of reach.
    private func search(
        _ result: inout Recruitment,
        _ pool: PhantomPool,
        open: Set<Int>,
        allowances: [CoverageTarget.Allowance],
        beyond: Int?
    ) async throws {
        var copies = 1
        var refuted = -1
        while true {
            let attempt = RecruitAttempt(advisor, pool, copies: copies, open: open, allowances: allowances)
            switch try await attempt.fewest(with: solve.within(share: 0.4)) {
            case .found(let found):
                try finish(&result, found, attempt, pool)
                result.leastOfMethod = max(found.least, refuted + 1)
                result.isProven = result.leastOfMethod >= result.recruits.count
                if let beyond {
                    result.outcome = .unreachable(recruits: nil, missing: beyond)
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
                let last = RecruitAttempt(advisor, pool, copies: maximum, open: open, allowances: allowances)
                let (found, isReached) = last.greedy(until: solve.stopper)
                if !found.helpers.isEmpty { try finish(&result, found, last, pool) }
                (result.isProven, result.least, result.leastOfMethod) = (false, 0, refuted + 1)
                if !isReached || beyond != nil { result.outcome = .unknown }
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

    /// Takes what was found into the result: the recruits by name, and their roster, which the checker must accept.
    func finish(
        _ result: inout Recruitment,
        _ found: FewestHelpers.Found,
        _ attempt: RecruitAttempt,
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
}
