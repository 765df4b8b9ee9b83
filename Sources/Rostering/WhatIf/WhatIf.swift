import LinearModel

/// Plans a scenario and variants of it, and compares each with the scenario as it is.
///
/// A variant begins with the base's roster, and takes over the plans of the components that it leaves untouched, so
/// that many variants take less time than as many plans. Variants are planned side by side; without a time limit, the
/// same input gives the same comparison, whatever the number of threads.
public struct WhatIf: Sendable {
    /// Solves the linear models.
    public var solver: any Solver
    /// How every plan is made. ``PlanOptions/threads`` is how many variants are planned side by side (two unless given);
    /// ``PlanOptions/timeLimit`` is for all plans together.
    public var options: PlanOptions
    /// What planning the base has found out, for the variants to begin with; `nil` to find it out first.
    public var warmStart: WarmStart?

    /// A comparison with a solver and, by default, the options of a weekly plan.
    public init(solver: any Solver, options: PlanOptions = PlanOptions()) {
        self.solver = solver
        self.options = options
    }

    /// Plans and compares.
    ///
    /// ``PlanOptions/startingRoster`` stands for the base, with the bounds of its certificate, if the checker accepts it.
    ///
    /// Parameter progress: called from time to time, on any thread.
    ///
    /// Throws: ``PlanError`` if there is no roster of the base; of a variant that is told in its outcome.
    /// Complexity: one plan, and for each variant the plan of the components that it changes.
    public func compare(
        _ base: Scenario,
        with variants: [Variant],
        progress: (@Sendable (WhatIfProgress) -> Void)? = nil
    ) async throws -> WhatIfReport {
        let clock = VariantClock(limit: options.timeLimit, variants: variants.count, width: width)
        let report = { @Sendable (plan: PlanProgress) -> Void in
            progress?(WhatIfProgress(done: 0, count: variants.count, variant: nil, plan: plan))
        }
        let (roster, memory): (Roster, PlanMemory)
        if let known = certified(base) {
            let isAlone = variants.count { $0.scenario != base } < 2
            memory =
                if let warmStart { PlanMemory(columns: warmStart) } else if isAlone { PlanMemory() } else {
                    try await scouted(base, known, limit: clock.limitOfBase, progress: report)
                }
            roster = known
        } else {
            (roster, memory) = try await planned(base, limit: clock.limitOfBase, progress: report)
        }
        let reference = VariantReference(scenario: base, roster: roster)
        let board = WhatIfBoard(count: variants.count, progress: progress)
        let results = try await withThrowingTaskGroup(of: (Int, VariantOutcome.Result).self) { group in
            var results: [VariantOutcome.Result?] = Array(repeating: nil, count: variants.count)
            var next = 0
            func add() {
                let index = next
                next += 1
                var planner = Planner(solver: solver, options: options)
                planner.options.threads = variants.count < width ? width : 1
                planner.options.timeLimit = clock.limit(left: variants.count - index)
                planner.options.startingRoster = roster
                planner.memory = memory
                planner.start = memory.columns
                let (ready, variant) = (planner, variants[index])
                group.addTask {
                    let result = try await Self.outcome(of: variant, reference, ready) {
                        board.update(variant.name, $0)
                    }
                    board.finish()
                    return (index, result)
                }
            }
            while next < min(width, variants.count) { add() }
            while let (index, result) = try await group.next() {
                results[index] = result
                if next < variants.count { add() }
            }
            return results.map { $0! }
        }
        return WhatIfReport(
            scenario: base,
            base: reference.planned,
            variants: zip(variants, results).map { VariantOutcome(name: $0.name, result: $1) }
        )
    }

    /// The base's roster, and what planning it found out.
    ///
    /// It is planned once from nothing and once more from there, as every variant is, so that none is better for that
    /// alone.
    private func planned(
        _ base: Scenario,
        limit: Duration?,
        progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws -> (Roster, PlanMemory) {
        let begin = ContinuousClock.now
        let first = PlanMemory()
        var planner = Planner(solver: solver, options: options)
        planner.options.timeLimit = limit.map { $0 * 3 / 4 }
        planner.start = warmStart
        planner.memory = first
        planner.remembers = true
        let roster = try await planner.outcome(of: base, progress: progress).roster
        let isDone = roster.certificate?.levels.allSatisfy {
            $0.termination == .optimal || $0.termination == .gapReached
        }
        if isDone == true || _Concurrency.Task.isCancelled { return (roster, first) }
        let second = PlanMemory()
        planner.options.timeLimit = limit.map { max(.milliseconds(1), $0 - (ContinuousClock.now - begin)) }
        planner.options.startingRoster = roster
        planner.start = first.columns
        planner.memory = second
        return (try await planner.outcome(of: base, progress: progress).roster, second)
    }

    /// What planning the base anew from its roster finds out: the variants, which differ little, begin with it.
    private func scouted(
        _ base: Scenario,
        _ roster: Roster,
        limit: Duration?,
        progress: @escaping @Sendable (PlanProgress) -> Void
    ) async throws -> PlanMemory {
        let memory = PlanMemory()
        var planner = Planner(solver: solver, options: options)
        planner.options.timeLimit = limit
        planner.options.startingRoster = roster
        planner.options.effort = max(options.effort, WhatIf.scoutingEffort)
        planner.memory = memory
        planner.remembers = true
        _ = try await planner.outcome(of: base, progress: progress)
        // Its roster may be a better one: that is not the one to compare with.
        return PlanMemory(columns: memory.columns)
    }

    /// Effort for the base at least, since all variants profit.
    private static let scoutingEffort = 0.4

    /// The starting roster, if it stands for the base as it is.
    private func certified(_ base: Scenario) -> Roster? {
        guard let roster = options.startingRoster, let levels = roster.certificate?.levels,
            levels.map(\.level) == ComponentSolver.levels(of: base, isMerged: options.isMerged)
        else { return nil }
        let isSound = levels.allSatisfy { $0.bound <= Double($0.objective) }
        return isSound && Checker(scenario: base).check(roster).isAccepted ? roster : nil
    }

    private var width: Int { max(1, options.threads ?? 2) }

    private static func outcome(
        of variant: Variant,
        _ reference: VariantReference,
        _ planner: Planner,
        report: @escaping @Sendable (PlanProgress) -> Void
    ) async throws -> VariantOutcome.Result {
        if variant.scenario == reference.scenario {
            return .planned(reference.comparison(with: variant.scenario, reference.unchanged))
        }
        do {
            let outcome = try await planner.outcome(of: variant.scenario, progress: report)
            return .planned(reference.comparison(with: variant.scenario, outcome))
        } catch PlanError.infeasible(let conflict) {
            return .infeasible(conflict)
        } catch PlanError.noRosterYet(let limit) {
            return .noRosterYet(limit)
        } catch PlanError.invalidScenario(let findings) {
            return .invalid(findings)
        }
    }
}

/// How far a comparison has come.
public struct WhatIfProgress: Sendable {
    /// Variants that are done.
    public var done: Int
    /// Variants in all.
    public var count: Int
    /// The variant being planned; `nil` for the base.
    public var variant: LocalizedText?
    /// How far its plan has come.
    public var plan: PlanProgress

    /// A report of progress.
    public init(done: Int, count: Int, variant: LocalizedText?, plan: PlanProgress) {
        self.done = done
        self.count = count
        self.variant = variant
        self.plan = plan
    }
}
