import LinearModel

/// Proves a bound on one level of a component, and improves the roster where the proof finds a better one.
///
/// The relaxation is solved first. Columns whose reduced cost alone would lift the objective beyond what is of interest
/// (the roster's value less the requested gap) are fixed at their bound; branch and bound works on the rest. What was
/// fixed away is worth more than that threshold, so the bound is the smaller of the two.
struct LevelProver {
    let model: RosterModel
    let solver: any Solver
    let goal: LevelGoal
    let gap: Double
    /// Points of this level outside the component, which the gap is relative to as well.
    let offset: Int
    let limits: WorkLimits
    let stopper: Stopper
    let report: @Sendable (PlanProgress.Phase, Double) -> Void
    /// Values that rosters can have.
    private var steps: PointSteps { PointSteps(goal, of: model) }

    struct Proof {
        /// Chosen pairs of a better roster, if one was found.
        var chosen: [Int]?
        var bound: Double
        /// Columns whose value every roster as good as this one on the level has.
        var forced: [(column: Int, value: Int)] = []
        var isInfeasible = false
        var limitedBy: String?
    }

    /// The proof, given the values of all columns of the roster so far (`nil` if it breaks required rows).
    func prove(values: [Int]?, objective: Int) async throws -> Proof {
        guard let values else {
            return try await search(model.linearModel(goal: goal), start: nil, objective: nil, relaxation: nil)
        }
        let linear = model.linearModel(goal: goal)
        let relaxation = try await relax(linear)
        if relaxation.termination == .infeasible {
            return Proof(bound: -.infinity, limitedBy: "the relaxation contradicts a roster that is known")
        }
        let bound = steps.rounded(relaxation.bound)
        report(.bounding, bound)
        if isClosed(objective, bound) { return Proof(bound: min(bound, Double(objective))) }
        if relaxation.termination != .optimal {
            return Proof(bound: bound, limitedBy: "the relaxation was not solved to the end")
        }
        return try await search(linear, start: values, objective: objective, relaxation: relaxation)
    }

    private func isClosed(_ objective: Int, _ bound: Double) -> Bool {
        Double(objective) - bound <= allowance(objective) + 1e-9
    }

    private func baseOptions() -> SolveOptions {
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        return options
    }

    private func allowance(_ objective: Int) -> Double { gap * Double(max(1, abs(objective + offset))) }

    private func relax(_ linear: LinearModel) async throws -> SolveResult {
        var options = baseOptions()
        options.relaxed = true
        options.wantsDuals = true
        options.iterationLimit = limits.relaxationIterations(columns: linear.columnCount)
        let report = report
        let result = try await solver.solve(linear, options: options) { progress in
            if let bound = progress.bound { report(.bounding, bound) }
        }
        stopper.meter.add { $0.simplexIterations += result.iterations }
        return result
    }

    private func search(
        _ linear: LinearModel,
        start: [Int]?,
        objective: Int?,
        relaxation: SolveResult?
    ) async throws -> Proof {
        var linear = linear
        var excluded = Double.infinity
        var free = linear.columnCount
        if let start, let objective, let relaxation {
            let interest = Double(objective) - max(Double(steps.step), allowance(objective))
            excluded = Double(steps.next(Int(interest.rounded(.down)) + 1))
            free = fix(&linear, relaxation: relaxation, above: interest, start: start)
        }
        let reached = relaxation.map { steps.rounded($0.bound) } ?? -.infinity
        guard free <= limits.searchColumns else {
            return Proof(bound: reached, limitedBy: "\(free) columns are left open, too many for branch and bound")
        }
        var options = baseOptions()
        // The solver measures the gap against the component's own value.
        options.relativeGap = objective.map { allowance($0) / Double(max(1, abs($0))) } ?? gap
        options.iterationLimit = limits.searchIterations(columns: free)
        if let start { options.starts = [start.map(Double.init)] }
        let report = report
        let result = try await solver.solve(linear, options: options) { [excluded] progress in
            if let bound = progress.bound { report(.search, max(reached, min(excluded, bound))) }
        }
        stopper.meter.add { $0.simplexIterations += result.iterations }
        if result.termination == .infeasible && start == nil {
            return Proof(bound: .infinity, isInfeasible: true)
        }
        let bound = max(reached, min(excluded, steps.rounded(result.bound)))
        let chosen = result.values.map { values in model.pairs.indices.filter { values[$0] > 0.5 } }
        let isDone = result.termination == .optimal || result.termination == .gapReached
        return Proof(
            chosen: chosen,
            bound: bound,
            limitedBy: isDone ? nil : "branch and bound was not finished"
        )
    }

    /// Fixes columns by reduced cost, never against the roster so far; returns how many whole columns are left free.
    private func fix(_ linear: inout LinearModel, relaxation: SolveResult, above interest: Double, start: [Int]) -> Int
    {
        guard let costs = relaxation.reducedCosts, let values = relaxation.values else { return linear.columnCount }
        let slack = interest - relaxation.bound
        guard slack >= 0 else { return linear.columnCount }
        var free = 0
        for (index, column) in model.columns.enumerated() where column.isInteger {
            if values[index] < 1e-9, costs[index] > slack + 1e-6, start[index] == 0 {
                linear.columnUpper[index] = 0
            } else if values[index] > Double(column.upper) - 1e-9, -costs[index] > slack + 1e-6,
                start[index] == column.upper
            {
                linear.columnLower[index] = Double(column.upper)
            } else {
                free += 1
            }
        }
        return free
    }
}
