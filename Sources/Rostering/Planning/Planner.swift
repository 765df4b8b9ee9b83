import LinearModel

/// Makes a roster from a scenario, always read by the ``Checker`` before it is returned.
public struct Planner: Sendable {
    /// Solves the linear models: `GLPKSolver()`, or any other.
    public var solver: any Solver
    /// How the plan is made.
    public var options: PlanOptions
    /// Plans of components that are taken over where they fit; `nil` for none.
    var memory: PlanMemory?
    /// Whether what is solved is kept in the memory.
    var remembers = false
    /// What column generation begins with; `nil` for nothing.
    var start: WarmStart?

    /// A planner with a solver and, by default, the options that suit a weekly plan.
    public init(solver: any Solver, options: PlanOptions = PlanOptions()) {
        self.solver = solver
        self.options = options
    }

    /// Plans the scenario's horizon.
    ///
    /// The same scenario gives the same roster, whatever the order of its entries and the number of threads, unless a
    /// time limit or a cancellation cuts in. Cancelling the task returns the best roster so far (`cancelled`).
    ///
    /// Parameter progress: called from time to time, on any thread.
    /// Throws: ``PlanError``.
    public func plan(
        _ scenario: Scenario,
        progress: (@Sendable (PlanProgress) -> Void)? = nil
    ) async throws -> Roster {
        try await outcome(of: scenario, progress: progress).roster
    }

    /// Plans the scenario's horizon from what an earlier plan of nearly the same week has found out, and notes what this
    /// one does, for the next.
    ///
    /// What this plan does not find out, as when it is stopped at once, stays as it was known; so does all where it
    /// throws.
    ///
    /// Parameter progress: called from time to time, on any thread.
    /// Throws: ``PlanError``.
    public func plan(
        _ scenario: Scenario,
        from warmStart: inout WarmStart,
        progress: (@Sendable (PlanProgress) -> Void)? = nil
    ) async throws -> Roster {
        var planner = self
        let memory = PlanMemory()
        planner.memory = memory
        planner.remembers = true
        planner.start = warmStart.isEmpty ? nil : warmStart
        let roster = try await planner.plan(scenario, progress: progress)
        warmStart.update(with: memory.columns)
        return roster
    }

    /// The plan, and how much of it was taken over from the memory.
    func outcome(
        of scenario: Scenario,
        progress: (@Sendable (PlanProgress) -> Void)? = nil
    ) async throws -> PlanOutcome {
        let stopper = Stopper(timeLimit: options.timeLimit)
        return try await withTaskCancellationHandler {
            try await plan(scenario, stopper: stopper, progress: progress)
        } onCancel: {
            stopper.cancel()
        }
    }

    private func plan(
        _ scenario: Scenario,
        stopper: Stopper,
        progress: (@Sendable (PlanProgress) -> Void)?
    ) async throws -> PlanOutcome {
        try Planner.validate(scenario)
        let (problem, formed) = try await problem(of: scenario, stopper: stopper, progress: progress)
        progress?(PlanProgress(phase: .modelling, elapsed: stopper.elapsed))
        // The whole is not kept while its parts are solved: it takes as much memory as they do.
        let builder = ModelBuilder(problem: problem, tightensPresence: options.isMerged)
        let parts = builder.model().components()
        let board = ProgressBoard(parts: parts.count, stopper: stopper, progress: progress)
        let known = parts.map { memory?.plan(of: $0) }
        let plans = try await solve(parts, known: known, stopper: stopper, board: board)
        if plans.contains(where: \.isProvenInfeasible) {
            var conflicts: [[PlanError.Conflict]] = []
            for (part, plan) in zip(parts, plans) where plan.isProvenInfeasible {
                let finder = ConflictFinder(model: part, solver: solver, stopper: stopper)
                conflicts.append(try await finder.smallest())
            }
            let found = conflicts.filter { !$0.isEmpty }.min { $0.count < $1.count }
            throw PlanError.infeasible(conflict: found ?? [])
        }
        guard plans.allSatisfy(\.isFeasible) else {
            throw PlanError.noRosterYet(limit: stopper.reason ?? .workLimit)
        }
        var checking = PlanProgress(phase: .checking, elapsed: stopper.elapsed)
        checking.work = stopper.meter.work
        progress?(checking)
        var roster = RosterDecoder(problem: problem).roster(of: plans.flatMap(\.chosen))
        roster.certificate = Certificate(levels: certificates(plans, scenario), rounds: formed.certificate)
        if let memory, remembers { for (part, plan) in zip(parts, plans) { memory.keep(plan, of: part) } }
        return PlanOutcome(
            roster: try Planner.checked(roster, problem: problem),
            reused: certificates(known.compactMap { $0 }, scenario),
            pairs: parts.reduce(0) { $0 + $1.pairs.count },
            reusedPairs: zip(parts, known).reduce(0) { $0 + ($1.1 == nil ? 0 : $1.0.pairs.count) }
        )
    }

    /// Rejects a scenario that contradicts itself.
    static func validate(_ scenario: Scenario) throws {
        let errors = ScenarioValidator.findings(in: scenario).filter { $0.severity == .error }
        if !errors.isEmpty { throw PlanError.invalidScenario(errors) }
    }

