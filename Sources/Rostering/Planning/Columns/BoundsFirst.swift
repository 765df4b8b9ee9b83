import LinearModel

/// Of many volunteers: what can be had is found out before a roster is searched for that has it.
///
/// Each level is bounded with the earlier ones held at their own bounds, deciding only what has points at earlier
/// levels, since a mixture of rosters of different values can pass as one that holds a value. A dive then goes to where
/// the last bound is least, and those volunteers whose weeks cost most against their best are planned anew, as long as
/// that helps. Where an earlier level's bound was not reached, later ones are bounded once more, with what was.
struct BoundsFirst {
    let run: ColumnRun
    let way: Thoroughness

    /// How many rounds of planning anew may bring little in turn.
    static let patience = 3

    init(run: ColumnRun) {
        self.run = run
        way = run.component.options.isMerged ? .ofSum : .ofLevels
    }

    /// What the levels have come to.
    func results() async throws -> [ComponentPlan.LevelResult] {
        let limits = run.limits
        var known = await earlyBounds()
        try await run.weigh()
        if way.isSum { known.append(weighedBound) }
        let builds = !run.component.isCalm && limits.divesDeep && !isHurried
        var cuts = SubsetRowCuts(run.model)
        try await run.improvement(run.weighed).run(
            run.search,
            isShort: builds || run.component.isCalm,
            isHasty: builds && way.isSum
        )
        if builds, way.isSum {
            // Often the sum as a whole says enough, and what its first part can come to need not be known; nor every way to
            // decide what the first roster has decided, which takes far longer without a roster that is good.
            var whole = try await settled(run.weighed, .merged, mixture: [], endsAtLeaf: true)
            if !isReached(whole), !run.isStopped { try await dive(to: whole) }
            if let leaf = whole.leaf, isFar(whole, from: leaf.bound), !run.isStopped {
                try await reopen(whole, patience: way.lastPatience)
            }
            if !isReached(whole), !run.isStopped, whole.tree?.isOpen == true {
                try await decide(&whole)
                try await reopen(whole, patience: way.lastPatience)
            }
            known.append(whole)
            if isReached(whole) || run.isStopped { return results([whole], known) }
        }
        var bounded = try await bounds(reached: !builds)
        if builds, !bounded.allSatisfy(isReached), !run.isStopped {
            if !way.isSum { try await dive(to: bounded.last!) }
            // What is sought in vain at an earlier level costs later ones their time, and a sum its bound.
            let before = bounded.map(\.bound)
            for index in bounded.indices.dropLast() where way.isSum { try await sharpen(&bounded[index], &cuts) }
            if bounded.map(\.bound) != before { bounded = try await bounds(reached: true, known: bounded) }
            for level in bounded {
                let isLast = level.level == steps.last
                try await reopen(level, patience: isLast ? way.lastPatience : BoundsFirst.patience)
            }
        }
        if !bounded.allSatisfy(isHeld), !run.isStopped {
            bounded = try await bounds(reached: true, known: bounded)
            if builds { try await reopen(bounded.last!) }
        }
        if builds {
            try await sharpen(&bounded[bounded.count - 1], &cuts)
            await deepen(bounded)
            if !way.isSum, let last = bounded.last, !isReached(last), isNear(bounded[...]) {
                try await reopen(last)
                await deepen(bounded)
            }
        }
        return results(bounded, known)
    }

    /// What each level has come to, with the best of the bounds known for it.
    private func results(_ bounded: [Bounded], _ known: [Bounded]) -> [ComponentPlan.LevelResult] {
        run.levels.map { level in
            let bounds = (bounded + known).filter { $0.level == level && isHeld($0) }.map(\.bound)
            let generation = bounded.first { $0.level == level }!.generation
            return run.result(level, bound: bounds.max() ?? -.infinity, generation)
        }
    }

    /// What the run on all levels weighed says of a sum at once: where time is short nothing may come after it.
    private var weighedBound: Bounded {
        let generation = run.weighed
        let bound = generation.steps.rounded(generation.bound)
        return Bounded(level: .merged, generation: generation, bound: bound, held: [], mixture: [])
    }

    /// What the duals of a week that differs little say at once, for the case that time is short.
    private func earlyBounds() async -> [Bounded] {
        guard let known = run.component.columns else { return [] }
        // A sum is bounded without its first part as well.
        let levels = steps.filter { known.levels[$0] != nil }
        guard levels == steps || way.isSum && levels == [.merged] else { return [] }
        var result: [Bounded] = []
        var held: [LevelGoal.Held] = []
        for level in levels {
            let generation = run.generation(level, held: held)
            await generation.evaluate()
            let bound = generation.steps.rounded(generation.bound)
            result.append(
                .init(level: level, generation: generation, bound: bound, held: held, mixture: [])
            )
            guard let number = RosterModel.levels.firstIndex(of: level) else { continue }
            let value = way.isSum ? LevelGoal.Held.any : run.value(level)
            held.append(.init(level: number, value: value, least: LevelGoal.Held.least(bound)))
        }
        return result
    }

    /// Levels that are bounded: of a sum, its first part is bounded before.
    var steps: [ObjectiveLevel] { way.isSum ? [.coverage, .merged] : run.levels }

    /// Whether a time limit leaves no room for finding out first.
    private var isHurried: Bool { run.component.stopper.isPast(share: 0.2) && run.component.options.timeLimit != nil }

