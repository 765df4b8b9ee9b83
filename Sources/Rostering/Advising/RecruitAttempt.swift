/// Phantoms, at most so many of every profile and in all, in the model of the method.
struct RecruitAttempt {
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
            helpers: RecruitAttempt.helpers(phantoms, pool, ground),
            allowances: allowances
        )
    }

    func fewest(with solve: GoalSolve) async throws -> FewestHelpers.Outcome {
        try await model.fewest(limit: copies, chosen: ground.chosen, except: isFree, with: solve)
    }

    /// Recruits one after the other, each the one who covers most.
    func greedy(until stopper: Stopper) -> (found: FewestHelpers.Found, isReached: Bool) {
        let index = Dictionary(ground.problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let pairs = phantoms.map { index[$0.volunteer.id].map { ground.model.pairsOfVolunteer[$0] } ?? [] }
        return model.greedy(limit: copies, chosen: ground.chosen, pairs: pairs, until: stopper)
    }

    func leastMissing(with solve: GoalSolve) async throws -> (missing: Int, isProven: Bool)? {
        try await model.leastMissing(limit: copies, chosen: ground.chosen, except: isFree, with: solve)
    }

    /// The phantoms as helpers of a model in which they may be there or not.
    static func helpers(
        _ phantoms: [(profile: Int, volunteer: Volunteer)],
        _ pool: PhantomPool,
        _ ground: AdviceGround
    ) -> [FewestHelpers.Helper] {
        let index = Dictionary(ground.problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        return phantoms.map { phantom in
            .init(
                column: ground.model.presence[index[phantom.volunteer.id]!]!,
                kind: phantom.profile,
                demandingness: pool.profiles[phantom.profile].demandingness
            )
        }
    }
}
