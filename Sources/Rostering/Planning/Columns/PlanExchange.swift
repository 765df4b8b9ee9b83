import LinearModel

/// Chooses anew among the known plans of a few volunteers who could do each other's tasks, all other duties staying as
/// they are; one group of volunteers after the other.
///
/// Shape of each choice: rows = links that the group's plans touch, and the other links of the shared columns in them;
/// columns = those shared columns + plans. All other shared columns keep their values.
struct PlanExchange {
    let generation: ColumnGeneration
    let search: LocalSearch

    /// Volunteers in a group.
    private static let groupSize = 14
    /// Plans of each volunteer: those of least reduced cost.
    private static let plansEach = 40
    /// Simplex iterations of a choice.
    private static let iterationLimit = 4_000

    private var space: WeekSpace { generation.space }
    private var state: ModelState { search.state }

    /// Goes through the volunteers until a round changes nothing, or so many rounds are done.
    func run(rounds: Int) async throws {
        let pool = promisingPlans()
        let neighbours = neighbours(pool)
        for _ in 0..<rounds {
            let before = state.total
            for week in pool.indices where !generation.isStopped {
                try await choose(for: neighbours[week], pool)
            }
            if state.total >= before || generation.isStopped { return }
        }
    }

    /// The plans of each volunteer that are cheapest at the duals of the bound.
    private func promisingPlans() -> [[WeekColumn]] {
        space.plans.map { plans in
            let priced = plans.indices.map { (plans[$0].reducedCost(generation.duals), $0) }.sorted { $0 < $1 }
            return priced.prefix(PlanExchange.plansEach).map { plans[$0.1] }
        }
    }

    /// For each volunteer a group: those whose plans share most tasks with the volunteer's.
    private func neighbours(_ pool: [[WeekColumn]]) -> [[Int]] {
        let tasks = pool.map { plans in
            Set(plans.flatMap(space.pairs(of:)).map { space.model.activity(of: $0).task })
        }
        var weeksOf: [Int: [Int]] = [:]
        for (week, tasks) in tasks.enumerated() { for task in tasks { weeksOf[task, default: []].append(week) } }
        return tasks.enumerated().map { week, own in
            var shared: [Int: Int] = [:]
            for task in own { for other in weeksOf[task]! where other != week { shared[other, default: 0] += 1 } }
            let nearest = shared.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
            return ([week] + nearest.prefix(PlanExchange.groupSize - 1).map(\.key)).sorted()
        }
    }

    /// Takes the best choice for a group over, if it is better than what there is.
    private func choose(for group: [Int], _ pool: [[WeekColumn]]) async throws {
        let chosen = state.chosen
        let now = space.plans(of: chosen)
        let isOpen = Set(group)
        var plans: [WeekColumn] = []
        for week in group {
            plans += [now[week]] + pool[week].filter { $0.pairs != now[week].pairs }
        }
        let model = ExchangeModel(generation: generation, state: state, now: now, isOpen: isOpen, plans: plans)
        var options = generation.options
        options.relativeGap = 1e-6
        options.iterationLimit = PlanExchange.iterationLimit
        options.starts = [model.start]
        let result = try await generation.solver.solve(model.linear, options: options)
        guard let values = result.values else { return }
        let taken = plans.indices.filter { values[model.firstPlan + $0] > 0.5 }.map { plans[$0] }
        guard taken.count == group.count else { return }
        let before = state.total
        let kept = now.indices.filter { !isOpen.contains($0) }.map { now[$0] }
        search.restore((kept + taken).flatMap(space.pairs(of:)).sorted())
        if state.total > before { search.restore(chosen) }
    }
}

/// The linear model of one choice among plans.
private struct ExchangeModel {
    var linear = LinearModel(name: "exchange")
    /// The plans that are chosen now.
    var start: [Double] = []
    /// Column of the first plan.
    var firstPlan = 0

    init(generation: ColumnGeneration, state: ModelState, now: [WeekColumn], isOpen: Set<Int>, plans: [WeekColumn]) {
        let links = generation.links
        let shared = links.decomposition.sharedColumns
        let model = links.decomposition.model
        var constants = links.constants
        for plan in now where !isOpen.contains(plan.week) {
            for (link, coefficient) in zip(plan.links, plan.coefficients) { constants[Int(link)] += coefficient }
        }
        var rows = Set(plans.flatMap { $0.links.map(Int.init) })
        let free = Set(rows.flatMap { links.terms[$0].map(\.column) })
        rows.formUnion(free.flatMap { links.linksOfColumn[$0] })
        var columnOf: [Int: Int] = [:]
        for position in free.sorted() {
            let column = model.columns[shared[position]]
            columnOf[position] = linear.addColumn(
                column.name,
                lower: links.lower[position],
                upper: links.upper[position],
                kind: column.isInteger ? .integer : .continuous,
                objective: links.sharedCosts[position]
            )
            start.append(Double(state.value(shared[position])))
        }
        firstPlan = linear.columnCount
        var terms: [Int: [LinearModel.Term]] = [:]
        var weeks: [Int: [LinearModel.Term]] = [:]
        for (index, plan) in plans.enumerated() {
            let column = linear.addColumn("plan\(index)", upper: 1, kind: .integer, objective: plan.cost)
            start.append(plan.pairs == now[plan.week].pairs ? 1 : 0)
            weeks[plan.week, default: []].append(.init(column, 1))
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                terms[Int(link), default: []].append(.init(column, coefficient))
            }
        }
        for link in rows.sorted() {
            var own = terms[link] ?? []
            var constant = constants[link]
            for term in links.terms[link] {
                if let column = columnOf[term.column] {
                    own.append(.init(column, term.coefficient))
                } else {
                    constant += term.coefficient * Double(state.value(shared[term.column]))
                }
            }
            let isEquality = links.decomposition.links[link].isEquality
            _ = linear.addRow(
                "link\(link)",
                lower: isEquality ? -constant : -.infinity,
                upper: -constant,
                terms: own
            )
        }
        for week in isOpen.sorted() { _ = linear.addRow("week\(week)", lower: 1, upper: 1, terms: weeks[week]!) }
    }
}
