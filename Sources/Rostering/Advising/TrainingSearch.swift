/// Searches for trainings that cover what is open.
struct TrainingSearch {
    let advisor: Advisor
    let target: CoverageTarget
    let solve: GoalSolve

    func training() async throws -> Training {
        let ground = TrainingGround(advisor)
        let estimates = try await ground.estimates(with: solve).filter { $0.points > 0 }
            .sorted { ($1.points, $0.candidate.order) < ($0.points, $1.candidate.order) }
        let fewest = try await fewest(ground)
        let first = estimates.prefix(2 * advisor.options.confirmed)
        var gains: [Training.Gain] = []
        for estimate in first where !solve.stopper.shouldStop {
            if let gain = try await gain(estimate) { gains.append(gain) }
        }
        let helpful = gains.filter { $0.points > 0 }.sorted {
            ($1.points, $0.candidate.order) < ($0.points, $1.candidate.order)
        }
        let isNoneProven = helpful.isEmpty ? try await noneHelps(ground) : false
        return Training(
            gains: Array(helpful.prefix(advisor.options.confirmed)),
            candidates: ground.candidates.count,
            unconfirmed: first.count - gains.count,
            fewest: fewest,
            isWhole: advisor.isWhole,
            isOpenProven: advisor.isCoverageProven,
            isNoneProven: isNoneProven
        )
    }

    /// Whether it is proven that all trainings together cover nothing more, so that no single one does.
    private func noneHelps(_ ground: TrainingGround) async throws -> Bool {
        if solve.stopper.shouldStop { return false }
        let nearby = NearbyCoverage(advisor, around: advisor.openTasks, with: solve)
        let now = try await nearby.least(advisor.scenario, named: [])
        let trained = advisor.scenario.applying(ground.candidates.map { .skill($0.volunteer, $0.skill) })
        let with = try await nearby.least(trained, named: [])
        return now.isProven && with.isProven && with.points >= now.points
    }

    /// What one training brings, the roster solved anew.
    private func gain(
        _ estimate: TrainingGround.Estimate
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

    /// The fewest trainings that reach the target; on a large problem while everybody keeps their duties.
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
        guard !helpers.isEmpty || advisor.isWhole else { return .unreachable }
        let chosen = trained.ground.chosen
        let isChosen = Set(chosen)
        let fewest = FewestHelpers(model, helpers: helpers, allowances: target.allowances(before))
        let outcome = try await fewest.fewest(
            limit: helpers.count,
            chosen: chosen,
            except: advisor.isWhole ? nil : model.pairs.indices.map { !isChosen.contains($0) },
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

extension Training.Candidate {
    /// Orders trainings of equal gain.
    var order: String { "\(volunteer)|\(skill.skill)" }
}
