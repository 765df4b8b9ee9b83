import LinearModel

/// The master of the decomposition: shared columns, links, one convexity row for each volunteer, and week plans.
///
/// Links that mostly do not bind enter only once they are violated.
/// Shape: rows = links in use + volunteers; columns = shared columns + plans so far.
struct WeekMaster {
    let space: WeekSpace
    private let meter: WorkMeter
    private let session: any SolverSession
    /// Row of each link, -1 while it is not in use.
    private var rowOfLink: [Int]
    /// Row of each volunteer's plans.
    private var rowOfWeek: [Int] = []
    /// Row of each sum of shared columns that has ever had bounds.
    private var rowOfSum: [[Int]: Int] = [:]
    private let sharedCount: Int
    private var columnCount: Int
    private var rowCount: Int
    /// The session's column of each plan.
    private var columnOfPlan: [Int] = []
    /// Columns by which a link may be missed at a price, if the master is elastic.
    private var elastic: [Int] = []
    private var elasticPrice: Double?
    private(set) var plans: [WeekColumn] = []
    private var known: Set<WeekColumn.Key> = []
    private var links: LinkTerms
    private var isFresh = true
    private var isExcluded: [Bool] = []
    /// Whether links may be exceeded by next to nothing.
    private(set) var isLoose = false

    /// Plans for each volunteer from which on some are dropped, and how many are kept.
    private static let (mostPlans, plansKept) = (16, 10)
    /// Violated links that enter at a time, or as many as there are volunteers.
    private static let mostAdded = 300
    /// The least by which a loose link may be exceeded; the most is a thousand times that.
    private static let leastSlack = 1e-7
    /// How many times the links that are tight, or as many as are few, are in use before others are dropped.
    private static let (mostLinks, fewLinks) = (2, 200)

    /// What the master says: its value, duals of all links and of the volunteers, and values of its columns.
    struct Answer {
        let value: Double
        let linkDuals: [Double]
        let weekDuals: [Double]
        let shared: [Double]
        fileprivate(set) var plans: [Double]
        /// By how much each plan is too dear to be chosen.
        fileprivate(set) var reducedCosts: [Double]
        /// Whether no link is missed.
        let isTrue: Bool
    }

    /// Opens the master with some plans, which must contain a feasible choice; `nil` if the solver has no sessions.
    ///
    /// Parameter isInUse: links that enter at once.
    init?(
        _ space: WeekSpace,
        links: LinkTerms,
        constant: Double,
        solver: any Solver,
        plans first: [WeekColumn],
        isInUse: (Int) -> Bool,
        meter: WorkMeter
    ) async throws {
        let model = space.model
        let decomposition = space.decomposition
        self.space = space
        self.meter = meter
        self.links = links
        var linear = LinearModel(name: "weeks")
        linear.objectiveConstant = constant
        for (index, column) in decomposition.sharedColumns.enumerated() {
            let shared = model.columns[column]
            _ = linear.addColumn(
                shared.name,
                lower: links.lower[index],
                upper: links.upper[index],
                objective: links.sharedCosts[index]
            )
        }
        sharedCount = linear.columnCount
        columnCount = linear.columnCount
        var rows = Array(repeating: -1, count: decomposition.links.count)
        for (index, link) in decomposition.links.enumerated() where isInUse(index) {
            rows[index] = linear.addRow(
                "link\(index)",
                lower: link.isEquality ? -links.constants[index] : -.infinity,
                upper: -links.constants[index],
                terms: links.terms[index].map { LinearModel.Term($0.column, $0.coefficient) }
            )
        }
        rowOfLink = rows
        for week in decomposition.weeks.indices {
            rowOfWeek.append(linear.addRow("week\(week)", lower: 1, upper: 1, terms: []))
        }
        rowCount = linear.rowCount
        guard let session = try await solver.session(linear) else { return nil }
        self.session = session
        try await add(first)
    }

