/// A linear program that a solver keeps between solves, so that each starts from the basis of the last one.
public protocol SolverSession: Sendable {
    /// Adds columns after those there are. Throws as ``Solver``.
    func append(columns: [SessionColumn]) async throws
    /// Adds rows after those there are. Throws as ``Solver``.
    func append(rows: [SessionRow]) async throws
    /// Removes columns, by their numbers; those after them move up. Throws as ``Solver``.
    ///
    /// Columns outside the last basis leave it as it is.
    func remove(columns: [Int]) async throws
    /// Removes rows, by their numbers; those after them move up. Throws as ``Solver``.
    ///
    /// Rows whose slacks are in the last basis leave the rest of it as it is.
    func remove(rows: [Int]) async throws
    /// The rows whose slacks are in the last basis. Throws as ``Solver``.
    func rowsInBasis() async throws -> [Int]
    /// Changes the objective coefficient of a column. Throws as ``Solver``.
    func change(objective: Double, ofColumn column: Int) async throws
    /// Changes the bounds of a column. Throws as ``Solver``.
    func change(lower: Double, upper: Double, ofColumn column: Int) async throws
    /// Changes the bounds of a row. Throws as ``Solver``.
    func change(lower: Double, upper: Double, ofRow row: Int) async throws
    /// The basis at hand. Throws as ``Solver``.
    func basis() async throws -> SessionBasis
    /// Goes back to a basis of this session, so that the next solve starts from it. Throws as ``Solver``.
    ///
    /// The slacks of rows added since are in it, columns added since are not; no column or row may have been removed since.
    func restore(_ basis: SessionBasis) async throws
    /// Solves from the last basis; an optimal result has row duals and reduced costs. Throws as ``Solver``.
    func resolve(_ options: SolveOptions) async throws -> SolveResult
}

/// A basis of a session: the solver's own status of every row and every column.
public struct SessionBasis: Sendable, Hashable {
    /// Of every row.
    public let rows: [UInt8]
    /// Of every column.
    public let columns: [UInt8]

    /// A basis as a solver tells it.
    public init(rows: [UInt8], columns: [UInt8]) {
        self.rows = rows
        self.columns = columns
    }
}

/// A continuous column to add to a session.
public struct SessionColumn: Sendable, Hashable {
    /// Its lower bound.
    public var lower: Double
    /// Its upper bound.
    public var upper: Double
    /// Its objective coefficient.
    public var objective: Double
    /// Its coefficients by row; every row at most once.
    public var entries: [(row: Int, coefficient: Double)] {
        get { rows.indices.map { (rows[$0], coefficients[$0]) } }
        set {
            rows = newValue.map(\.row)
            coefficients = newValue.map(\.coefficient)
        }
    }
    private var rows: [Int]
    private var coefficients: [Double]

    /// A column, by default without an upper bound.
    public init(
        lower: Double = 0,
        upper: Double = .infinity,
        objective: Double,
        entries: [(row: Int, coefficient: Double)]
    ) {
        self.lower = lower
        self.upper = upper
        self.objective = objective
        rows = entries.map(\.row)
        coefficients = entries.map(\.coefficient)
    }
}

/// A row to add to a session.
public struct SessionRow: Sendable, Hashable {
    /// Its lower bound.
    public var lower: Double
    /// Its upper bound.
    public var upper: Double
    /// Its terms; every column at most once.
    public var terms: [LinearModel.Term]

    /// A row, by default without bounds.
    public init(lower: Double = -.infinity, upper: Double = .infinity, terms: [LinearModel.Term]) {
        self.lower = lower
        self.upper = upper
        self.terms = terms
    }
}
