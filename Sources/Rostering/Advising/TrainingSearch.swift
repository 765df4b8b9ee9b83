/// Searches for trainings that cover what is open.
struct TrainingSearch {
    let advisor: Advisor
    let target: CoverageTarget
    let solve: GoalSolve

    func training() async throws -> Training {
        let ground = TrainingGround(advisor)
        let estimates = ground.estimates().filter { $0.points > 0 }
            .sorted { ($1.points, $0.candidate.order) < ($0.points, $1.candidate.order) }
        let fewest = try await fewest(ground)
        let first = estimates.prefix(advisor.options.confirmed)
        var gains: [Training.Gain] = []
        for estimate in first where !solve.stopper.shouldStop {
            if let gain = try await gain(estimate) { gains.append(gain) }
        }
        return Training(
            gains: gains.filter { $0.points > 0 }.sorted {
                ($1.points, $0.candidate.order) < ($0.points, $1.candidate.order)
            },
            candidates: ground.candidates.count,
            unconfirmed: first.count - gains.count,
            fewest: fewest,
            isWhole: advisor.isWhole,
            isOpenProven: advisor.isCoverageProven
        )
    }

    /// What one training brings, the roster solved anew.
    private func gain(
        _ estimate: (candidate: Training.Candidate, points: Int, tasks: [Int])
    ) async throws -> Training.Gain? {
        let candidate = estimate.candidate
        let nearby = NearbyCoverage(advisor, around: estimate.tasks, with: solve)
        let now = try await nearby.least(advisor.scenario, named: [candidate.volunteer])
        let with = try await nearby.least(
            advisor.scenario.applying([.skill(candidate.volunteer, candidate.skill)]),
            named: [candidate.volunteer]
        )
        // What was cut short says nothing about the training.
        if solve.stopper.shouldStop, !with.isProven { return nil }
        let open = Set(with.roster.uncovered.map(\.place))
        return Training.Gain(
            candidate: candidate,
            estimate: estimate.points,
            points: max(0, now.points - with.points),
            isProven: with.isProven && now.isProven,
            covered: now.roster.uncovered.filter { !open.contains($0.place) }
        )
    }

    /// The fewest trainings that reach the target while everybody keeps their duties.
    private func fewest(_ trained: TrainingGround) async throws -> Training.Fewest {
        let before = RosterSummary(scenario: advisor.scenario, roster: try advisor.roster.read(of: advisor.scenario))
            .services
        if target.isReached(by: before) { return .reached }
        var model = trained.ground.model
        var helpers: [FewestHelpers.Helper] = []
        for (index, candidate) in trained.candidates.enumerated() {
            let name = "train.\(candidate.volunteer).\(candidate.skill.skill)"
            let column = model.any(of: model.pairsByTask(trained.pairs[index]), isInteger: true, name: name)
            helpers.append(.init(column: column, kind: index, demandingness: 0))
        }
        guard !helpers.isEmpty else { return .unreachable }
        let chosen = trained.ground.chosen
        let isChosen = Set(chosen)
        let fewest = FewestHelpers(model, helpers: helpers, allowances: target.allowances(before))
        let outcome = try await fewest.fewest(
            limit: helpers.count,
            chosen: chosen,
            except: model.pairs.indices.map { !isChosen.contains($0) },
            with: solve
        )
        switch outcome {
        case .infeasible: return .unreachable
        case .unknown: return .unknown
        case .found(let found):
            let candidates = found.helpers.map { trained.candidates[$0] }
            let scenario = advisor.scenario.applying(candidates.map { .skill($0.volunteer, $0.skill) })
            guard let roster = try? trained.ground.roster(of: found.pairs).read(of: scenario),
                target.isReached(by: RosterSummary(scenario: scenario, roster: roster).services)
            else { return .unknown }
            return .found(candidates, isProven: found.isProven)
        }
    }
}

/// The open tasks as if every volunteer had learnt what they ask for, everybody's duties being held.
struct TrainingGround {
    let ground: AdviceGround
    let candidates: [Training.Candidate]
    /// Pairs that a candidate makes possible.
    let pairs: [[Int]]

    init(_ advisor: Advisor) {
        let base = advisor.resolver.base.problem
        let open = Set(advisor.openTasks)
        let asked = Set(
            open.flatMap { base.tasks[$0].base.roles }.filter { $0.minimumLevel <= .qualified }.compactMap(\.skill)
        ).sorted()
        let people = base.volunteers.indices.filter { base.volunteers[$0].kind == .volunteer }
        let dayCount = base.scenario.horizon.dayCount
        func lacks(_ volunteer: Int, _ skill: SkillID) -> Bool {
            (0..<dayCount).contains {
                (base.skillTable.level(of: volunteer, in: skill, day: $0) ?? .trainee) < .qualified
            }
        }
        var candidates: [Training.Candidate] = []
        for volunteer in people {
            for skill in asked where lacks(volunteer, skill) {
                candidates.append(.init(volunteer: base.volunteers[volunteer].id, skill: SkillHolding(skill)))
            }
        }
        let scenario = advisor.scenario.applying(candidates.map { .skill($0.volunteer, $0.skill) })
        let ground = AdviceGround(
            scenario,
            on: advisor.resolver.base,
            duties: advisor.roster.duties,
            wanted: { $0.kind == .volunteer && open.contains($1) }
        )
        let number = Dictionary(base.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let isChosen = Set(ground.chosen)
        let all = candidates.map { candidate in
            ground.model.pairsOfVolunteer[number[candidate.volunteer]!].filter { pair in
                let activity = ground.model.activity(of: pair)
                let role = ground.problem.tasks[activity.task].base.roles[activity.role]
                guard role.skill == candidate.skill.skill, !isChosen.contains(pair) else { return false }
                let level = base.skillTable.level(
                    of: number[candidate.volunteer]!,
                    in: candidate.skill.skill,
                    day: activity.day
                )
                return level.map { $0 < role.minimumLevel } ?? true
            }
        }
        let useful = candidates.indices.filter { !all[$0].isEmpty }
        self.ground = ground
        self.candidates = useful.map { candidates[$0] }
        pairs = useful.map { all[$0] }
    }

    /// Coverage points that each candidate would save alone, by adding duties one after the other.
    func estimates() -> [(candidate: Training.Candidate, points: Int, tasks: [Int])] {
        let model = ground.model
        let state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [1, 0, 0], violation: 1_000_000_000)
        )
        for pair in ground.chosen { state.set(pair, 1) }
        return zip(candidates, pairs).map { candidate, pairs in
            let before = state.total
            var added: [Int] = []
            for pair in pairs {
                let total = state.total
                state.set(pair, 1)
                if state.total < total { added.append(pair) } else { state.set(pair, 0) }
            }
            let gain = before - state.total
            for pair in added { state.set(pair, 0) }
            return (candidate, gain, Set(pairs.map { model.activity(of: $0).task }).sorted())
        }
    }
}

extension Training.Candidate {
    /// Orders trainings of equal gain.
    var order: String { "\(volunteer)|\(skill.skill)" }
}
