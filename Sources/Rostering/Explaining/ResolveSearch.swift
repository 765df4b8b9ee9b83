import LinearModel

/// Solves a part of a roster's model exactly, level after level, from the roster as it stands.
struct ResolveSearch: Sendable {
    let part: ResolvePart
    let solver: any Solver
    let stopper: Stopper
    let effort: Double

    /// What the part has come to.
    struct Result: Sendable {
        /// Chosen pairs of the best roster found, in the part's numbers; `nil` if none keeps every required row.
        var chosen: [Int]?
        /// Value of each level of the whole roster.
        var values: [Int] = []
        /// What no roster of the part is below, given the values of the levels before.
        var bounds: [Double] = []
        /// Whether no roster of the part keeps every required row and demand.
        var isInfeasible = false
        /// Why the work ended early, if it did.
        var limit: PlanTermination?

        /// Whether every level's value is proven the least within the part.
        var isProven: Bool { zip(values, bounds).allSatisfy { Double($0) <= $1 + 1e-6 } && chosen != nil }
    }

    /// The best roster of the part.
    func solve() async throws -> Result {
        let scenario = part.model.problem.scenario
        let levels = ComponentSolver.levels(of: scenario, isMerged: false)
        let begin = Set(ResolveRepair(part: part).chosen().map(part.model.key(of:)))
        let numbers = Dictionary(
            part.model.pairs.indices.map { (part.model.key(of: $0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var result = Result(chosen: [], values: levels.map { _ in 0 }, bounds: levels.map { _ in 0 })
        for component in part.model.components() {
            let options = PlanOptions(gap: 0, method: .compact, effort: effort)
            let solver = ComponentSolver(
                model: component,
                solver: solver,
                options: options,
                outside: [0, 0, 0],
                stopper: stopper,
                report: { _, _, _, _ in },
                start: component.pairs.indices.filter { begin.contains(component.key(of: $0)) }
            )
            let plan = try await solver.solve()
            if plan.isProvenInfeasible { return Result(isInfeasible: true) }
            guard plan.isFeasible else { return Result(limit: stopper.reason ?? .workLimit) }
            for (index, level) in plan.levels.enumerated() {
                result.values[index] += level.objective
                result.bounds[index] += level.bound
                if level.termination != .optimal { result.limit = level.termination }
            }
            result.chosen? += plan.chosen.map { numbers[part.model.key(of: $0)]! }
        }
        return result
    }
}
