import LinearModel

/// The curve of a large problem by weighted sums: each gives a roster, and a proven line below which no roster lies.
///
/// The ends come first; then the widest gap between two neighbours is looked into with weights for which both cost the
/// same. Two sums are solved at a time; the time is shared evenly among them.
/// Source: Cohon, "Multiobjective Programming and Planning" (1978), the noninferior set estimation method.
struct WeightedSums {
    let model: TradeOffModel
    let duties: [Duty]
    let solver: any Solver
    let stopper: Stopper
    /// Sums to solve.
    let sums: Int
    let progress: (@Sendable (Double) -> Void)?

    /// No roster that keeps what is held has less: `first · value + second · value ≥ least`.
    struct Line: Sendable {
        var first: Int
        var second: Int
        var least: Double

        /// The least of the first goal when the second costs so much.
        func bound(at value: Int) -> Double { (least - Double(second * value)) / Double(first) }
    }

    private struct Candidate {
        var pairs: [Int]
        var first: Int
        var second: Int
    }

    /// The points found, with bounds from all lines.
    func curve() async throws -> [TradeOff.Point] {
        let given = model.values(model.chosen)
        var candidates = [Candidate(pairs: model.chosen, first: given.first, second: given.second)]
        var lines: [Line] = []
        var solved = 0
        var weights = [(20, 1), (1, 20)]
        while !weights.isEmpty, !stopper.shouldStop {
            let batches = max(1, (sums - solved + 1) / 2)
            let time = stopper.remaining.map { $0 / batches }
            let start = candidates
            let found = try await withThrowingTaskGroup(of: (Int, [Int], Line?).self) { group in
                for (index, weight) in weights.enumerated() {
                    let near = start.min {
                        $0.first * weight.0 + $0.second * weight.1 < $1.first * weight.0 + $1.second * weight.1
                    }!
                    group.addTask {
                        let result = try await sum(weight.0, weight.1, from: near.pairs, time: time)
                        return (index, result.pairs, result.line)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }
            }
            for (_, pairs, line) in found {
                if let line { lines.append(line) }
                let values = model.values(pairs)
                if values.coverage <= model.heldCoverage ?? Int.max {
                    candidates.append(Candidate(pairs: pairs, first: values.first, second: values.second))
                }
            }
            solved += weights.count
            candidates = WeightedSums.best(candidates)
            progress?(min(1, Double(solved) / Double(sums)))
            weights = solved < sums ? next(candidates, lines, count: min(2, sums - solved)) : []
        }
        return try candidates.map { candidate in
            let bound = lines.map { $0.bound(at: candidate.second) }.max() ?? 0
            return try model.point(candidate.pairs, bound: max(0, LevelProver.whole(bound)))
        }
    }

    /// Those that no other is at least as good as on both goals, by the first.
    private static func best(_ candidates: [Candidate]) -> [Candidate] {
        var kept: [Candidate] = []
        for candidate in candidates.sorted(by: { ($0.first, $0.second) < ($1.first, $1.second) })
        where candidate.second < kept.last?.second ?? Int.max {
            kept.append(candidate)
        }
        return kept
    }

    /// Weights for the widest gaps between neighbours that have not been solved.
    private func next(_ candidates: [Candidate], _ lines: [Line], count: Int) -> [(Int, Int)] {
        let range = (
            first: max(1, (candidates.last?.first ?? 0) - (candidates.first?.first ?? 0)),
            second: max(1, (candidates.first?.second ?? 0) - (candidates.last?.second ?? 0))
        )
        var seen = lines.map { ($0.first, $0.second) }
        var result: [(Int, Int)] = []
        let gaps = zip(candidates, candidates.dropFirst()).sorted { left, right in
            func width(_ gap: (Candidate, Candidate)) -> Double {
                Double(gap.1.first - gap.0.first) / Double(range.first)
                    * Double(gap.0.second - gap.1.second) / Double(range.second)
            }
            return width(left) > width(right)
        }
        for (left, right) in gaps where result.count < count {
            let (first, second) = (left.second - right.second, right.first - left.first)
            let scale = 20.0 / Double(max(first, second))
            let weight = (
                max(1, Int((Double(first) * scale).rounded())), max(1, Int((Double(second) * scale).rounded()))
            )
            if seen.contains(where: { $0 == weight }) { continue }
            seen.append(weight)
            result.append(weight)
        }
        return result
    }

    /// The best roster on a weighted sum, and its line.
    private func sum(_ first: Int, _ second: Int, from start: [Int], time: Duration?) async throws -> (
        pairs: [Int], line: Line?
    ) {
        let hold = model.heldCoverage == nil ? 0 : 50 * max(first, second)
        let factors = [hold, second, first]
        let costs = model.model.columns.indices.map { model.model.cost(of: $0, factors: factors) }
        let constant = LevelGoal(factors: factors).constant(of: model.model)
        let none = model.model.columns.map { _ in 0 }
        var scenario = model.model.problem.scenario
        (scenario.weights.mergedCoverage, scenario.weights.mergedStability, scenario.weights.mergedCare) = (0, 0, 1)
        let summed = model.model.weighed(
            [none, none, costs],
            constants: [0, 0, constant],
            problem: model.model.problem.replacing(scenario, keeping: duties)
        )
        let clock = Stopper(timeLimit: time)
        let begin = Set(start.map(summed.key(of:)))
        let keys = Dictionary(summed.pairs.indices.map { (summed.key(of: $0), $0) }) { first, _ in first }
        var pairs: [Int] = []
        var bound = 0.0
        for component in summed.components() {
            let solver = ComponentSolver(
                model: component,
                solver: solver,
                options: PlanOptions(gap: 0, isMerged: true, threads: 1, effort: 0.2),
                outside: [0, 0, 0],
                stopper: clock,
                report: { _, _, _, _ in },
                start: component.pairs.indices.filter { begin.contains(component.key(of: $0)) }
            )
            let plan = try await solver.solve()
            guard plan.isFeasible else { return (start, nil) }
            bound += plan.levels[0].bound
            pairs += plan.chosen.map { keys[$0.volunteer * component.problem.activities.count + $0.activity]! }
        }
        let least = bound - Double(hold * (model.heldCoverage ?? 0))
        return (pairs.sorted(), least.isFinite ? Line(first: first, second: second, least: least) : nil)
    }
}
