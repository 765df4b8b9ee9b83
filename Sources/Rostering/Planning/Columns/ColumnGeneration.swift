import LinearModel

/// Bounds a level by column generation over the volunteers' weeks (Dantzig–Wolfe), and collects good week plans.
///
/// Every rule and cost that concerns one volunteer alone is exact in the pricing, so the bound is far above the
/// relaxation's. Duals are smoothed around those of the best bound. Source: Wentges, "Weighted Dantzig–Wolfe
/// decomposition for linear mixed-integer programming" (1997).
struct ColumnGeneration {
    let model: RosterModel
    let solver: any Solver
    let goal: LevelGoal
    /// Factors of the levels whose points a duty is worth, without those of held levels.
    let factors: [Int]
    let threads: Int
    let stopper: Stopper
    let iterationLimit: Int
    /// Labels kept after each day of a volunteer's week.
    let labelLimit: Int
    /// Plans of one day of a volunteer up to which all are listed.
    let planLimit: Int
    /// Told of every new best bound.
    let report: @Sendable (Double) -> Void

    /// Labels kept after a day: few until they find nothing more.
    private static let efforts = [40, 400, 5_000]

    struct Outcome {
        /// A proven bound on the level, the constant included.
        var bound: Double
        /// Whether nothing could be gained by going on.
        var isConverged: Bool
        var master: WeekMaster
        /// Columns of the model with a value that every roster of at most the given value has.
        var forced: [(column: Int, value: Int)]
        /// Reduced cost of every plan of the master at the duals of the bound.
        var reducedCosts: [Double]
    }

    /// Runs until the bound reaches the target or converges; `nil` if the solver has no sessions.
    ///
    /// Parameter objective: value of the best roster known.
    func run(rosters: [[Int]], target: Double, objective: Double) async throws -> Outcome? {
        let decomposition = Decomposition(model: model)
        guard let pricers = makePricers(decomposition) else { Debug.print("too large"); return nil }
        Debug.print(
            "pricers \(pricers.count) plans \(pricers.reduce(0) { $0 + $1.planCount }) max \(pricers.map(\.planCount).max()!) groups \(pricers.reduce(0) { $0 + $1.groupCount }) links \(decomposition.links.count) shared \(decomposition.sharedColumns.count) t \(stopper.elapsed)"
        )
        var master: WeekMaster
        let first =
            pricers.filter { $0.isAllowed([]) }.map { $0.column(of: []) } + rosters.flatMap { plans(of: $0, pricers) }
        let prices = DualEstimate(model: model, links: decomposition.links, factors: factors, goal: goal)
            .prices(chosen: rosters.first ?? [])
        guard
            let opened = try await WeekMaster(
                decomposition,
                goal: goal,
                solver: solver,
                plans: first
            )
        else { return nil }
        master = opened
        var best = -Double.infinity
        var centre: [Double]? = prices.map { -($0 ?? 0) }
        var centreBounds: [Double] = []
        var smoothing = 0.7
        var isConverged = false
        var effort = 0, lastAdded = 0
        var lpTime = Duration.zero, prTime = Duration.zero
        var options = SolveOptions()
        options.shouldStop = { [stopper] in stopper.shouldStop }
        for _ in 0..<iterationLimit {
            if stopper.shouldStop { break }
            options.timeLimit = stopper.remaining
            let t0 = ContinuousClock.now
            guard let answer = try await master.solve(options) else { break }
            lpTime += ContinuousClock.now - t0
            let isSmoothed = centre != nil && smoothing > 0
            let duals =
                isSmoothed
                ? clean(blend(centre!, answer.linkDuals, smoothing), decomposition)
                : clean(answer.linkDuals, decomposition)
            var known = Array(repeating: Double.infinity, count: pricers.count)
            for plan in master.plans { known[plan.week] = min(known[plan.week], reducedCost(plan, duals)) }
            let t1 = ContinuousClock.now
            let priced = await price(
                pricers,
                duals: duals,
                known: known,
                labelLimit: min(labelLimit, ColumnGeneration.efforts[effort])
            )
            prTime += ContinuousClock.now - t1
            let bounds = priced.map(\.bound)
            let bound = master.bound(duals: duals, weekBounds: bounds)
            if bound > best {
                best = bound
                centre = duals
                centreBounds = bounds
                report(best)
            }
            if LevelProver.whole(best) >= target - 1e-9 { break }
            let value = answer.value + constant
            Debug.print(
                "it \(master.plans.count) value \(value) bound \(bound) best \(best) smooth \(smoothing) level \(effort) new \(lastAdded) lp \(lpTime) pr \(prTime) si \(answer.iterations) rows \(master.usedRows) labels \(pricers.reduce(0) { $0 + $1.labelCount }) t \(stopper.elapsed)"
            )
            if value - best < max(0.02, 1e-6 * abs(value)) {
                isConverged = true
                break
            }
            let improving = priced.flatMap(\.plans).filter { plan in
                reducedCost(plan, answer.linkDuals) - answer.weekDuals[plan.week] < -1e-7
            }
            let added = try await master.add(improving)
            lastAdded = added
            if added > 0 {
                if isSmoothed { smoothing = 0.7 }
                effort = 0
            } else if isSmoothed {
                smoothing = smoothing > 0.5 ? 0.3 : 0
            } else if effort < ColumnGeneration.efforts.count - 1 {
                effort += 1
            } else {
                isConverged = true
                break
            }
        }
        if Debug.on, let answer = try await master.solve(options) {
            for (index, column) in decomposition.sharedColumns.enumerated() {
                let value = answer.shared[index]
                if abs(value - value.rounded()) > 1e-6 {
                    Debug.print("S \(model.columns[column].name) \(value) cost \(model.costs.map { $0[column] })")
                }
            }
            var byTask: [String: [String]] = [:]
            for (plan, value) in zip(master.plans, answer.plans) where value > 1e-6 && value < 1 - 1e-6 {
                let week = decomposition.weeks[plan.week]
                for pair in plan.pairs {
                    let a = week.model.activity(of: pair)
                    byTask[model.problem.tasks[a.task].base.id.text, default: []].append(
                        "\(model.problem.volunteers[week.volunteer].id) \(a.day)/\(a.start % 1440)-\(a.end % 1440) \((value * 1000).rounded() / 1000)"
                    )
                }
            }
            for (task, list) in byTask.sorted(by: { $0.key < $1.key }) {
                Debug.print("F \(task): \(list.sorted().joined(separator: ", "))")
            }
        }
        let final = master.plans.map { plan in
            guard let centre, !centreBounds.isEmpty else { return -Double.infinity }
            return reducedCost(plan, centre) - centreBounds[plan.week]
        }
        return Outcome(
            bound: best,
            isConverged: isConverged,
            master: master,
            forced: forced(
                decomposition,
                master: master,
                duals: centreBounds.isEmpty ? nil : centre,
                slack: objective - best
            ),
            reducedCosts: final
        )
    }

