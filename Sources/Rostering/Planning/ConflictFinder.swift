import LinearModel

/// Finds the smallest set of required pins and minimums that no roster keeps together.
///
/// Everything else required holds for the empty roster, so only rows that the empty roster breaks can conflict. Sets of
/// one, two, … such demands are tried in order until one is infeasible together with all other rows, as long as they
/// are not too many: then a set of which every member is needed will do.
struct ConflictFinder {
    let model: RosterModel
    let solver: any Solver
    let stopper: Stopper

    /// Sets tried at most.
    private static let mostTried = 2_000

    /// The conflict, by ids only; empty if it was stopped before one was found.
    func smallest() async throws -> [PlanError.Conflict] {
        let empty = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [1, 1, 1], violation: 1)
        )
        let demands = empty.violations().map(\.row)
        var core = demands
        // First shrink to a set of which every member is needed, then look for a smaller one.
        for demand in demands {
            let without = core.filter { $0 != demand }
            guard let isInfeasible = try await isInfeasible(without) else { return [] }
            if isInfeasible { core = without }
        }
        var tried = 0
        for size in 1..<max(1, core.count) {
            // As many sets as there are of this size, unless that is too many.
            let count = (0..<size).reduce(1.0) { $0 * Double(demands.count - $1) / Double($1 + 1) }
            if Double(tried) + count > Double(ConflictFinder.mostTried) { break }
            for candidate in combinations(demands, size) {
                guard let isInfeasible = try await isInfeasible(candidate) else { return core.map(conflict) }
                if isInfeasible { return candidate.map(conflict) }
                tried += 1
            }
        }
        return core.map(conflict)
    }

    private func conflict(_ row: Int) -> PlanError.Conflict {
        let row = model.rows[row]
        let subject = row.name.split(separator: ".").dropFirst().joined(separator: " → ")
        let rule = row.rule ?? .pins
        let statement = RuleCatalogue.rule(rule)?.statement ?? ""
        return .init(
            rule: rule,
            statement: LocalizedText(
                "\(subject): \(statement.english)",
                chinese: "\(subject)：\(statement.text(in: .simplifiedChinese))"
            )
        )
    }

    /// Whether no roster keeps these demands and all rows that are no demands; `nil` if that was not found out.
    private func isInfeasible(_ kept: [Int]) async throws -> Bool? {
        let keys = SearchKeys(factors: [1, 1, 1], violation: 1)
        let demands = Set(ModelState(model: model, layout: StateLayout(model), keys: keys).violations().map(\.row))
        let part = model.keeping { row in !demands.contains(row) || kept.contains(row) }
        let linear = part.linearModel(goal: LevelGoal(factors: [0, 0, 0]))
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        let result = try await solver.solve(linear, options: options)
        if result.termination == .infeasible { return true }
        return result.values == nil ? nil : false
    }

    private func combinations(_ items: [Int], _ size: Int) -> [[Int]] {
        guard size > 0, size <= items.count else { return [] }
        if size == 1 { return items.map { [$0] } }
        return items.indices.flatMap { index in
            combinations(Array(items[(index + 1)...]), size - 1).map { [items[index]] + $0 }
        }
    }
}
