import LinearModel

/// What a linear model of a roster minimises, and what earlier levels it holds.
struct LevelGoal: Sendable {
    /// Factor of each level in the objective: coverage, stability, care.
    var factors: [Int]
    /// Values that earlier levels must not exceed.
    var held: [(level: Int, value: Int)] = []
}

extension RosterModel {
    /// The model as a linear model: columns as here (same indices), rows of the definitions first, then the rules'.
    ///
    /// Shape: one column for each of ours; rows Σ over definitions of their groups or forms, plus our rows, plus one
    /// for each level held.
    func linearModel(goal: LevelGoal) -> LinearModel {
        var linear = LinearModel(name: problem.scenario.id)
        for (index, column) in columns.enumerated() {
            _ = linear.addColumn(
                column.name, lower: 0, upper: Double(column.upper), kind: column.isInteger ? .integer : .continuous,
                objective: Double(cost(of: index, factors: goal.factors)))
        }
        linear.objectiveConstant = Double(zip(goal.factors, constants).reduce(0) { $0 + $1.0 * $1.1 })
        for (index, column) in columns.enumerated() { addDefinition(of: index, column, to: &linear) }
        for row in rows { add(row.form, name: row.name, to: &linear) }
        for held in goal.held {
            var form = Form(constant: constants[held.level] - held.value)
            for (column, points) in costs[held.level].enumerated() where points != 0 { form.add(column, times: points) }
            add(form, name: "hold.\(RosterModel.levels[held.level].rawValue)", to: &linear)
        }
        return linear
    }

    /// Points of a column, all levels together.
    func cost(of column: Int, factors: [Int]) -> Int {
        zip(factors, costs).reduce(0) { $0 + $1.0 * $1.1[column] }
    }

    /// Adds the row form ≤ 0.
    private func add(_ form: Form, name: String, to linear: inout LinearModel) {
        let terms = form.terms.map { LinearModel.Term(Int($0.column), Double($0.coefficient)) }
        _ = linear.addRow(name, upper: Double(-form.constant), terms: terms)
    }

    private func addDefinition(of index: Int, _ column: Column, to linear: inout LinearModel) {
        switch column.definition {
        case nil: break
        case .any(let all, let groups, let isExact):
            for group in groups { add(group - Form([index]), name: "\(column.name)", to: &linear) }
            if isExact { add(Form([index]) - all, name: "\(column.name).none", to: &linear) }
        case .sum(let form):
            let terms = (form - Form([index])).terms.map { LinearModel.Term(Int($0.column), Double($0.coefficient)) }
            let value = Double(-form.constant)
            _ = linear.addRow(column.name, lower: value, upper: value, terms: terms)
        case .excess(let forms, let divisor):
            for form in forms { add(form - Form([index], times: divisor), name: column.name, to: &linear) }
        case .complete(let parts):
            for part in parts where part.minimum > 0 {
                add(Form([index], times: part.minimum) - part.heads, name: column.name, to: &linear)
            }
        }
    }
}
