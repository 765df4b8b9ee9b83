/// What the levels of a component have come to.
extension ComponentSolver {
    /// What a level has come to with a bound.
    ///
    /// Parameter limitedBy: what kept it from the gap asked for, if it is not reached.
    func result(
        _ level: ObjectiveLevel,
        objective: Int,
        bound: Double,
        limitedBy: String?
    ) -> ComponentPlan.LevelResult {
        let bound = min(bound, Double(objective))
        let gap = (Double(objective) - bound) / Double(max(1, abs(objective + offset(of: level))))
        let termination: PlanTermination =
            bound >= Double(objective) - 1e-9
            ? .optimal : gap <= options.gap ? .gapReached : stopper.reason ?? .workLimit
        let isDone = termination == .optimal || termination == .gapReached
        return .init(
            objective: objective,
            bound: bound,
            termination: termination,
            limitedBy: isDone ? nil : limitedBy
        )
    }

    /// Whether a roster has what some levels are held at.
    func keeps(_ held: [LevelGoal.Held], _ state: ModelState) -> Bool {
        held.allSatisfy { state.points(level: $0.level) <= $0.value }
    }

    /// What levels have come to with the roster as it is at the end, which may be better on one and worse on a later one.
    ///
    /// Parameter heldAt: what was held when each was bounded: a bound says nothing of a roster that does not keep that.
    func settled(
        _ results: [ComponentPlan.LevelResult],
        heldAt: [[LevelGoal.Held]] = [],
        _ state: ModelState
    ) -> [ComponentPlan.LevelResult] {
        let levels = ComponentSolver.levels(of: model.problem.scenario, isMerged: options.isMerged)
        return zip(levels, results).enumerated().map { index, entry in
            let (level, before) = entry
            let isBounded = heldAt.isEmpty || keeps(heldAt[index], state)
            var now = result(
                level,
                objective: value(of: level, state),
                bound: isBounded ? before.bound : -.infinity,
                limitedBy: before.limitedBy ?? "a later level has changed the roster"
            )
            // What kept a level from more was what it was then.
            if now.limitedBy != nil, before.limitedBy != nil { now.termination = before.termination }
            return now
        }
    }

    func raise(_ result: inout ComponentPlan.LevelResult, _ level: ObjectiveLevel, to bound: Double) {
        guard bound > result.bound else { return }
        result = self.result(level, objective: result.objective, bound: bound, limitedBy: result.limitedBy)
    }
}
