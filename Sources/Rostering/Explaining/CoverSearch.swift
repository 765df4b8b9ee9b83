/// The search for stand-ins.
struct CoverSearch: Sendable {
    let resolver: Resolver
    let stopper: Stopper
    let task: Int
    /// The duty to fill: role and, if somebody has it, time.
    let role: Int
    let interval: Interval?
    /// Who leaves, by index.
    let leaving: Int?
    /// Pairs that must not be chosen: the duty of who leaves, anything new for them or those who are skipped, and
    /// anything new that starts too soon.
    let banned: Set<Int>
    /// Duties that stay as they are.
    let frozen: Set<Int>
    let skipped: [VolunteerID]

    /// A way found: pairs set and unset in the given roster, and what that costs.
    struct Found {
        var volunteer: Int
        var way: StandInOption.Way
        var added: [Int]
        var removed: [Int]
        /// The searched total, less is better.
        var total: Int128
    }

    private var placed: ResolveModel { resolver.base }
    private var model: RosterModel { resolver.base.model }

    init(
        resolver: Resolver,
        task: Int,
        leaving: VolunteerID?,
        skipping: Set<VolunteerID>,
        frozenBefore: Minutes,
        stopper: Stopper
    ) throws {
        (self.resolver, self.task, self.stopper) = (resolver, task, stopper)
        let (placed, model) = (resolver.base, resolver.base.model)
        let problem = placed.problem
        let team = placed.chosen.filter { model.activity(of: $0).task == task }
        let member: Int?
        if let leaving {
            member = team.first { problem.volunteers[model.pairs[$0].volunteer].id == leaving }
            guard member != nil else {
                let names = team.map { problem.volunteers[model.pairs[$0].volunteer].id.text }
                throw ResolveError.unknown(leaving.text, near: names)
            }
        } else {
            let heads = problem.tasks[task].base.roles.indices.map { role in
                team.count { model.activity(of: $0).role == role }
            }
            let isShort = zip(heads, problem.tasks[task].base.roles).contains { $0 < $1.minimum }
            member = isShort && !problem.tasks[task].isSupervision ? nil : team.first
        }
        let roles = problem.tasks[task].base.roles
        if let member {
            let activity = model.activity(of: member)
            role = activity.role
            interval = Interval(Minutes(activity.start), Minutes(activity.end))
        } else {
            role =
                roles.indices.first { role in
                    team.count { model.activity(of: $0).role == role } < roles[role].minimum
                } ?? 0
            interval = team.first.map {
                Interval(Minutes(model.activity(of: $0).start), Minutes(model.activity(of: $0).end))
            }
        }
        self.leaving = member.map { model.pairs[$0].volunteer }
        frozen = Set(placed.chosen.filter { model.activity(of: $0).start < frozenBefore.value && $0 != member })
        let skippedIndices = Set(problem.volunteers.indices.filter { skipping.contains(problem.volunteers[$0].id) })
        skipped = skippedIndices.sorted().map { problem.volunteers[$0].id }
        let idle = skippedIndices.union(member.map { [model.pairs[$0].volunteer] } ?? [])
        banned = Set(
            model.pairs.indices.filter { pair in
                guard placed.values[pair] == 0 else { return pair == member }
                return idle.contains(model.pairs[pair].volunteer)
                    || model.activity(of: pair).start < frozenBefore.value
            }
        )
    }

    /// Who is on the task in the given roster, by index.
    var team: Set<Int> {
        Set(placed.chosen.filter { model.activity(of: $0).task == task }.map { model.pairs[$0].volunteer })
    }

    /// Pairs that would fill the duty.
    var fillers: [Int] {
        let team = team
        return model.pairsOfTask[task].filter { pair in
            let activity = model.activity(of: pair)
            guard activity.role == role, !banned.contains(pair), !team.contains(model.pairs[pair].volunteer) else {
                return false
            }
            return interval.map { $0.start.value == activity.start && $0.end.value == activity.end } ?? true
        }
    }

    func answer(limit: Int) async throws -> CoverAnswer {
        let problem = placed.problem
        var simple = CoverSwaps(search: self).ways()
        simple.sort { ($0.total, $0.volunteer) < ($1.total, $1.volunteer) }
        var options = try simple.map(option)
        var isComplete = false
        var ended: PlanTermination?
        if options.count < limit {
            let chains = CoverChains(search: self, listed: Set(simple.map(\.volunteer)))
            let found = try await chains.options(limit: limit - options.count)
            options += found.options
            (isComplete, ended) = (found.isComplete, found.limit)
        }
        options.sort {
            let (left, right) = ($0.rank, $1.rank)
            return left != right ? left.lexicographicallyPrecedes(right) : $0.volunteer < $1.volunteer
        }
        return CoverAnswer(
            task: problem.tasks[task].base.id,
            role: problem.tasks[task].base.roles[role].id,
            interval: interval,
            leaving: leaving.map { problem.volunteers[$0].id },
            team: resolver.roster.duties.filter {
                $0.task == problem.tasks[task].base.id && $0.volunteer != leaving.map { problem.volunteers[$0].id }
            },
            standIns: Array(options.prefix(limit)),
            skipped: skipped,
            isComplete: isComplete,
            limit: ended
        )
    }

    private func option(_ found: Found) throws -> StandInOption {
        let removed = Set(found.removed)
        return try option(
            (placed.chosen.filter { !removed.contains($0) } + found.added).sorted(),
            volunteer: found.volunteer,
            way: found.way,
            isLeast: true
        )
    }

    /// A stand-in from the pairs of the roster it leads to.
    func option(_ chosen: [Int], volunteer: Int, way: StandInOption.Way, isLeast: Bool) throws -> StandInOption {
        let roster = try placed.roster(of: chosen)
        let state = placed.state(choosing: chosen)
        let before = placed.points
        var cost: [ObjectiveLevel: Int] = [:]
        for level in ComponentSolver.levels(of: resolver.scenario, isMerged: false) {
            let index = RosterModel.levels.firstIndex(of: level)!
            cost[level] = state.points(level: index) - before[index]
        }
        return StandInOption(
            volunteer: placed.problem.volunteers[volunteer].id,
            way: way,
            roster: roster,
            changes: DutyChange.between(resolver.roster.duties, roster.duties),
            cost: cost,
            isLeast: isLeast,
            leaving: leaving.map { placed.problem.volunteers[$0].id }
        )
    }
}

extension StandInOption {
    /// By coverage lost, people asked, then the later levels.
    fileprivate var rank: [Int] { [inOrder[0], peopleAsked] + inOrder.dropFirst() }
}