    /// Shared columns that cannot leave their bound in any roster at most `slack` above the bound.
    private func forced(
        _ decomposition: Decomposition,
        master: WeekMaster,
        duals: [Double]?,
        slack: Double
    ) -> [(column: Int, value: Int)] {
        guard let duals else { return [] }
        let reduced = master.reducedSharedCosts(duals: duals)
        return zip(decomposition.sharedColumns, reduced).compactMap { column, cost in
            guard abs(cost) > slack + 1e-4, model.columns[column].upper > model.columns[column].lower else {
                return nil
            }
            return (column, cost > 0 ? model.columns[column].lower : model.columns[column].upper)
        }
    }

    private var constant: Double { Double(goal.constant(of: model)) }

    /// Duals of rows ≤ are at most 0; what the solver leaves above is noise.
    private func clean(_ duals: [Double], _ decomposition: Decomposition) -> [Double] {
        zip(duals, decomposition.links).map { $1.isEquality ? $0 : min(0, $0) }
    }

    private func blend(_ centre: [Double], _ duals: [Double], _ smoothing: Double) -> [Double] {
        zip(centre, duals).map { smoothing * $0 + (1 - smoothing) * $1 }
    }

    private func reducedCost(_ plan: WeekColumn, _ duals: [Double]) -> Double {
        zip(plan.links, plan.coefficients).reduce(plan.cost) { $0 - duals[Int($1.0)] * $1.1 }
    }

    /// `nil` if a volunteer's week is too large to be priced exactly.
    private func makePricers(_ decomposition: Decomposition) -> [WeekPricer]? {
        var weekOf: [(week: Int, column: Int)] = Array(repeating: (-1, -1), count: model.columns.count)
        for (index, week) in decomposition.weeks.enumerated() {
            for (position, column) in week.columns.enumerated() { weekOf[column] = (index, position) }
        }
        var entries: [[[(link: Int, coefficient: Double)]]] = decomposition.weeks.map {
            Array(repeating: [], count: $0.columns.count)
        }
        for (index, link) in decomposition.links.enumerated() {
            for term in link.form.terms {
                let (week, column) = weekOf[Int(term.column)]
                if week >= 0 { entries[week][column].append((index, Double(term.coefficient))) }
            }
        }
        var pricers: [WeekPricer] = []
        for (index, week) in decomposition.weeks.enumerated() {
            guard
                let setup = WeekSetup(
                    decomposition,
                    week: index,
                    links: entries[index],
                    costs: week.columns.map { Double(model.cost(of: $0, factors: goal.factors)) },
                    planLimit: planLimit
                )
            else { return nil }
            pricers.append(WeekPricer(setup))
        }
        return pricers
    }

    /// The week plans of a roster of the whole model.
    private func plans(of chosen: [Int], _ pricers: [WeekPricer]) -> [WeekColumn] {
        let chosen = Set(chosen)
        return pricers.map { pricer in
            pricer.column(
                of: pricer.week.columns.indices.filter {
                    pricer.week.columns[$0] < model.pairs.count && chosen.contains(pricer.week.columns[$0])
                }
            )
        }
    }

    /// Prices all volunteers, several at a time; the answers do not depend on how many.
    private func price(
        _ pricers: [WeekPricer],
        duals: [Double],
        known: [Double],
        labelLimit limit: Int
    ) async -> [(bound: Double, plans: [WeekColumn])] {
        let width = max(1, min(threads, pricers.count))
        return await withTaskGroup(of: [(Int, Double, [WeekColumn])].self) { group in
            for part in 0..<width {
                let own = stride(from: part, to: pricers.count, by: width).map { ($0, pricers[$0]) }
                group.addTask {
                    own.map { index, pricer in
                        let answer = pricer.price(duals: duals, below: known[index], labelLimit: limit, count: 6)
                        return (index, answer.bound, answer.found.map { pricer.column(of: $0.pairs) })
                    }
                }
            }
            var result: [(bound: Double, plans: [WeekColumn])] = Array(repeating: (0, []), count: pricers.count)
            for await answers in group {
                for (index, bound, plans) in answers { result[index] = (bound, plans) }
            }
            return result
        }
    }
}
