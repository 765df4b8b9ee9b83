import CGLPKGuard
import LinearModel

/// Solves a loaded problem's relaxation in slices of iterations, so that it can be watched and stopped.
struct Relaxation {
    enum Outcome: Equatable {
        case optimal
        case infeasible
        case unbounded
        case stopped(Termination)
    }

    /// Iterations of the first slice; every slice is twice as long as the one before, up to the last number as long as
    /// slices come further. A new slice loses the perturbation that keeps degenerate problems moving: where one ends
    /// where it began, others of its length would do so for ever.
    var sliceLengths = 100...1600

    let problem: GLPKProblem
    let control: SolveControl
    /// The lower bound that the duals of the basis at hand prove, without trust in GLPK's own claims.
    let proveBound: (GLPKProblem) throws(GLPKFailure) -> Double
    /// Iterations that earlier solves did on this problem.
    var iterationsBefore = 0
    /// Iterations of this solve.
    var iterations = 0
    /// The best lower bound that any slice's duals have proven.
    var bound = -Double.infinity
    /// Whether the basis at hand satisfies all rows and bounds.
    var isFeasible = false

    /// Runs until the relaxation is solved or something stops it.
    mutating func solve(report: (Relaxation) -> Void) throws(GLPKFailure) -> Outcome {
        var method = control.options.method
        var length = sliceLengths.lowerBound
        var objective = Double.infinity
        while true {
            if let interruption = control.interruption() { return .stopped(interruption) }
            let left = control.iterationsLeft(after: iterations)
            if left == 0 { return .stopped(.workLimit) }
            let state = try problem.simplex(
                method,
                iterations: min(length, left ?? .max),
                milliseconds: control.millisecondsLeft()
            )
            let before = bound
            try note(state)
            report(self)
            switch state.code {
            case 0:
                if let outcome = outcome(of: state) { return outcome }
                // The dual simplex method could not tell; the primal one can.
                if method == .primal { return .stopped(.numericalTrouble) }
                method = .primal
            case GLPKCode.iterationLimit:
                // GLPK's claim that it has come to a dual feasible basis is not to be trusted here: what it has taken from
                // the costs it counts as theirs.
                let isFurther = method == .primal ? isFeasible && state.objective < objective : bound > before
                length = min(2 * length, isFurther ? sliceLengths.upperBound : .max / 2)
                objective = isFeasible ? state.objective : .infinity
            case GLPKCode.timeLimit:
                return .stopped(.timeLimit)
            default:
                if method == .primal { return .stopped(.numericalTrouble) }
                method = .primal
            }
        }
    }

    /// Takes what a slice has proven.
    private mutating func note(_ state: roster_glpk_relaxation) throws(GLPKFailure) {
        iterations = Int(state.iterations) - iterationsBefore
        isFeasible = state.primal_status == GLPKCode.feasible
        let proven = try proveBound(problem)
        bound = max(bound, proven)
        if proven == -.infinity, state.code == 0, state.status == GLPKCode.optimal {
            // A dual that is off by more than rounding; GLPK's own claim is all there is.
            bound = max(bound, state.objective)
        }
    }

    private func outcome(of state: roster_glpk_relaxation) -> Outcome? {
        if state.status == GLPKCode.optimal { return .optimal }
        if state.primal_status == GLPKCode.noFeasible { return .infeasible }
        if isFeasible, state.dual_status == GLPKCode.noFeasible { return .unbounded }
        return nil
    }
}

extension Relaxation {
    /// Reports how far it has come.
    func report(to progress: (@Sendable (SolveProgress) -> Void)?, incumbent: Double?) {
        guard let progress else { return }
        let bound = min(bound, incumbent ?? .infinity)
        progress(
            SolveProgress(
                phase: .relaxation,
                incumbent: incumbent,
                bound: bound.isFinite ? bound : nil,
                nodes: 0,
                iterations: iterations
            )
        )
    }
}
