import LinearModel

extension Planner {
    /// The compact model of a scenario as one linear model, so that any solver can confirm a roster's values.
    ///
    /// Shape: binary columns `x.volunteer.task.role.start` for every eligible pair, derived columns, and all rows. The
    /// objective's constant is included, so its value is the roster's value in points.
    ///
    /// Parameters:
    /// - level: the level to minimise; `.merged` for the weighted sum.
    /// - held: values that earlier levels must not exceed, such as those of a roster's certificate.
    /// Throws: ``PlanError/invalidScenario(_:)``.
    public func exportModel(
        _ scenario: Scenario,
        level: ObjectiveLevel,
        held: [ObjectiveLevel: Int] = [:]
    ) async throws -> LinearModel {
        try Planner.validate(scenario)
        let (problem, _) = try await problem(of: scenario, stopper: Stopper(timeLimit: options.timeLimit))
        let model = ModelBuilder(problem: problem, tightensPresence: level == .merged).model()
        let rows = RosterModel.levels.enumerated().compactMap { index, level in
            held[level].map { LevelGoal.Held(level: index, value: $0) }
        }
        let factors = ComponentSolver.factors(of: level, weights: scenario.weights)
        return model.linearModel(goal: LevelGoal(factors: factors, held: rows))
    }
}
