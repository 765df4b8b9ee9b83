import LinearModel

/// Bounds a weighted sum of levels by column generation over the volunteers' weeks (Dantzig–Wolfe), and collects good
/// week plans.
///
/// Every rule and cost that concerns one volunteer alone is exact in the pricing, so the bound is far above the
/// relaxation's. A dual ascent comes first; then the master is solved with the best plans and its duals are smoothed
/// around those of the best bound. Source: Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer
/// programming" (1997).
final class ColumnGeneration {
    let space: WeekSpace
    let solver: any Solver
    let threads: Int
    let stopper: Stopper
    private let constant: Double
    /// Of every link, whether it holds with equality.
    let isEquality: [Bool]
    let goal: LevelGoal
    /// Values that rosters can have.
    let steps: PointSteps
    /// What to miss a link costs where there has to be a solution, and the price of what a decision forbids, or of leaving
    /// out what it requires: dearer than any column is.
    private let missPrice: Double
    private let penalty: Double
    private(set) var links: LinkTerms
    /// Told of every new best bound.
    private let report: @Sendable (Double) -> Void

    /// The best bound, and its duals.
    private(set) var bound = -Double.infinity
    private(set) var duals: [Double]
    private(set) var master: WeekMaster?
    private(set) var answer: WeekMaster.Answer?
    private(set) var isConverged = false
    /// Pairs that each week must or must not have at the node at hand.
    private var must: [[Set<Int>]] = []
    private var mustNot: [Set<Int>] = []
    private var isRoot = true
    /// Whether it takes the shorter way to converge: levels in turn end better by the longer one.
    var isQuick = true
    /// Volunteers from whom on the master is loosened until it has converged.
    var looseWeeks = 30
    /// Volunteers from whom on not all links with a dual are in the first master, and how many of most weight are for each.
    var (manyWeeks, firstLinks) = (Int.max, 7)
    /// Of each volunteer the plans that were the cheapest in steps of the ascent, and how often: about what the master's
    /// solution mixes. Source: Barahona and Anbil, "The volume algorithm" (2000).
    var favoured: [[WeekColumn.Key: Double]]

    /// Prices in turn on the way to the master's duals, at most, and what part of the gap one must close for another.
    private static let (looksInTurn, leastRise) = (4, 0.1)

    /// Labels kept after a day: few until they find nothing more.
    static let efforts = [200, 2_000, 20_000]

    init(
        _ space: WeekSpace,
        goal: LevelGoal,
        duals: [Double],
        solver: any Solver,
        threads: Int,
        stopper: Stopper,
        report: @escaping @Sendable (Double) -> Void
    ) {
        self.space = space
        self.solver = solver
        self.threads = threads
        self.stopper = stopper
        self.report = report
        self.duals = duals
        isEquality = space.decomposition.links.map(\.isEquality)
        constant = Double(goal.constant(of: space.model))
        self.goal = goal
        steps = PointSteps(goal, of: space.model)
        let dearest =
            space.model.columns.indices.lazy.map { abs(space.model.cost(of: $0, factors: goal.factors)) }.max() ?? 0
        missPrice = max(1e5, 3 * Double(dearest))
        penalty = max(1e7, 10 * missPrice)
        space.setFactors(goal.factors)
        links = LinkTerms(space.decomposition, goal: goal)
        favoured = space.pricers.map { _ in [:] }
    }

    /// Whether a value is reached.
    func isReached(_ target: Double) -> Bool { steps.rounded(bound) >= target - 1e-9 }

    /// Finds the bound at the duals given, without moving them.
    func evaluate() async {
        if stopper.shouldStop { return }
        await look(at: clean(duals), effort: 1, count: 2)
    }

    /// Prices all volunteers at some duals, takes the bound that this gives, and keeps the plans found.
    ///
    /// Parameters: `effort`, which of the limits on labels; `count`, most plans of one volunteer; `isAsked`, which
    /// volunteers are priced: there is a bound only if all are. Their cheapest plans are returned, as far as they are known:
    /// of somebody with a pin who was not priced before a stop, none is.
    @discardableResult
    func look(
        at trial: [Double],
        effort: Int,
        count: Int,
        isAsked: (Int) -> Bool = { _ in true }
    ) async -> [WeekColumn] {
        let known = cheapestKnown(trial, isAsked: isAsked)
        let priced = await price(
            duals: trial,
            below: known.map(\.price),
            labelLimit: ColumnGeneration.efforts[effort],
            count: count,
            isAsked: isAsked
        )
        take(links.bound(duals: trial, weekBounds: priced.map(\.bound)), trial)
        for plan in priced.lazy.flatMap(\.plans) { space.add(plan) }
        return priced.indices.compactMap { week in
            priced[week].plans.first ?? (known[week].plan < 0 ? nil : space.plans[week][known[week].plan])
        }
    }

