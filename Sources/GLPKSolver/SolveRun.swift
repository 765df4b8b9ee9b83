import CGLPKGuard
import LinearModel

/// One solve, from loading the model to the checked result, all on one thread.
struct SolveRun {
    private let problem: GLPKProblem
    private let model: LinearModel
    private let control: SolveControl
    private let fault: GLPKSolver.InjectedFault?
    /// The best checked solution so far.
    private var best: Solution?
    private var bound: Double
    private var iterations = 0
    private var nodes = 0

    init(
        model: LinearModel,
        control: SolveControl,
        start: Solution?,
        fault: GLPKSolver.InjectedFault?
    ) throws(GLPKFailure) {
        self.model = model
        self.control = control
        self.fault = fault
        best = start
        bound = model.dualBound(rowDuals: [Double](repeating: 0, count: model.rowCount), tolerance: 0)
        problem = try GLPKProblem()
        try problem.load(model, relaxed: control.options.relaxed)
        let startsDualFeasible = control.options.method == .dual && model.isDualFeasibleAtBounds
        try problem.prepare(advancedBasis: !startsDualFeasible)
        if fault == .beforeRelaxation { try problem.call { roster_glpk_inject_fault($0) } }
    }

    /// Solves the relaxation, then searches for whole numbers if there are integer columns.
    mutating func result() throws(GLPKFailure) -> SolveResult {
        var relaxation = Relaxation(
            problem: problem,
            control: control,
            proveBound: { [model] problem throws(GLPKFailure) in
                model.dualBound(rowDuals: try problem.rowDuals(count: model.rowCount))
            },
            bound: bound
        )
        let incumbent = best?.objective
        let outcome = try relaxation.solve { [control] in $0.report(to: control.progress, incumbent: incumbent) }
        bound = relaxation.bound
        iterations = relaxation.iterations
        let searches = !control.options.relaxed && model.hasIntegerColumns
        switch outcome {
        case .infeasible:
            return infeasible()
        case .unbounded:
            bound = -.infinity
            return finished(.unbounded)
        case .optimal:
            return searches ? try search() : try relaxed(.optimal)
        case .stopped(let termination):
            return relaxation.isFeasible && !searches ? try relaxed(termination) : finished(termination)
        }
    }

    /// Reads the relaxation's solution and, if wanted, its duals.
    private mutating func relaxed(_ termination: Termination) throws(GLPKFailure) -> SolveResult {
        let passed = take(Solution(try problem.values(count: model.columnCount), of: model, relaxed: true))
        var result = finished(passed || termination != .optimal ? termination : .numericalTrouble)
        if control.options.wantsDuals, termination == .optimal {
            result.rowDuals = try problem.rowDuals(count: model.rowCount)
            result.reducedCosts = try problem.reducedCosts(count: model.columnCount)
        }
        return result
    }

    private mutating func search() throws(GLPKFailure) -> SolveResult {
        if control.options.nodeLimit == 0 { return finished(.workLimit) }
        let search = Search(
            control: control,
            start: best,
            bound: bound,
            columnCount: model.columnCount,
            fault: fault == .inSearch
        )
        let (found, values) = try search.run(on: problem)
        bound = search.bound
        iterations = Int(found.iterations)
        nodes = min(Int(found.nodes), control.options.nodeLimit ?? .max)
        let hasValues = found.status == GLPKCode.optimal || found.status == GLPKCode.feasible
        let passed = hasValues ? try takeOrRepair(values) : false
        switch found.code {
        case 0 where found.status == GLPKCode.noFeasible:
            return infeasible()
        case 0 where found.status == GLPKCode.optimal:
            // The tree is exhausted: nothing is better than what GLPK found.
            bound = max(bound, found.objective)
            let slack = Tolerance.objective * max(1, abs(found.objective))
            let isProven = passed && (best?.objective ?? .infinity) <= found.objective + slack
            return finished(isProven ? .optimal : .numericalTrouble)
        case GLPKCode.stopped:
            return finished(search.stop ?? .cancelled)
        case GLPKCode.timeLimit:
            return finished(.timeLimit)
        default:
            return finished(.numericalTrouble)
        }
    }

    /// No solution, unless a start says otherwise: then the two contradict each other and neither is believed.
    private mutating func infeasible() -> SolveResult {
        guard best == nil else {
            bound = -.infinity
            return finished(.numericalTrouble)
        }
        bound = .infinity
        return finished(.infeasible)
    }

    /// Keeps a solution that passes the check if it is the best so far; says whether it passed.
    private mutating func take(_ solution: Solution) -> Bool {
        guard solution.isFeasible(for: model, relaxed: control.options.relaxed) else { return false }
        if solution.objective < best?.objective ?? .infinity { best = solution }
        return true
    }

    /// Rounds the integer columns; if that breaks a row, solves once more for the continuous ones.
    private mutating func takeOrRepair(_ values: [Double]) throws(GLPKFailure) -> Bool {
        let rounded = Solution(values, of: model, relaxed: false)
        if take(rounded) { return true }
        guard model.columnKinds.contains(.continuous) else { return false }
        for column in values.indices where model.columnKinds[column] == .integer {
            let value = rounded.values[column]
            try problem.call { roster_glpk_set_column_bounds($0, Int32(column), value, value) }
        }
        let state = try problem.simplex(.dual, iterations: .max, milliseconds: .max)
        guard state.code == 0, state.status == GLPKCode.optimal else { return false }
        return take(Solution(try problem.values(count: values.count), of: model, relaxed: false))
    }

    private func finished(_ termination: Termination) -> SolveResult {
        SolveResult(
            termination: termination,
            values: best?.values,
            objective: best?.objective,
            bound: min(bound, best?.objective ?? .infinity),
            iterations: iterations,
            nodes: nodes
        )
    }
}

extension LinearModel {
    /// Whether every column has a bound on the side that its objective coefficient pushes it to, so that the trivial
    /// basis is dual feasible.
    var isDualFeasibleAtBounds: Bool {
        for column in objective.indices {
            let limit = objective[column] >= 0 ? columnLower[column] : columnUpper[column]
            if objective[column] != 0, !limit.isFinite { return false }
        }
        return true
    }
}
