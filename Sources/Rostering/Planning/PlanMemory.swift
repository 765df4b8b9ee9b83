import Synchronization

/// What a plan has solved, component by component, so that a plan of a scenario that differs little need not solve all
/// of it again.
///
/// A component whose model is the same, column by column and row by row, has the same rosters, values and bounds: its
/// plan is taken over as it is, and nothing is lost. Source: house rule.
final class PlanMemory: Sendable {
    /// A component's plan, its pairs by their numbers in the component.
    private struct Solved {
        var chosen: [Int]
        var levels: [ComponentPlan.LevelResult]
    }

    private let solved = Mutex<[ComponentKey: Solved]>([:])
    private let found: Mutex<WarmStart>

    /// A memory without plans.
    init(columns: WarmStart = WarmStart()) { found = Mutex(columns) }

    /// What column generation has found out, of all components together.
    var columns: WarmStart { found.withLock { $0 } }

    /// The plan of a component that has been solved; `nil` if none like it has been.
    func plan(of model: RosterModel) -> ComponentPlan? {
        guard let known = solved.withLock({ $0[ComponentKey(model)] }) else { return nil }
        return ComponentPlan(chosen: known.chosen.map { model.pairs[$0] }, levels: known.levels)
    }

    /// Keeps the plan of a component, if it has one.
    func keep(_ plan: ComponentPlan, of model: RosterModel) {
        if let columns = plan.columns { found.withLock { $0.merge(columns) } }
        guard plan.isFeasible, !plan.isProvenInfeasible else { return }
        let chosen = Set(plan.chosen.map { [$0.volunteer, $0.activity] })
        let numbers = model.pairs.indices.filter {
            chosen.contains([model.pairs[$0].volunteer, model.pairs[$0].activity])
        }
        solved.withLock { $0[ComponentKey(model)] = Solved(chosen: numbers, levels: plan.levels) }
    }
}

/// All of a component's model that its plan depends on, by value.
private struct ComponentKey: Hashable {
    private let names: [String]
    private let numbers: [Int]

    /// Complexity: linear in the non-zeros.
    init(_ model: RosterModel) {
        var names: [String] = []
        var numbers: [Int] = [model.pairs.count, model.columns.count, model.rows.count]
        func add(_ form: Form) {
            numbers.append(form.terms.count)
            numbers.append(form.constant)
            for term in form.terms {
                numbers.append(Int(term.column))
                numbers.append(Int(term.coefficient))
            }
        }
        for (index, column) in model.columns.enumerated() {
            names.append(model.name(of: index))
            numbers += [column.lower, column.upper, column.isInteger ? 1 : 0]
            switch column.definition {
            case nil: numbers.append(0)
            case .any(let form, let groups, let isExact):
                numbers += [1, isExact ? 1 : 0, groups.count]
                add(form)
                groups.forEach(add)
            case .sum(let form):
                numbers.append(2)
                add(form)
            case .excess(let forms, let divisor):
                numbers += [3, divisor, forms.count]
                forms.forEach(add)
            case .complete(let parts):
                numbers += [4, parts.count]
                for part in parts {
                    numbers.append(part.minimum)
                    add(part.heads)
                }
            }
        }
        for row in model.rows {
            names.append(row.name)
            numbers.append(row.rule.flatMap { RuleID.allCases.firstIndex(of: $0) } ?? -1)
            add(row.form)
        }
        let weights = model.problem.scenario.weights
        numbers += [weights.mergedCoverage, weights.mergedStability, weights.mergedCare]
        for level in model.costs { numbers += level }
        numbers += model.constants
        self.names = names
        self.numbers = numbers
    }
}
