import LinearModel

extension RosterModel {
    /// Values of all columns as they follow from the pairs of a solution; `nil` if they break a row, which happens only
    /// where a solver may choose more than follows from pairs.
    func settled(_ values: [Int]) -> [Int]? {
        let state = state(choosing: pairs.indices.filter { values[$0] > 0 })
        return state.violation == 0 ? state.allValues : nil
    }
}

/// Minimises one level of a model, the whole model at once.
struct GoalSolve: Sendable {
    let solver: any Solver
    let stopper: Stopper
    let limits: WorkLimits

    /// What a solve has come to.
    struct Result: Sendable {
        /// Values of all columns of the best roster found; `nil` if there is none.
        var values: [Int]?
        /// Its value, in points.
        var objective: Int?
        /// No roster of the model has a value below this.
        var bound: Double
        /// Whether no roster keeps all rows.
        var isInfeasible: Bool

        /// Whether the value is proven the least.
        var isProven: Bool { objective.map { Double($0) <= bound + 1e-6 } ?? isInfeasible }
    }

    /// The same with a share of the time that is left.
    func within(share: Double) -> GoalSolve {
        GoalSolve(solver: solver, stopper: stopper.part(share), limits: limits)
    }

    /// The least value of a goal, from a roster of the model if one is given.
    func least(_ goal: LevelGoal, of model: RosterModel, start: [Int]? = nil) async throws -> Result {
        let linear = model.linearModel(goal: goal)
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        options.iterationLimit = limits.searchIterations(columns: linear.columnCount)
        if let start { options.starts = [start.map(Double.init)] }
        let result = try await solver.solve(linear, options: options)
        let values = result.values.map { $0.map { Int($0.rounded()) } }
        let objective = result.objective.map { Int($0.rounded()) }
        var bound = PointSteps(goal, of: model).rounded(result.bound)
        if result.termination == .optimal, let objective { bound = Double(objective) }
        return Result(
            values: values,
            objective: objective,
            bound: bound,
            isInfeasible: result.termination == .infeasible
        )
    }
}
