import LinearModel

/// Chooses the best roster among the week plans that column generation has collected, by branch and bound.
///
/// Plans whose reduced cost at the bound's duals exceeds the distance between roster and bound can be in no better
/// roster and are left out. Shape: rows = all links + volunteers; columns = shared columns + plans kept.
struct RestrictedMaster {
    let outcome: ColumnGeneration.Outcome
    let goal: LevelGoal
    let solver: any Solver

    /// Chosen pairs of the best roster found, given the values of all columns of the roster so far.
    func roster(values: [Int], objective: Int, options base: SolveOptions) async throws -> [Int]? {
        let decomposition = outcome.master.decomposition
        let model = decomposition.model
        let distance = Double(objective) - outcome.bound
        let current = currentPlans(values)
        let kept = outcome.master.plans.indices.filter {
            outcome.reducedCosts[$0] <= distance + 1e-6 || current.contains($0)
        }
        var linear = LinearModel(name: "restricted")
        linear.objectiveConstant = Double(goal.constant(of: model))
        var start: [Double] = []
        var position = Array(repeating: -1, count: model.columns.count)
        for (index, column) in decomposition.sharedColumns.enumerated() {
            let shared = model.columns[column]
            position[column] = linear.addColumn(
                shared.name,
                lower: Double(shared.lower),
                upper: Double(shared.upper),
                kind: shared.isInteger ? .integer : .continuous,
                objective: outcome.master.sharedCosts[index]
            )
            start.append(Double(values[column]))
        }
        var terms: [[LinearModel.Term]] = decomposition.links.map { link in
            link.form.terms.compactMap { term in
                let column = position[Int(term.column)]
                return column < 0 ? nil : LinearModel.Term(column, Double(term.coefficient))
            }
        }
        var weeks: [[LinearModel.Term]] = Array(repeating: [], count: decomposition.weeks.count)
        var planOf: [Int: WeekColumn] = [:]
        for index in kept {
            let plan = outcome.master.plans[index]
            let column = linear.addColumn("plan\(index)", upper: 1, kind: .integer, objective: plan.cost)
            planOf[column] = plan
            weeks[plan.week].append(.init(column, 1))
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                terms[Int(link)].append(.init(column, coefficient))
            }
            start.append(current.contains(index) ? 1 : 0)
        }
        for (index, link) in decomposition.links.enumerated() {
            let value = Double(-link.form.constant)
            _ = linear.addRow(
                "link\(index)",
                lower: link.isEquality ? value : -.infinity,
                upper: value,
                terms: terms[index]
            )
        }
        for (index, terms) in weeks.enumerated() { _ = linear.addRow("week\(index)", lower: 1, upper: 1, terms: terms) }
        var options = base
        if linear.violations(of: start, tolerance: 1e-6).isEmpty { options.starts = [start] }
        let result = try await solver.solve(linear, options: options)
        guard let solution = result.values else { return nil }
        return planOf.keys.sorted().filter { solution[$0] > 0.5 }.flatMap { column -> [Int] in
            let plan = planOf[column]!
            return plan.pairs.map { decomposition.weeks[plan.week].columns[$0] }
        }.sorted()
    }

    /// For every volunteer one plan of the master with exactly the pairs of the roster so far.
    private func currentPlans(_ values: [Int]) -> Set<Int> {
        let decomposition = outcome.master.decomposition
        var result: Set<Int> = []
        var isFound = Array(repeating: false, count: decomposition.weeks.count)
        for (index, plan) in outcome.master.plans.enumerated() where !isFound[plan.week] {
            let week = decomposition.weeks[plan.week]
            let chosen = week.model.pairs.indices.filter { values[week.columns[$0]] == 1 }
            if chosen == plan.pairs {
                isFound[plan.week] = true
                result.insert(index)
            }
        }
        return result
    }
}
