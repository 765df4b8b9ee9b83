import LinearModel

/// The fewest helpers (phantom volunteers, or trainings) with whom a coverage target is reached, as a linear model.
///
/// Model: minimise Σ (10,000 + demandingness) · helper, then coverage points; a pair that needs a helper ≤ the helper;
/// for each allowance Σ missing ≤ what may stay open; helpers that are alike come in order.
struct FewestHelpers {
    /// One helper: the column that says whether it is there.
    struct Helper {
        var column: Int
        /// Helpers of the same kind are alike.
        var kind: Int
        var demandingness: Int
    }

    /// Points of a helper, beside what it demands.
    private static let unit = 10_000

    let helpers: [Helper]
    let model: RosterModel
    private let missing: [Form]
    let allowances: [CoverageTarget.Allowance]

    /// A model of pairs, helpers among its columns; its costs are replaced.
    ///
    /// Parameter tasks: the tasks of which what stays open counts; `nil` for all.
    init(_ base: RosterModel, helpers: [Helper], allowances: [CoverageTarget.Allowance], only tasks: Set<Int>? = nil) {
        self.helpers = helpers
        self.allowances = allowances
        var model = base
        missing = model.missingByService(of: tasks)
        let known = helpers.reduce(into: [Int: Helper]()) { $0[$1.column] = $1 }
        for (first, next) in zip(helpers, helpers.dropFirst()) where first.kind == next.kind {
            model.require(Form([next.column]) - Form([first.column]), rule: nil, name: "order.\(next.column)")
        }
        let helperCosts = model.columns.indices.map { known[$0].map { FewestHelpers.unit + $0.demandingness } ?? 0 }
        var counts = model.columns.map { _ in 0 }
        var constant = 0
        for form in FewestHelpers.counted(missing, allowances, model.problem) {
            for term in form.terms { counts[Int(term.column)] += Int(term.coefficient) }
            constant += form.constant
        }
        self.model = model.weighed(
            [helperCosts, model.costs[0], counts],
            constants: [0, model.constants[0], constant]
        )
    }

    /// What was found.
    struct Found: Sendable {
        /// Helpers that are there, by position.
        var helpers: [Int]
        /// Chosen pairs.
        var pairs: [Int]
        /// No fewer helpers reach the target.
        var least: Int
        /// Whether that is proven.
        var isProven: Bool
    }

    enum Outcome: Sendable {
        case found(Found)
        /// Proven: so many helpers do not reach the target.
        case infeasible
        /// The work ended before anything was found.
        case unknown
    }

    /// The fewest helpers, at most `limit` of them, that reach the target.
    func fewest(limit: Int, chosen: [Int], except isFree: [Bool]?, with solve: GoalSolve) async throws -> Outcome {
        var model = model
        for (allowance, form) in zip(allowances, counted) {
            model.require(form - allowance.missing, rule: nil, name: "target.\(allowance.missing)")
        }
        if !helpers.isEmpty { model.require(Form(helpers.map(\.column), plus: -limit), rule: nil, name: "limit") }
        let part = AdvicePart(model, chosen: chosen, except: isFree)
        let first = try await solve.least(LevelGoal(factors: [1, 0, 0]), of: part.model)
        if first.isInfeasible { return .infeasible }
        guard let objective = first.objective, var best = first.values else { return .unknown }
        let second = try await solve.least(
            LevelGoal(factors: [0, 1, 0], held: [.init(level: 0, value: objective)]),
            of: part.model,
            start: part.model.settled(best)
        )
        if let better = second.values { best = better }
        let number = helpers.map { part.number(of: $0.column) }
        let there = helpers.indices.filter { number[$0].map { best[$0] > 0 } ?? false }
        let most = Double(FewestHelpers.unit + (helpers.map(\.demandingness).max() ?? 0))
        let least = first.isProven ? there.count : Int((first.bound / most - 1e-9).rounded(.up))
        return .found(
            Found(
                helpers: there,
                pairs: part.pairs(best),
                least: max(0, min(there.count, least)),
                isProven: first.isProven || least >= there.count
            )
        )
    }

    /// The least that stays open of what counts, whatever it takes, and whether that is proven.
    func leastMissing(limit: Int, chosen: [Int], except isFree: [Bool]?, with solve: GoalSolve) async throws
        -> (missing: Int, isProven: Bool)?
    {
        var model = model
        if !helpers.isEmpty { model.require(Form(helpers.map(\.column), plus: -limit), rule: nil, name: "limit") }
        let part = AdvicePart(model, chosen: chosen, except: isFree)
        let result = try await solve.least(LevelGoal(factors: [0, 0, 1]), of: part.model)
        return result.objective.map { ($0, result.isProven) }
    }

    /// What stays open of each allowance.
    var counted: [Form] { FewestHelpers.counted(missing, allowances, model.problem) }

    /// What stays open of the services of each allowance.
    private static func counted(
        _ missing: [Form],
        _ allowances: [CoverageTarget.Allowance],
        _ problem: Problem
    ) -> [Form] {
        allowances.map { allowance in
            problem.services.indices.filter { allowance.services.contains(problem.services[$0].id) }
                .reduce(Form()) { $0 + missing[$1] }.merged
        }
    }
}