    /// Whether the roster has what a level's bound was found under.
    func isHeld(_ bounded: Bounded) -> Bool {
        run.component.keeps(bounded.held, run.state)
    }

    /// Whether a level's bound and the roster are near enough.
    func isReached(_ bounded: Bounded) -> Bool { isHeld(bounded) && distance(bounded) <= 1e-9 }

    /// How much better the roster must get until a level's bound is near enough.
    func distance(_ bounded: Bounded) -> Double {
        wanted(bounded.level, Double(run.value(bounded.level))) - bounded.bound
    }

    /// Whether a roster would not even do where a bound was found for some decisions.
    private func isFar(_ bounded: Bounded, from bound: Double) -> Bool {
        !isHeld(bounded) || wanted(bounded.level, Double(run.value(bounded.level))) > bound + 1e-9
    }

    /// Raises a level's bound by cuts, and goes on with the roster under it, where they are not near enough.
    private func sharpen(_ bounded: inout Bounded, _ cuts: inout SubsetRowCuts) async throws {
        for _ in 0..<run.limits.cutRounds {
            guard isHeld(bounded), !isReached(bounded), !run.isStopped else { return }
            let space = bounded.generation.space
            var isCut = false
            for leaf in bounded.leaves {
                let mixture = leaf.mixture.map { (weight: $0.weight, pairs: space.pairs(of: $0.plan)) }
                if cuts.separate(mixture) { isCut = true }
            }
            guard isCut, let generation = await run.tightened(bounded.generation, bounded.level, cuts.tightened) else {
                return
            }
            let tighter = try await settled(generation, bounded.level, mixture: bounded.mixture)
            if tighter.bound <= bounded.bound { return }
            bounded = tighter
            try await reopen(bounded)
        }
    }

    /// Searches for longer where volunteers are few and the bounds near.
    private func deepen(_ bounded: [Bounded]) async {
        let wanted = way.isSum ? bounded.suffix(1) : bounded[...]
        guard isNear(wanted), !wanted.allSatisfy(isReached) else { return }
        await run.improvement(run.weighed).deepen(run.search) { wanted.allSatisfy(isReached) }
    }

    /// Whether volunteers are few, and the last bound is near under what is held.
    private func isNear(_ bounded: ArraySlice<Bounded>) -> Bool {
        guard let last = bounded.last, run.space.pricers.count <= run.limits.deepenedVolunteers else { return false }
        return bounded.allSatisfy(isHeld) && run.isNear(last.bound, last.level)
    }

    /// Dives where a bound is least, in the run on all levels weighed: it has no level to hold, so that a dive finds no
    /// dead end.
    private func dive(to bounded: Bounded) async throws {
        let decisions = bounded.leaf?.decisions ?? []
        // In a sum the run has converged, unless it was branched on.
        if !decisions.isEmpty || !way.isSum || run.weighed.answer == nil {
            try await run.weighed.restrict(to: decisions)
            try await run.weighed.converge(
                roster: run.state.chosen,
                target: .infinity,
                tolerance: way.tolerance,
                iterationLimit: run.limits.columnIterations
            )
        }
        if bounded.tree?.isOpen == true {
            try await run.weighed.passing { try await diveOften(bounded) }
        } else {
            try await diveOften(bounded)
        }
    }

    /// Dives until a bound is reached, of a sum as often as is worth it: what one has missed may be mended soon, and
    /// otherwise the next goes another way with the plans that it has found.
    private func diveOften(_ bounded: Bounded) async throws {
        let improvement = run.improvement(run.weighed)
        let dives = way.isSum ? run.limits.dives(weeks: run.space.pricers.count) : 1
        for number in 1...dives where !isReached(bounded) && !run.isStopped {
            try await improvement.diveDeep(run.search) { isReached(bounded) }
            guard number < dives, let leaf = bounded.leaf, isFar(bounded, from: leaf.bound) else { return }
            try await reopen(bounded, patience: 0)
        }
    }

    /// Plans those volunteers anew whose weeks cost most against their best, all others held, as long as that helps.
    ///
    /// Parameter patience: how many rounds in turn may bring little of what is still wanted.
    private func reopen(_ bounded: Bounded, patience: Int = BoundsFirst.patience) async throws {
        guard let leaf = bounded.leaf(of: run.state) else { return }
        var regrets = Regrets(bounded.generation, leaf: leaf)
        let meter = run.component.stopper.meter
        // Of few volunteers a half, so that others are held.
        var (idle, size) = (0, min(run.limits.reopenedVolunteers, max(1, run.space.pricers.count / 2)))
        for _ in 0..<run.limits.reopenings {
            if run.isStopped || idle > patience || isReached(bounded) { return }
            let (before, wanted) = (run.state.total, isHeld(bounded) ? distance(bounded) : nil)
            let iterations = meter.work.simplexIterations
            let open = regrets.next(size, sets: run.limits.reopenedSets, state: run.state)
            try await run.improvement(run.weighed).reopen(open, run.search)
            // Where weeks are in each other's way, fewer at a time come further.
            if meter.work.simplexIterations - iterations > run.limits.reopeningIterations {
                size = max(run.limits.reopenedVolunteers / 3, size * 2 / 3)
            }
            var isMuch = run.state.total < before
            if let least = way.leastProgress, let wanted { isMuch = wanted - distance(bounded) >= least * wanted }
            idle = isMuch ? 0 : idle + 1
            if isHeld(bounded) { run.report(bounded.level, bound: bounded.bound) }
        }
    }
}
