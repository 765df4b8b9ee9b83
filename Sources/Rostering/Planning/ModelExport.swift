import LinearModel

extension Planner {
    /// The linear model of a whole scenario, with the rounds that this planner forms, for another solver to confirm.
    ///
    /// A later level holds the earlier ones at the values of a roster that is planned first, with gap 0.
    /// Parameter merged: whether all levels are merged into one weighted sum; `level` is then not used.
    /// Parameter level: the level to minimise; by default the first.
    /// Throws: ``PlanError``.
    public func exportModel(
        _ scenario: Scenario,
        merged: Bool,
        level: ObjectiveLevel? = nil
    ) async throws -> LinearModel {
        try Planner.validate(scenario)
        let weights = scenario.weights
        var goal = LevelGoal(factors: [weights.mergedCoverage, weights.mergedStability, weights.mergedCare])
        if !merged {
            let index = RosterModel.levels.firstIndex(of: level ?? .coverage) ?? 0
            goal.factors = RosterModel.levels.indices.map { $0 == index ? 1 : 0 }
            if index > 0 { goal.held = try await held(before: index, scenario) }
        }
        let (problem, _) = try await problem(of: scenario, stopper: Stopper(timeLimit: options.timeLimit))
        return ModelBuilder(problem: problem).model().linearModel(goal: goal)
    }

    /// The values of the levels before one, of a roster planned for them.
    private func held(before index: Int, _ scenario: Scenario) async throws -> [(level: Int, value: Int)] {
        var exact = self
        exact.options.gap = 0
        exact.options.isMerged = false
        let levels = try await exact.plan(scenario).certificate?.levels ?? []
        return levels.compactMap { certificate in
            guard let position = RosterModel.levels.firstIndex(of: certificate.level), position < index else {
                return nil
            }
            return (position, certificate.objective)
        }
    }
}