    /// Goes to a node of the search: its decisions hold from now on, and its bound is yet to be found.
    func enter(_ node: BranchNode) async throws {
        guard var master else { return }
        let weeks = space.decomposition.weeks
        (must, mustNot) = node.demands(weeks: weeks.count)
        isRoot = node.decisions.isEmpty
        links.resetBounds()
        links.tighten(to: node.decisions)
        if !isRoot { try await master.makeElastic(price: missPrice) }
        try await master.setBounds(links) { self.isAllowed($0) }
        self.master = master
        for (week, pricer) in space.pricers.enumerated() {
            let pairs = 0..<weeks[week].pairCount
            pricer.penalties =
                must[week].isEmpty && mustNot[week].isEmpty
                ? []
                : pairs.map { pair in
                    (mustNot[week].contains(pair) ? penalty : 0)
                        - Double(must[week].count { $0.contains(pair) }) * penalty
                }
            pricer.offset = Double(must[week].count) * penalty
        }
        bound = isRoot ? node.bound : -.infinity
        duals = node.duals
        // Branching begins, and ends, at a root that has converged.
        isConverged = isRoot
        answer = nil
    }

    /// Goes on with shared columns within the bounds that decisions say; what it finds from now on bounds only rosters
    /// that keep them.
    func restrict(to decisions: [BranchDecision]) async throws {
        guard var master else { return }
        links.tighten(to: decisions)
        try await master.setBounds(links) { _ in true }
        self.master = master
        space.setFactors(goal.factors)
        isRoot = false
        must = space.decomposition.weeks.map { _ in [] }
        mustNot = must.map { _ in [] }
        bound = -.infinity
        isConverged = false
        answer = nil
    }

    /// Whether a plan keeps the decisions of the node at hand.
    func isAllowed(_ plan: WeekColumn) -> Bool {
        if isRoot || (must[plan.week].isEmpty && mustNot[plan.week].isEmpty) { return true }
        return plan.pairs.allSatisfy { !mustNot[plan.week].contains($0) }
            && must[plan.week].allSatisfy { wanted in plan.pairs.contains(where: wanted.contains) }
    }

    /// Solves master and pricing in turn until the bound reaches a target, or the master's value within a tolerance.
    ///
    /// Parameters: `roster`, a roster's chosen pairs, and `mixture`, plans of a solution of another master, to begin with;
    /// `tolerance`, as a part of the value.
    func converge(
        roster: [Int],
        mixture: [WeekColumn] = [],
        target: Double,
        tolerance: Double,
        iterationLimit: Int
    ) async throws {
        guard try await open(roster: roster, mixture: mixture) else { return }
        if isRoot, isQuick, space.pricers.count >= looseWeeks {
            try await master!.loosen()
            try await iterate(target: target, tolerance: tolerance, iterationLimit: iterationLimit)
            try await master!.firm()
            isConverged = false
            if stopper.shouldStop || isReached(target) { return }
        }
        try await iterate(target: target, tolerance: tolerance, iterationLimit: iterationLimit)
    }

