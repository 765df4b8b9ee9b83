import CGLPKGuard
import LinearModel

/// Branch and cut on a problem whose relaxation is optimal. GLPK calls back into it through the guard.
final class Search {
    private let control: SolveControl
    private let start: Solution?
    private let columnCount: Int
    private let fault: Bool
    private var offersStart: Bool
    /// The start's values where GLPK can read them during the callback.
    private let startBuffer: UnsafeMutableBufferPointer<Double>

    /// The objective of the best solution so far, the start included.
    private(set) var incumbent: Double
    /// The best lower bound so far.
    private(set) var bound: Double
    /// Why the search was told to stop, if it was.
    private(set) var stop: Termination?

    init(control: SolveControl, start: Solution?, bound: Double, columnCount: Int, fault: Bool) {
        self.control = control
        self.start = start
        self.bound = bound
        self.columnCount = columnCount
        self.fault = fault
        incumbent = start?.objective ?? .infinity
        offersStart = start != nil
        startBuffer = .allocate(capacity: max(1, columnCount))
        startBuffer.initialize(repeating: 0)
        if let start {
            for (column, value) in start.values.enumerated() { startBuffer[column] = value }
        }
    }

    deinit { startBuffer.deallocate() }

    /// Runs the search; the values are those of GLPK's best solution, if its status has one.
    func run(on problem: GLPKProblem) throws(GLPKFailure) -> (result: roster_glpk_search_result, values: [Double]) {
        let options = control.options
        var glpkOptions = roster_glpk_search_options(
            cuts: options.cuts ? 1 : 0,
            tighten: options.presolve ? 1 : 0,
            milliseconds: control.millisecondsLeft()
        )
        var values = [Double](repeating: 0, count: columnCount)
        var result = roster_glpk_search_result()
        let context = Unmanaged.passUnretained(self).toOpaque()
        try problem.call { handle in
            withExtendedLifetime(self) {
                roster_glpk_search(handle, &glpkOptions, answerGLPK, context, &values, &result)
            }
        }
        return (result, values)
    }

    /// Notes what the search tells, and says how to go on.
    fileprivate func answer(_ event: roster_glpk_event) -> roster_glpk_reply {
        var reply = roster_glpk_reply()
        let improved = event.has_incumbent != 0 && event.incumbent < incumbent
        if improved { incumbent = event.incumbent }
        bound = max(bound, event.bound)
        if event.selects_node != 0 || improved { report(event) }
        if stop == nil { stop = reason(at: event) }
        if stop != nil { reply.stop = 1 }
        if fault { reply.fault = 1 }
        if offersStart, event.accepts_start != 0 {
            offersStart = false
            reply.start = UnsafePointer(startBuffer.baseAddress)
        }
        return reply
    }

    private func reason(at event: roster_glpk_event) -> Termination? {
        if let interruption = control.interruption() { return interruption }
        let options = control.options
        if options.relativeGap > 0, incumbent.isFinite, bound.isFinite,
            LinearModel.relativeGap(objective: incumbent, bound: bound) <= options.relativeGap
        {
            return .gapReached
        }
        guard event.selects_node != 0 else { return nil }
        if let limit = options.nodeLimit, Int(event.nodes) > limit { return .workLimit }
        if control.iterationsLeft(after: Int(event.iterations)) == 0 { return .workLimit }
        return nil
    }

    private func report(_ event: roster_glpk_event) {
        guard let progress = control.progress else { return }
        let bound = min(bound, incumbent)
        progress(
            SolveProgress(
                phase: .search,
                incumbent: incumbent.isFinite ? incumbent : nil,
                bound: bound.isFinite ? bound : nil,
                nodes: Int(event.nodes),
                iterations: Int(event.iterations)
            )
        )
    }
}

/// What the guard calls; it returns data and never enters GLPK.
private func answerGLPK(_ context: UnsafeMutableRawPointer?, _ event: roster_glpk_event) -> roster_glpk_reply {
    guard let context else { return roster_glpk_reply(stop: 1, fault: 0, start: nil) }
    return Unmanaged<Search>.fromOpaque(context).takeUnretainedValue().answer(event)
}
