/// How far a running solve has come.
public struct SolveProgress: Sendable, Hashable {
    /// The part of the solve.
    public enum Phase: Sendable, Hashable {
        /// The relaxation is being solved.
        case relaxation
        /// Branch and bound is searching for whole numbers.
        case search
    }

    /// The part of the solve.
    public var phase: Phase
    /// The objective of the best solution so far, if any.
    public var incumbent: Double?
    /// A lower bound on the objective of every solution, if any is known.
    public var bound: Double?
    /// Branch-and-bound nodes so far.
    public var nodes: Int
    /// Simplex iterations so far.
    public var iterations: Int

    /// Makes a report.
    public init(phase: Phase, incumbent: Double?, bound: Double?, nodes: Int, iterations: Int) {
        self.phase = phase
        self.incumbent = incumbent
        self.bound = bound
        self.nodes = nodes
        self.iterations = iterations
    }
}