    /// Adds plans that are new; returns how many are.
    @discardableResult
    mutating func add(_ candidates: [WeekColumn]) async throws -> Int {
        let new = candidates.filter { known.insert($0.key).inserted }
        guard !new.isEmpty else { return 0 }
        plans += new
        columnOfPlan += columnCount..<columnCount + new.count
        columnCount += new.count
        try await session.append(
            columns: new.map { plan in
                var entries = [(row: rowOfWeek[plan.week], coefficient: 1.0)]
                for (link, coefficient) in zip(plan.links, plan.coefficients) where rowOfLink[Int(link)] >= 0 {
                    entries.append((rowOfLink[Int(link)], coefficient))
                }
                return SessionColumn(objective: plan.cost, entries: entries)
            }
        )
        return new.count
    }

    /// Drops plans that are too dear to be chosen, the dearest first, where there are too many: they slow the solver
    /// down, and are found again if they are wanted.
    mutating func age(_ answer: inout Answer) async throws {
        let weeks = space.decomposition.weeks.count
        guard plans.count > WeekMaster.mostPlans * weeks, !isElastic, !isExcluded.contains(true),
            answer.reducedCosts.count == plans.count
        else { return }
        let dear = plans.indices.filter { answer.plans[$0] == 0 && answer.reducedCosts[$0] > 1e-6 }
            .sorted { (-answer.reducedCosts[$0], $0) < (-answer.reducedCosts[$1], $1) }
        let gone = Set(dear.prefix(max(0, plans.count - WeekMaster.plansKept * weeks)))
        guard !gone.isEmpty else { return }
        try await session.remove(columns: gone.sorted().map { columnOfPlan[$0] })
        for plan in gone { known.remove(plans[plan].key) }
        let rest = plans.indices.filter { !gone.contains($0) }
        plans = rest.map { plans[$0] }
        answer.plans = rest.map { answer.plans[$0] }
        answer.reducedCosts = rest.map { answer.reducedCosts[$0] }
        isExcluded = []
        columnCount -= gone.count
        columnOfPlan = Array(columnCount - rest.count..<columnCount)
    }

    /// Takes links out of use that do not bind the last solution, where they are many: they slow the solver down, and are
    /// put into use again if they are violated.
    mutating func dropIdle(_ answer: Answer) async throws {
        let used = rowOfLink.indices.filter { rowOfLink[$0] >= 0 }
        let tight = used.count { answer.linkDuals[$0] != 0 }
        guard used.count > WeekMaster.mostLinks * max(WeekMaster.fewLinks, tight), !isElastic else { return }
        let inBasis = Set(try await session.rowsInBasis())
        let idle = used.filter { space.decomposition.links[$0].isLazy && inBasis.contains(rowOfLink[$0]) }
        guard !idle.isEmpty else { return }
        let gone = idle.map { rowOfLink[$0] }.sorted()
        try await session.remove(rows: gone)
        for link in idle { rowOfLink[link] = -1 }
        var place = Array(repeating: 0, count: rowCount)
        for row in gone { place[row] = 1 }
        var removed = 0
        for row in 0..<rowCount {
            removed += place[row]
            place[row] = row - removed
        }
        for link in rowOfLink.indices where rowOfLink[link] >= 0 { rowOfLink[link] = place[rowOfLink[link]] }
        rowOfWeek = rowOfWeek.map { place[$0] }
        rowOfSum = rowOfSum.mapValues { place[$0] }
        rowCount -= gone.count
    }

    /// Lets every link in use, and those to come, be exceeded by next to nothing, each by another amount: where many links
    /// bind at once, the solver makes step after step that leads nowhere. Its duals are those of a basis all the same.
    mutating func loosen() async throws {
        (isLoose, isFresh) = (true, true)
        try await setUpperBounds()
    }

    /// Holds every link as it is again.
    mutating func firm() async throws {
        guard isLoose else { return }
        (isLoose, isFresh) = (false, true)
        try await setUpperBounds()
    }

    private func setUpperBounds() async throws {
        for (link, row) in rowOfLink.enumerated() where row >= 0 && !space.decomposition.links[link].isEquality {
            try await session.change(lower: -.infinity, upper: upper(ofLink: link), ofRow: row)
        }
    }

