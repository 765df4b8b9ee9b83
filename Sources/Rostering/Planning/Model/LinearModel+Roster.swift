import LinearModel

/// What a linear model of a roster minimises, and what earlier levels it holds.
struct LevelGoal: Sendable {
    /// Factor of each level in the objective: coverage, stability, care.
    var factors: [Int]
    /// Values that earlier levels must not exceed, and what is proven to be the least they can have.
    var held: [Held] = []

    struct Held: Equatable {
        var level: Int
        var value: Int
        var least: Int?
        /// The value of a level that is only held from below.
        static let any = Int.max

        /// What a bound says of whole points; nothing if there is none.
        static func least(_ bound: Double) -> Int? { bound.isFinite ? Int(bound.rounded(.up)) : nil }
    }

    /// Points that no decision changes.
    func constant(of model: RosterModel) -> Int {
        zip(factors, model.constants).reduce(0) { $0 + $1.0 * $1.1 }
    }

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
                name(of: index),
                lower: Double(column.lower),
                upper: Double(column.upper),
                kind: column.isInteger ? .integer : .continuous,
                objective: Double(cost(of: index, factors: goal.factors))
            )
        }
        linear.objectiveConstant = Double(goal.constant(of: self))
        for (index, column) in columns.enumerated() { addDefinition(of: index, column, to: &linear) }
        for row in rows { add(row.form, name: row.name, to: &linear) }
        for held in goal.held where held.value != LevelGoal.Held.any {
            var form = Form(constant: constants[held.level] - held.value)
            for (column, points) in costs[held.level].enumerated() where points != 0 { form.add(column, times: points) }
            add(form, name: "hold.\(RosterModel.levels[held.level].rawValue)", to: &linear)
        }
        return linear
    }

    /// Whether a column has points on any level.
    func hasPoints(_ column: Int) -> Bool { costs.contains { $0[column] != 0 } }

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
        for row in definitionRows(of: index) {
            guard row.isEquality else {
                add(row.form, name: row.name, to: &linear)
                continue
            }
            let terms = row.form.terms.map { LinearModel.Term(Int($0.column), Double($0.coefficient)) }
            let value = Double(-row.form.constant)
            _ = linear.addRow(row.name, lower: value, upper: value, terms: terms)
        }
    }

    /// A row that ties a derived column to what defines it: form ≤ 0, or = 0.
    struct DefinitionRow {
        var name: String
        var form: Form
        var isEquality = false
        /// Whether it speaks of one member of a group only, so that most such rows never bind.
        var isFine = false
    }

    /// The rows that define a derived column; none for a pair.
    func definitionRows(of index: Int) -> [DefinitionRow] {
        let name = columns[index].name
        switch columns[index].definition {
        case nil: return []
        case .any(let all, let groups, let isExact):
            let members = groups.map { DefinitionRow(name: name, form: $0 - Form([index]), isFine: groups.count > 1) }
            return members + (isExact ? [DefinitionRow(name: "\(name).none", form: Form([index]) - all)] : [])
        case .sum(let form): return [DefinitionRow(name: name, form: form - Form([index]), isEquality: true)]
        case .excess(let forms, let divisor):
            return forms.map { DefinitionRow(name: name, form: $0 - Form([index], times: divisor)) }
        case .complete(let parts):
            return parts.filter { $0.minimum > 0 }.map {
                DefinitionRow(name: name, form: Form([index], times: $0.minimum) - $0.heads)
            }
        }
    }
}
