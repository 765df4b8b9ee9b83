import LinearModel

/// The master of the decomposition: shared columns, links, one convexity row for each volunteer, and week plans.
///
/// Shape: rows = links in use + volunteers; columns = shared columns + plans so far.
struct WeekMaster {
    let decomposition: Decomposition
    let goal: LevelGoal
    let session: any SolverSession
    /// Row of each link, -1 while it is not in use.
    private(set) var rowOfLink: [Int]
    private let convexityRow: Int
    private let firstPlan: Int
    private(set) var plans: [WeekColumn] = []
    private var known: Set<WeekColumn> = []
    /// Terms of every link over the shared columns, by position in `sharedColumns`.
    private let sharedTerms: [[(column: Int, coefficient: Double)]]
    let sharedCosts: [Double]

    /// Opens the master with some plans, which must contain a feasible choice.
    init?(
        _ decomposition: Decomposition,
        goal: LevelGoal,
        solver: any Solver,
        plans first: [WeekColumn]
    ) async throws {
        let model = decomposition.model
        self.decomposition = decomposition
        self.goal = goal
        var position = Array(repeating: -1, count: model.columns.count)
        for (index, column) in decomposition.sharedColumns.enumerated() { position[column] = index }
        sharedTerms = decomposition.links.map { link in
            link.form.terms.compactMap { term in
                position[Int(term.column)] < 0 ? nil : (position[Int(term.column)], Double(term.coefficient))
            }
        }
        sharedCosts = decomposition.sharedColumns.map { Double(model.cost(of: $0, factors: goal.factors)) }
        var linear = LinearModel(name: "weeks")
        for (index, column) in decomposition.sharedColumns.enumerated() {
            let shared = model.columns[column]
            _ = linear.addColumn(
                shared.name,
                lower: Double(shared.lower),
                upper: Double(shared.upper),
                objective: sharedCosts[index]
            )
        }
        firstPlan = linear.columnCount
        var rows = Array(repeating: -1, count: decomposition.links.count)
        for (index, link) in decomposition.links.enumerated() where !link.isLazy {
            let terms = sharedTerms[index].map { LinearModel.Term($0.column, $0.coefficient) }
            rows[index] = linear.addRow(
                "link\(index)",
                lower: link.isEquality ? Double(-link.form.constant) : -.infinity,
                upper: Double(-link.form.constant),
                terms: terms
            )
        }
        rowOfLink = rows
        convexityRow = linear.rowCount
        for week in decomposition.weeks.indices { _ = linear.addRow("week\(week)", lower: 1, upper: 1, terms: []) }
        guard let session = try await solver.session(linear) else { return nil }
        self.session = session
        try await add(first)
    }

    /// Adds plans that are new; returns how many are.
    @discardableResult
    mutating func add(_ candidates: [WeekColumn]) async throws -> Int {
        let new = candidates.filter { known.insert($0).inserted }
        guard !new.isEmpty else { return 0 }
        plans += new
        try await session.append(
            columns: new.map { plan in
                var entries = [(row: convexityRow + plan.week, coefficient: 1.0)]
                for (link, coefficient) in zip(plan.links, plan.coefficients) where rowOfLink[Int(link)] >= 0 {
                    entries.append((rowOfLink[Int(link)], coefficient))
                }
                return SessionColumn(objective: plan.cost, entries: entries)
            }
        )
        return new.count
    }

    /// What the master says: its value, duals of all links and of the volunteers, and values of its columns.
    struct Answer {
        let value: Double
        let linkDuals: [Double]
        let weekDuals: [Double]
        let shared: [Double]
        let plans: [Double]
        /// Simplex iterations.
        let iterations: Int
    }

    var usedRows: Int { rowOfLink.count { $0 >= 0 } }

    /// Solves the master, adding violated links until there are none; `nil` if it was stopped.
    mutating func solve(_ options: SolveOptions) async throws -> Answer? {
        var options = options
        options.method = .primal
        var iterations = 0
        while true {
            let result = try await session.resolve(options)
            iterations += result.iterations
            guard result.termination == .optimal, let values = result.values, let duals = result.rowDuals,
                let objective = result.objective
            else { return nil }
            let shared = Array(values[..<sharedCosts.count])
            let weights = Array(values[firstPlan...])
            if try await addViolated(shared: shared, weights: weights) {
                options.method = .dual
                continue
            }
            return Answer(
                value: objective,
                linkDuals: rowOfLink.map { $0 < 0 ? 0 : duals[$0] },
                weekDuals: decomposition.weeks.indices.map { duals[convexityRow + $0] },
                shared: shared,
                plans: weights,
                iterations: iterations
            )
        }
    }

    /// Puts violated links into use, the most violated first; returns whether there are any.
    private mutating func addViolated(shared: [Double], weights: [Double]) async throws -> Bool {
        var activity = decomposition.links.map { Double($0.form.constant) }
        for (index, terms) in sharedTerms.enumerated() where rowOfLink[index] < 0 {
            for term in terms { activity[index] += term.coefficient * shared[term.column] }
        }
        for (plan, weight) in zip(plans, weights) where weight > 1e-9 {
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                activity[Int(link)] += coefficient * weight
            }
        }
        let violated = decomposition.links.indices.filter { rowOfLink[$0] < 0 && activity[$0] > 1e-6 }
            .sorted { (-activity[$0], $0) < (-activity[$1], $1) }.prefix(200)
        guard !violated.isEmpty else { return false }
        var terms: [Int: [LinearModel.Term]] = [:]
        for link in violated { terms[link] = sharedTerms[link].map { LinearModel.Term($0.column, $0.coefficient) } }
        for (index, plan) in plans.enumerated() {
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                terms[Int(link)]?.append(LinearModel.Term(firstPlan + index, coefficient))
            }
        }
        var row = rowCount
        for link in violated {
            rowOfLink[link] = row
            row += 1
        }
        rowCount = row
        try await session.append(
            rows: violated.map {
                SessionRow(upper: Double(-decomposition.links[$0].form.constant), terms: terms[$0]!)
            }
        )
        return true
    }

    private lazy var rowCount = convexityRow + decomposition.weeks.count

    /// The Lagrangian bound at some duals of the links, given the volunteers' bounds under them.
    func bound(duals: [Double], weekBounds: [Double]) -> Double {
        let model = decomposition.model
        var bound = Double(goal.constant(of: model))
        for (index, link) in decomposition.links.enumerated() where duals[index] != 0 {
            bound += duals[index] * Double(-link.form.constant)
        }
        for (index, cost) in reducedSharedCosts(duals: duals).enumerated() {
            let column = model.columns[decomposition.sharedColumns[index]]
            bound += cost * Double(cost < 0 ? column.upper : column.lower)
        }
        return weekBounds.reduce(bound, +)
    }

    /// Reduced costs of the shared columns at some duals.
    func reducedSharedCosts(duals: [Double]) -> [Double] {
        var reduced = sharedCosts
        for index in decomposition.links.indices where duals[index] != 0 {
            for term in sharedTerms[index] { reduced[term.column] -= duals[index] * term.coefficient }
        }
        return reduced
    }
}