    /// The most that a link's row may come to.
    private func upper(ofLink link: Int) -> Double {
        let isGiven = isLoose && !space.decomposition.links[link].isEquality
        return (isGiven ? WeekMaster.leastSlack * Double(link * 7_919 % 1_000 + 1) : 0) - links.constants[link]
    }

    /// Takes over the bounds of the shared columns and of their sums, and excludes the plans that are not allowed.
    mutating func setBounds(_ new: LinkTerms, isAllowed: (WeekColumn) -> Bool) async throws {
        for position in new.lower.indices
        where new.lower[position] != links.lower[position] || new.upper[position] != links.upper[position] {
            try await session.change(lower: new.lower[position], upper: new.upper[position], ofColumn: position)
        }
        try await setSums(new)
        links = new
        isExcluded += Array(repeating: false, count: plans.count - isExcluded.count)
        for (index, plan) in plans.enumerated() {
            let excluded = !isAllowed(plan)
            if excluded == isExcluded[index] { continue }
            isExcluded[index] = excluded
            if excluded { try await exclude(index) } else { try await release(index) }
        }
        isFresh = true
    }

    /// Sums are rows over shared columns alone, so that no plan's price knows of them.
    private mutating func setSums(_ new: LinkTerms) async throws {
        for sum in links.sums where !new.sums.contains(where: { $0.positions == sum.positions }) {
            guard let row = rowOfSum[sum.positions] else { continue }
            try await session.change(lower: -.infinity, upper: .infinity, ofRow: row)
        }
        for sum in new.sums {
            if let row = rowOfSum[sum.positions] {
                try await session.change(lower: sum.lower, upper: sum.upper, ofRow: row)
                continue
            }
            let terms = sum.positions.map { LinearModel.Term($0, 1) }
            try await session.append(rows: [SessionRow(lower: sum.lower, upper: sum.upper, terms: terms)])
            rowOfSum[sum.positions] = rowCount
            rowCount += 1
        }
    }

    /// Whether the bounds taken over last allow a plan.
    func isAllowed(_ plan: Int) -> Bool { plan >= isExcluded.count || !isExcluded[plan] }

    /// Requires a plan to be chosen.
    func fix(_ plan: Int) async throws {
        try await session.change(lower: 1, upper: .infinity, ofColumn: columnOfPlan[plan])
    }

    /// Forbids a plan.
    func exclude(_ plan: Int) async throws {
        try await session.change(lower: 0, upper: 0, ofColumn: columnOfPlan[plan])
    }

    /// Lets a plan be chosen or not.
    func release(_ plan: Int) async throws {
        try await session.change(lower: 0, upper: .infinity, ofColumn: columnOfPlan[plan])
    }

    /// The basis of the last solution, and the way back to it as long as no plan is dropped.
    func basis() async throws -> SessionBasis { try await session.basis() }
    func restore(_ basis: SessionBasis) async throws { try await session.restore(basis) }

    /// Takes out all plans but the first ones, which a basis from then goes without: what a dive has added slows others
    /// down, and is found again if it is wanted.
    mutating func keepFirst(_ count: Int, basis: SessionBasis) async throws {
        try await session.restore(basis)
        guard count < plans.count else { return }
        let gone = columnOfPlan[count...].sorted()
        try await session.remove(columns: gone)
        for plan in plans[count...] { known.remove(plan.key) }
        plans.removeSubrange(count...)
        isExcluded = Array(isExcluded.prefix(count))
        // Columns by which links may be missed can be after them.
        var (place, next) = (Array(repeating: 0, count: columnCount), 0)
        for column in place.indices {
            if next < gone.count, gone[next] == column { next += 1 }
            place[column] = column - next
        }
        columnOfPlan = columnOfPlan[..<count].map { place[$0] }
        elastic = elastic.map { place[$0] }
        columnCount -= gone.count
    }

