/// How to solve a model, and when to stop. The defaults prove optimality, however long that takes.
public struct SolveOptions: Sendable {
    /// The simplex method for the relaxation.
    public enum Method: Sendable, Hashable {
        /// Dual simplex, with primal simplex where it fails. Its objective is a bound while it runs.
        case dual
        /// Primal simplex: suits models that grow by columns.
        case primal
    }

    /// Solve the relaxation only: integer columns may take any value within their bounds.
    public var relaxed = false
    /// The simplex method for the relaxation.
    public var method = Method.dual
    /// Wall-clock time for the whole solve; nil is no limit. The only limit that is not deterministic.
    public var timeLimit: Duration?
    /// Simplex iterations over the whole solve; nil is no limit, zero stops before the first. Exact in the relaxation;
    /// in the search the node at hand is finished first. Deterministic.
    public var iterationLimit: Int?
    /// Branch-and-bound nodes, the root included; nil is no limit, zero stops after the relaxation. Deterministic.
    public var nodeLimit: Int?
    /// Stop when `(objective − bound) / |objective|` is at most this; zero proves optimality.
    public var relativeGap = 0.0
    /// Feasible solutions known beforehand, one value per column. They are checked, and the result is never worse.
    public var starts: [[Double]] = []
    /// Whether the search may add cutting planes; without them it also chooses quickly what to branch on.
    public var cuts = true
    /// Whether the search may tighten the bounds of columns at its nodes.
    public var presolve = true
    /// Whether the result should hold row duals and reduced costs (of the relaxation; without integer columns only).
    public var wantsDuals = false
    /// Asked often on the solver's thread; true ends the solve as a cancelled task does.
    public var shouldStop: (@Sendable () -> Bool)?

    /// Makes the default options: prove optimality, no limits.
    public init() {}
}

extension SolveOptions {
    /// Checks the numbers. Throws: `SolveError.invalidOptions` that names all of them.
    public func validate() throws(SolveError) {
        var problems: [String] = []
        if let timeLimit, timeLimit < .zero { problems.append("timeLimit is \(timeLimit)") }
        if let iterationLimit, iterationLimit < 0 { problems.append("iterationLimit is \(iterationLimit)") }
        if let nodeLimit, nodeLimit < 0 { problems.append("nodeLimit is \(nodeLimit)") }
        if !(relativeGap >= 0) { problems.append("relativeGap is \(relativeGap)") }
        if !problems.isEmpty { throw .invalidOptions(problems) }
    }
}
