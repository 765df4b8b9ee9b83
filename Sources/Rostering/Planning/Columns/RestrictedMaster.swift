import LinearModel

/// Chooses among the plans of some volunteers by branch and bound, those of all others being given.
///
/// Shape: rows = links that these plans touch + open volunteers; columns = shared columns + plans of the open ones.
struct RestrictedMaster {
    let generation: ColumnGeneration

    /// The plan of every volunteer, by its index among `plans`; `nil` if none was found within the limits.
    func choose(
        plans: [WeekColumn],
        fixed: [Int],
        options base: SolveOptions,
        isKept: (Int) -> Bool = { _ in true }
    ) async throws -> [Int]? {
        let space = generation.space
        let decomposition = space.decomposition
        let links = generation.links
        var linear = LinearModel(name: "restricted")
        for (index, column) in decomposition.sharedColumns.enumerated() {
            let shared = space.model.columns[column]
            _ = linear.addColumn(
                shared.name,
                lower: Double(shared.lower),
                upper: Double(shared.upper),
                kind: shared.isInteger ? .integer : .continuous,
                objective: links.sharedCosts[index]
            )
        }
        var constants = links.constants
        for plan in fixed where plan >= 0 {
            for (link, coefficient) in zip(plans[plan].links, plans[plan].coefficients) {
                constants[Int(link)] += coefficient
            }
        }
        var terms: [[LinearModel.Term]] = links.terms.map { $0.map { LinearModel.Term($0.column, $0.coefficient) } }
        var weeks: [[LinearModel.Term]] = Array(repeating: [], count: decomposition.weeks.count)
        var columnOf: [Int: Int] = [:]
        for (index, plan) in plans.enumerated() where fixed[plan.week] < 0 && isKept(index) {
            let column = linear.addColumn("plan\(index)", upper: 1, kind: .integer, objective: plan.cost)
            columnOf[column] = index
            weeks[plan.week].append(.init(column, 1))
            for (link, coefficient) in zip(plan.links, plan.coefficients) {
                terms[Int(link)].append(.init(column, coefficient))
            }
        }
        for (index, link) in decomposition.links.enumerated() where !terms[index].isEmpty {
            let value = -constants[index]
            if !link.isEquality && linear.greatest(terms[index]) <= value { continue }
            _ = linear.addRow(
                "link\(index)",
                lower: link.isEquality ? value : -.infinity,
                upper: value,
                terms: terms[index]
            )
        }
        for (index, terms) in weeks.enumerated() where fixed[index] < 0 {
            _ = linear.addRow("week\(index)", lower: 1, upper: 1, terms: terms)
        }
        let result = try await generation.solver.solve(linear, options: base)
        if linear.columnCount > 100_000 { Debug.print("restricted \(linear.columnCount) x \(linear.rowCount) \(result.termination) \(result.objective ?? -1) nodes \(result.nodes) its \(result.iterations)") }
        guard let values = result.values else { return nil }
        var chosen = fixed
        for (column, plan) in columnOf where values[column] > 0.5 { chosen[plans[plan].week] = plan }
        return chosen.contains { $0 < 0 } ? nil : chosen
    }
}

extension LinearModel {
    /// The greatest value that terms can have within the columns' bounds.
    fileprivate func greatest(_ terms: [Term]) -> Double {
        terms.reduce(0) { $0 + max($1.coefficient * columnLower[$1.column], $1.coefficient * columnUpper[$1.column]) }
    }
}
