/// What a solve ended with.
public struct SolveResult: Sendable, Hashable {
    /// Why it ended.
    public var termination: Termination
    /// The best solution, one value per column, integer columns exactly whole; nil if none is known.
    public var values: [Double]?
    /// The objective of `values`, the constant included.
    public var objective: Double?
    /// A lower bound on the objective of every solution, whatever the termination: `-infinity` if none is known,
    /// `infinity` if there is no solution.
    public var bound: Double
    /// The dual of every row, if wanted: how much the objective changes per unit of the row's active bound.
    public var rowDuals: [Double]?
    /// The reduced cost of every column, if wanted.
    public var reducedCosts: [Double]?
    /// Simplex iterations.
    public var iterations: Int
    /// Branch-and-bound nodes.
    public var nodes: Int

    /// Makes a result.
    public init(
        termination: Termination,
        values: [Double]? = nil,
        objective: Double? = nil,
        bound: Double = -.infinity,
        rowDuals: [Double]? = nil,
        reducedCosts: [Double]? = nil,
        iterations: Int = 0,
        nodes: Int = 0
    ) {
        self.termination = termination
        self.values = values
        self.objective = objective
        self.bound = bound
        self.rowDuals = rowDuals
        self.reducedCosts = reducedCosts
        self.iterations = iterations
        self.nodes = nodes
    }

    /// `(objective − bound) / |objective|`, zero if both are equal, nil without a solution or bound.
    public var relativeGap: Double? {
        guard let objective, bound.isFinite else { return nil }
        return LinearModel.relativeGap(objective: objective, bound: bound)
    }
}

extension LinearModel {
    /// The gap between a solution and a lower bound: `(objective − bound) / max(|objective|, 1e-9)`, never negative.
    public static func relativeGap(objective: Double, bound: Double) -> Double {
        max(0, objective - bound) / max(abs(objective), 1e-9)
    }
}