    /// Solves the master, adding violated links until there are none; `nil` if it was stopped or has no solution.
    mutating func solve(_ options: SolveOptions, method: SolveOptions.Method = .primal) async throws -> Answer? {
        var options = options
        options.method = isFresh ? .dual : method
        isFresh = false
        while true {
            var result = try await session.resolve(options)
            meter.add { [result] in $0.simplexIterations += result.iterations }
            if result.termination == .infeasible || result.termination == .numericalTrouble {
                // The dual method is easily mistaken where numbers differ much; the primal one has the last word.
                options.method = .primal
                result = try await session.resolve(options)
                meter.add { [result] in $0.simplexIterations += result.iterations }
            }
            guard result.termination == .optimal, let values = result.values, let duals = result.rowDuals,
                let objective = result.objective
            else { return nil }
            let shared = Array(values[..<sharedCount])
            let weights = columnOfPlan.map { values[$0] }
            if try await addViolated(shared: shared, weights: weights) {
                options.method = .dual
                continue
            }
            return Answer(
                value: objective,
                linkDuals: rowOfLink.map { $0 < 0 ? 0 : duals[$0] },
                weekDuals: rowOfWeek.map { duals[$0] },
                shared: shared,
                plans: weights,
                reducedCosts: result.reducedCosts.map { costs in columnOfPlan.map { costs[$0] } } ?? [],
                isTrue: elastic.allSatisfy { values[$0] < 1e-6 }
            )
        }
    }

    /// Puts violated links into use, the most violated first; returns whether there are any.
    private mutating func addViolated(shared: [Double], weights: [Double]) async throws -> Bool {
        var excess = links.excess(shared: shared)
        for (plan, weight) in zip(plans, weights) where weight > 1e-9 {
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                excess[Int(link)] += coefficient * weight
            }
        }
        let decomposition = space.decomposition
        let violated = decomposition.links.indices.filter { rowOfLink[$0] < 0 && excess[$0] > 1e-6 }
            .sorted { (-excess[$0], $0) < (-excess[$1], $1) }
            .prefix(max(WeekMaster.mostAdded, rowOfWeek.count))
        guard !violated.isEmpty else { return false }
        var terms: [Int: [LinearModel.Term]] = [:]
        for link in violated { terms[link] = links.terms[link].map { LinearModel.Term($0.column, $0.coefficient) } }
        for (index, plan) in plans.enumerated() {
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                terms[Int(link)]?.append(LinearModel.Term(columnOfPlan[index], coefficient))
            }
        }
        for link in violated {
            rowOfLink[link] = rowCount
            rowCount += 1
        }
        try await session.append(
            rows: violated.map { link in
                SessionRow(
                    lower: decomposition.links[link].isEquality ? -links.constants[link] : -.infinity,
                    upper: upper(ofLink: link),
                    terms: terms[link]!
                )
            }
        )
        try await addElastic(Array(violated))
        return true
    }

    /// Whether links may be missed at a price.
    var isElastic: Bool { elasticPrice != nil }

    /// From now on every link and every volunteer's plan may be missed at a price, so that there always is a solution.
    mutating func makeElastic(price: Double) async throws {
        if elasticPrice != nil { return }
        elasticPrice = price
        try await addElastic(rowOfLink.indices.filter { rowOfLink[$0] >= 0 })
        let weeks = space.decomposition.weeks.indices
        elastic += columnCount..<columnCount + weeks.count
        columnCount += weeks.count
        try await session.append(
            columns: weeks.map { SessionColumn(objective: price, entries: [(rowOfWeek[$0], 1)]) }
        )
    }

    private mutating func addElastic(_ links: [Int]) async throws {
        guard let elasticPrice, !links.isEmpty else { return }
        let entries = links.flatMap { link -> [(row: Int, coefficient: Double)] in
            let isEquality = space.decomposition.links[link].isEquality
            return [(rowOfLink[link], -1)] + (isEquality ? [(rowOfLink[link], 1)] : [])
        }
        elastic += columnCount..<columnCount + entries.count
        columnCount += entries.count
        try await session.append(columns: entries.map { SessionColumn(objective: elasticPrice, entries: [$0]) })
    }
}