    /// The located and expanded problem, with its rounds formed.
    func problem(
        of scenario: Scenario,
        stopper: Stopper,
        progress: (@Sendable (PlanProgress) -> Void)? = nil
    ) async throws -> (Problem, FormedRounds) {
        let walking = WalkingTable(scenario.community)
        progress?(PlanProgress(phase: .rounds, elapsed: stopper.elapsed))
        let formation = RoundFormation(
            scenario: scenario,
            walking: walking,
            solver: solver,
            effort: options.effort,
            shouldStop: { stopper.shouldStop }
        )
        let formed = try await formation.form()
        return (Problem(scenario: scenario, rounds: formed, walking: walking), formed)
    }

    /// Solves the components that are not known yet, several at a time; results in the components' order.
    private func solve(
        _ parts: [RosterModel],
        known: [ComponentPlan?],
        stopper: Stopper,
        board: ProgressBoard
    ) async throws -> [ComponentPlan] {
        let width = max(1, options.threads ?? 2)
        let outside = Planner.undecided(parts)
        let levels =
            parts.first.map {
                ComponentSolver.levels(of: $0.problem.scenario, isMerged: options.isMerged)
            } ?? []
        let pairs = parts.reduce(0) { $0 + $1.pairs.count }
        return try await withThrowingTaskGroup(of: (Int, ComponentPlan).self) { group in
            var results = known
            for (index, plan) in known.enumerated() { if let plan { board.finish(index, plan, levels) } }
            func add(_ index: Int) {
                let solver = ComponentSolver(
                    model: parts[index],
                    solver: solver,
                    options: options,
                    outside: outside,
                    stopper: stopper.part(
                        workLimit: options.workLimit.map { limit in
                            Int((Double(limit) * Double(parts[index].pairs.count) / Double(max(1, pairs))).rounded(.up))
                        }
                    ),
                    report: { board.update(index, $0, $1, objective: $2, bound: $3) },
                    start: options.startingRoster.map { parts[index].pairs(of: $0.duties) },
                    isCalm: options.startingRoster != nil,
                    columns: self.start,
                    keepsColumns: remembers,
                    announce: { [part = parts[index]] method, reason in
                        let volunteers = Set(part.pairs.map(\.volunteer)).count
                        board.announce(index, pairs: part.pairs.count, volunteers: volunteers, method, reason)
                    }
                )
                group.addTask { (index, try await solver.solve()) }
            }
            // Large components first, so that the last ones are short; one at a time, they come last, so that a time limit
            // leaves something for each. The order has no effect on the result.
            let sign = width == 1 ? 1 : -1
            let order = parts.indices.filter { known[$0] == nil }
                .sorted { (sign * parts[$0].pairs.count, $0) < (sign * parts[$1].pairs.count, $1) }
            var next = 0
            while next < min(width, order.count) {
                add(order[next])
                next += 1
            }
            while let (index, plan) = try await group.next() {
                results[index] = plan
                board.finish(index, plan, levels)
                if next < order.count {
                    add(order[next])
                    next += 1
                }
            }
            return results.map { $0! }
        }
    }

    /// Points of each level that no pair decides, shared evenly among the components that decide something.
    private static func undecided(_ parts: [RosterModel]) -> [Int] {
        let deciding = parts.count { !$0.pairs.isEmpty }
        var points = [0, 0, 0]
        for part in parts where part.pairs.isEmpty {
            let state = ModelState(
                model: part,
                layout: StateLayout(part),
                keys: SearchKeys(factors: [0, 0, 0], violation: 0)
            )
            for level in points.indices { points[level] += state.points(level: level) }
        }
        return points.map { $0 / max(1, deciding) }
    }

    /// Sums the components' levels.
    private func certificates(_ plans: [ComponentPlan], _ scenario: Scenario) -> [LevelCertificate] {
        ComponentSolver.levels(of: scenario, isMerged: options.isMerged).enumerated().map { index, level in
            let parts = plans.map { $0.levels[index] }
            let objective = parts.reduce(0) { $0 + $1.objective }
            let bound = max(0, parts.reduce(0) { $0 + $1.bound })
            let gap = (Double(objective) - bound) / Double(max(1, abs(objective)))
            // What cut in from outside is told before what a part ran out of.
            let unfinished = [PlanTermination.cancelled, .timeLimit, .workLimit].lazy
                .compactMap { limit in parts.first { $0.termination == limit } }.first
            let termination: PlanTermination =
                bound >= Double(objective) - 1e-6
                ? .optimal : gap <= options.gap ? .gapReached : unfinished?.termination ?? .workLimit
            let isDone = termination == .optimal || termination == .gapReached
            return LevelCertificate(
                level: level,
                objective: objective,
                bound: bound,
                termination: termination,
                limitedBy: isDone ? nil : unfinished?.limitedBy
            )
        }
    }

    /// Reads the roster with the checker and adds what it leaves uncovered; throws if the checker disagrees.
    static func checked(_ roster: Roster, problem: Problem) throws -> Roster {
        let checker = Checker(scenario: problem.scenario)
        var roster = roster
        let reasons = UncoveredReasons(problem: problem)
        roster.uncovered = checker.check(roster).uncovered.map { uncovered in
            var uncovered = uncovered
            uncovered.reason = reasons.reason(for: uncovered)
            return uncovered
        }
        let report = checker.check(roster)
        guard report.isAccepted else {
            let broken = (report.structure + report.violations).map { $0.text(in: .english) }
            throw PlanError.rejectedByChecker(broken + report.falseClaims.map(\.english))
        }
        return roster
    }
}