    private func iterate(target: Double, tolerance: Double, iterationLimit: Int) async throws {
        var smoothing = isRoot ? 0.7 : 0.3
        // At a node it is the bound that is wanted, and few plans are new.
        var effort = isRoot || !isQuick ? 0 : 1
        var before = Double.infinity
        for _ in 0..<iterationLimit {
            if stopper.shouldStop || isReached(target) { return }
            guard var answer = try await master!.solve(options) else {
                // Numbers that differ much can mislead the solver; with a way out for every link they do not.
                if stopper.shouldStop || master!.isElastic { return }
                try await master!.makeElastic(price: missPrice)
                continue
            }
            try await master!.age(&answer)
            // What a loosened master drops is violated again by the next plans: to repair that takes longer than to keep it.
            if !master!.isLoose { try await master!.dropIdle(answer) }
            self.answer = answer
            let near = answer.value - max(0.02, tolerance * abs(answer.value))
            if bound > near {
                isConverged = true
                return
            }
            // Where the value stands still, it is the bound that lags behind: too many labels were left out.
            let isStill = before - answer.value < 0.02 * (answer.value - bound)
            before = answer.value
            if isStill { (smoothing, effort) = (min(smoothing, 0.1), max(effort, 1)) }
            let isSmoothed = smoothing > 0 && bound > -.infinity
            if isSmoothed {
                await approach(answer, smoothing: smoothing, effort: effort, near: near, target: target)
            } else {
                await look(at: clean(answer.linkDuals), effort: effort, count: 6)
            }
            // Of all plans known, those that improve at the master's own duals.
            let added = try await master!.add(improving(answer, limit: 6))
            if added > space.pricers.count / 8 {
                smoothing = added > space.pricers.count / 2 ? 0.7 : 0.4
                effort = 0
            } else if added > 0 {
                // Few are left to find: now every label counts.
                smoothing = smoothing > 0.15 ? 0.1 : 0
                effort = max(effort, 1)
            } else if isSmoothed {
                smoothing = smoothing > 0.5 ? 0.3 : 0
            } else if effort < ColumnGeneration.efforts.count - 1 {
                effort += 1
            } else {
                isConverged = !stopper.shouldStop
                return
            }
        }
    }

    /// Prices on the way from the duals of the bound to the master's, and goes on as long as that raises the bound by
    /// much: another look takes less than the master's next solution.
    private func approach(
        _ answer: WeekMaster.Answer,
        smoothing: Double,
        effort: Int,
        near: Double,
        target: Double
    ) async {
        var part = smoothing
        for _ in 0..<ColumnGeneration.looksInTurn {
            let before = bound
            await look(at: clean(blend(duals, answer.linkDuals, part)), effort: effort, count: 6)
            let isMuch = bound - before > ColumnGeneration.leastRise * (answer.value - before)
            if !isMuch || !isQuick || bound > near || isReached(target) || stopper.shouldStop { return }
            part = min(part, 0.5)
        }
    }

    /// Whether the plan is to stop.
    var isStopped: Bool { stopper.shouldStop }

    var options: SolveOptions {
        var options = SolveOptions()
        options.timeLimit = stopper.remaining
        options.shouldStop = { [stopper] in stopper.shouldStop }
        return options
    }

    /// Begins at some duals instead of those given.
    func begin(at duals: [Double]) { self.duals = duals }

    /// Takes over a bound found by branching.
    func raise(to bound: Double) { self.bound = max(self.bound, bound) }

    /// Does something that adds plans to the master, which are taken out of it again.
    func passing(_ body: () async throws -> Void) async throws {
        guard let before = master else { return try await body() }
        let basis = try await before.basis()
        try await body()
        try await master?.keepFirst(before.plans.count, basis: basis)
    }

    /// Takes back a master that has got more plans.
    func replace(_ master: WeekMaster) { self.master = master }

    private func take(_ value: Double, _ trial: [Double]) {
        guard value > bound else { return }
        bound = value
        duals = trial
        // A node's bound is none on all rosters.
        if isRoot { report(value) }
    }

    /// Opens the master with the plans that are cheapest at the duals of the bound.
    private func open(roster: [Int], mixture: [WeekColumn]) async throws -> Bool {
        if master != nil { return true }
        let least = leastWeight
        master = try await WeekMaster(
            space,
            links: links,
            constant: constant,
            solver: solver,
            plans: firstPlans(roster: roster, mixture: mixture),
            isInUse: { !self.space.decomposition.links[$0].isLazy || abs(self.duals[$0]) > least },
            meter: stopper.meter
        )
        return master != nil
    }

    /// Duals of rows ≤ are at most 0; what the solver leaves above is noise.
    func clean(_ duals: [Double]) -> [Double] {
        zip(duals, isEquality).map { $1 ? $0 : min(0, $0) }
    }

    private func blend(_ centre: [Double], _ duals: [Double], _ smoothing: Double) -> [Double] {
        zip(centre, duals).map { smoothing * $0 + (1 - smoothing) * $1 }
    }
}
