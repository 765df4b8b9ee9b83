import LinearModel

/// Of all rosters of a part whose levels are no worse than given values, one that changes the fewest duties.
///
/// Model: minimise Σ 2 · (1 − x) over the roster's pairs + Σ 2 · x over the others, but 1 for another start or role of
/// the same volunteer on the same task, subject to the part's rows and level ≤ value.
struct ResolveFewest: Sendable {
    let part: ResolvePart
    let solver: any Solver
    let stopper: Stopper
    /// Branch-and-bound nodes at most.
    var nodeLimit = 2_000

    /// The chosen pairs, and whether no roster changes less; `nil` if none was found that is as good.
    func solve(values: [Int], levels: [ObjectiveLevel], from found: [Int]) async throws -> (
        chosen: [Int], isProven: Bool
    )? {
        let model = part.model
        let held = zip(levels, values).map { level, value in
            LevelGoal.Held(level: RosterModel.levels.firstIndex(of: level)!, value: value)
        }
        func isGood(_ state: ModelState) -> Bool {
            state.violation == 0 && held.allSatisfy { state.points(level: $0.level) <= $0.value }
        }
        let points = pairPoints()
        if Set(found) == Set(part.start) { return (found, true) }
        var linear = model.linearModel(goal: LevelGoal(factors: [0, 0, 0], held: held))
        for pair in model.pairs.indices { linear.objective[pair] = Double(points[pair]) }
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        options.nodeLimit = nodeLimit
        // The roster in which room was made for what is demanded may do as it is.
        let starts = [found, ResolveRepair(part: part).chosen()].map { model.state(choosing: $0) }.filter(isGood)
        options.starts = starts.map { $0.allValues.map(Double.init) }
        let result = try await solver.solve(linear, options: options)
        guard let values = result.values else { return nil }
        let chosen = model.pairs.indices.filter { values[$0] > 0.5 }
        guard isGood(model.state(choosing: chosen)) else { return nil }
        return (chosen, result.termination == .optimal)
    }

    /// Points of choosing each pair.
    private func pairPoints() -> [Int] {
        let model = part.model
        var points = Array(repeating: 2, count: model.pairs.count)
        for pair in part.start {
            points[pair] = -2
            let task = model.activity(of: pair).task
            for other in model.pairs(of: model.pairs[pair].volunteer, task: task) where other != pair {
                points[other] = -1
            }
        }
        return points
    }
}
