import LinearModel

/// The curve of a large problem by weighted sums: each gives a roster, and a proven line below which no roster lies.
///
/// A sum that balances both goals comes first, then the ends; then the widest gap between two neighbours is looked into
/// with weights for which both cost the same. Two sums are solved at a time; the time is shared evenly among them.
/// Source: Cohon, "Multiobjective Programming and Planning" (1978), the noninferior set estimation method.
struct WeightedSums {
    let model: TradeOffModel
    let duties: [Duty]
    let solver: any Solver
    let stopper: Stopper
    /// Sums to solve.
    let sums: Int
    /// Coverage points that no roster goes below; `nil` if that is not known.
    let leastCoverage: Double?
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

    /// The points found, with bounds from all lines, and whether they are proven to be all there are.
    func curve() async throws -> (points: [TradeOff.Point], isComplete: Bool) {
        let given = model.values(model.chosen)
        var candidates = [Candidate(pairs: model.chosen, first: given.first, second: given.second)]
        // No goal has less than 0 points.
        let floor = [model.first, model.second].map { $0 == .coverage ? leastCoverage ?? 0 : 0 }
        var lines = [Line(first: 1, second: 0, least: floor[0])]
        if Double(given.first) <= floor[0] + 1e-6, Double(given.second) <= floor[1] + 1e-6 {
            return ([try model.point(model.chosen, bound: Double(given.first))], true)
        }
        var solved = 0
        // One sum of both goals alike, with more time than others: its line bounds the whole curve.
        var weights = [WeightedSums.balanced(given.first, given.second)]
        while !weights.isEmpty, !stopper.shouldStop {
            let batches = max(1, (sums - solved + 1) / 2)
            let time = stopper.remaining.map { $0 * (solved == 0 ? 0.5 : 1 / Double(batches)) }
            let threads = 2 / weights.count
            let start = candidates
            let found = try await withThrowingTaskGroup(of: (Int, [Int], Line?).self) { group in
                for (index, weight) in weights.enumerated() {
                    let near = start.min {
                        $0.first * weight.0 + $0.second * weight.1 < $1.first * weight.0 + $1.second * weight.1
                    }!
                    group.addTask {
                        let result = try await sum(weight.0, weight.1, from: near.pairs, time: time, threads: threads)
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
            if solved == 1 {
                weights = sums == 2 ? [(20, 1)] : [(20, 1), (1, 20)]
            } else {
                weights = solved < sums ? next(candidates, lines, count: min(2, sums - solved)) : []
            }
        }
        let steps = PointSteps(LevelGoal(factors: [0, 0, 1]), of: model.model)
        let found = try candidates.map { candidate in
            let bound = lines.map { $0.bound(at: candidate.second) }.max() ?? 0
            return try model.point(candidate.pairs, bound: steps.rounded(bound))
        }
        return (found, false)
    }

    /// Weights from 1 to 20 by which both goals cost about the same.
    private static func balanced(_ first: Int, _ second: Int) -> (Int, Int) {
        let ratio = Double(max(1, first)) / Double(max(1, second))
        let scaled = min(20, max(1, Int(max(ratio, 1 / ratio).rounded())))
        return ratio >= 1 ? (1, scaled) : (scaled, 1)
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

    /// Whether coverage is held at what is proven to be the least of all rosters.
    private var isHeldAtLeast: Bool {
        guard let held = model.heldCoverage, let leastCoverage else { return false }
        return Double(held) <= leastCoverage + 1e-6
    }

    /// The best roster on a weighted sum, and its line.
    ///
    /// Coverage keeps the level of that name, whether it is a goal or held, for plans are searched by what lacks cover.
    /// If it is held at what is proven to be the least, the levels are solved one after the other, which bounds the sum
    /// far better than a penalty: the least of all is the least of every component.
    private func sum(
        _ first: Int,
        _ second: Int,
        from start: [Int],
        time: Duration?,
        threads: Int
    ) async throws -> (pairs: [Int], line: Line?) {
        let hold = model.heldCoverage == nil ? 0 : 50 * max(first, second)
        let factors = [hold, second, first]
        let coverage = model.heldCoverage != nil ? 0 : model.second == .coverage ? 1 : 2
        var others = factors
        others[coverage] = 0
        let whole = model.model
        let costs = whole.columns.indices.map { whole.cost(of: $0, factors: others) }
        let constant = LevelGoal(factors: others).constant(of: whole)
        var scenario = whole.problem.scenario
        scenario.weights.mergedCoverage = factors[coverage]
        (scenario.weights.mergedStability, scenario.weights.mergedCare) = (0, 1)
        scenario.published = isHeldAtLeast ? nil : scenario.published
        let summed = whole.weighed(
            [whole.costs[coverage], whole.columns.map { _ in 0 }, costs],
            constants: [whole.constants[coverage], 0, constant],
            problem: whole.problem.replacing(scenario, keeping: duties)
        )
        let clock = Stopper(timeLimit: time, within: stopper, meter: WorkMeter())
        let begin = Set(start.map(summed.key(of:)))
        let keys = Dictionary(summed.pairs.indices.map { (summed.key(of: $0), $0) }) { first, _ in first }
        var pairs: [Int] = []
        var bound = 0.0
        for component in summed.components() {
            let solver = ComponentSolver(
                model: component,
                solver: solver,
                options: PlanOptions(gap: 0, isMerged: !isHeldAtLeast, threads: threads, effort: 0.5),
                outside: [0, 0, 0],
                stopper: clock,
                report: { _, _, _, _ in },
                start: component.pairs.indices.filter { begin.contains(component.key(of: $0)) }
            )
            let plan = try await solver.solve()
            guard plan.isFeasible else { return (start, nil) }
            bound += plan.levels.last?.bound ?? -.infinity
            pairs += plan.chosen.map { keys[component.key(of: $0)]! }
        }
        pairs.sort()
        if isHeldAtLeast {
            // What holds every component at more than its least says nothing.
            if model.values(pairs).coverage != model.heldCoverage { bound = -.infinity }
        } else {
            bound -= Double(hold * (model.heldCoverage ?? 0))
        }
        return (pairs, bound.isFinite ? Line(first: first, second: second, least: bound) : nil)
    }
}
