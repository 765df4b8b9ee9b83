/// Some volunteers' weeks planned anew as a component of their own, all others held.
extension RosterImprovement {
    /// Effort for them, as a part of the plan's; no less for parts of parts.
    private static let completionEffort = 0.3

    /// Plans sets of weeks anew, side by side, as far as that is better.
    func reopen(_ sets: [[Int]], _ search: LocalSearch) async throws {
        let state = search.state
        let before = (chosen: state.chosen, total: state.total)
        let weeks = generation.space.decomposition.weeks
        let open = sets.map { Set($0.map { weeks[$0].volunteer }) }
        func duties(_ chosen: [Int], _ isOpen: (Int) -> Bool) -> [Int] {
            chosen.filter { isOpen(solver.model.pairs[$0].volunteer) }
        }
        let dived = zip(sets, open).map { set, open in
            Dive.Roster(pairs: duties(before.chosen) { !open.contains($0) }, open: set)
        }
        let rosters = try await completed(dived, search, start: before.chosen)
        // Together, unless they are in each other's way; then the best alone.
        var together = duties(before.chosen) { volunteer in !open.contains { $0.contains(volunteer) } }
        for (roster, open) in zip(rosters, open) { together += duties(roster, open.contains) }
        var best = before
        for roster in [together.sorted()] + rosters {
            search.restore(roster)
            if state.total < best.total { best = (roster, state.total) }
        }
        search.restore(best.chosen)
    }

    /// Plans the volunteers that a dive has left open; whether that makes a roster.
    ///
    /// Where the others leave them none, in a sum of levels what breaks a row is given up for one that comes near.
    func complete(_ dived: Dive.Roster, _ search: LocalSearch) async throws -> Bool {
        search.restore(try await completed([dived], search)[0])
        if solver.options.isMerged, search.state.violation > 0 {
            let tries = limits.columnTries(pairs: solver.model.pairs.count)
            await focus(search, tries: tries, temperature: RosterImprovement.temperatures.last!)
        }
        return search.state.violation == 0
    }

    /// The rosters that are made of some whose other volunteers are left open.
    ///
    /// Parameter start: pairs chosen in a roster from which to go on.
    private func completed(
        _ dived: [Dive.Roster],
        _ search: LocalSearch,
        start: [Int]? = nil
    ) async throws -> [[Int]] {
        let model = solver.model
        let last: ObjectiveLevel = solver.options.isMerged ? .merged : .care
        let before = solver.value(of: last, search.state)
        let mostRise = solver.options.isMerged ? mostRise(search.state) : nil
        var options = solver.options
        if !solver.isSketch { options.effort *= RosterImprovement.completionEffort }
        options.startingRoster = nil
        if start != nil { options.gap = 0 }
        let known = start.map { Set($0.map(model.key)) }
        // In a sum, what duties are worth to all volunteers is nearly what they are worth to these. Levels in turn have
        // come further without.
        var columns: WarmStart?
        if solver.options.isMerged {
            columns = WarmStart()
            columns?.note(generation, level: nil)
        }
        var parts: [(roster: Int, model: RosterModel, likely: Set<Int>)] = []
        for (index, roster) in dived.enumerated() {
            let volunteers = Set(roster.open.map { generation.space.decomposition.weeks[$0].volunteer })
            search.restore(roster.pairs)
            let isFree = model.pairs.map { volunteers.contains($0.volunteer) }
            let open = model.holding(search.state.allValues, except: isFree).components()
            choose(roster.likely, search.state)
            let likely = Set(search.state.chosen.map(model.key))
            parts += open.filter { !$0.pairs.isEmpty }.map { (index, $0, likely) }
        }
        // Each has its own share of the work that is left, so that it does not depend on the others how far it comes.
        let share = solver.stopper.meter.remaining.map { $0 / max(1, parts.count) }
        let solvers = parts.map { part in
            ComponentSolver(
                model: part.model,
                solver: solver.solver,
                options: options,
                outside: [0, 0, 0],
                stopper: solver.stopper.part(workLimit: share),
                report: { [report = solver.report] _, _, _, _ in report(.improvement, last, before, nil) },
                start: known.map { known in
                    part.model.pairs.indices.filter { known.contains(part.model.key(of: $0)) }
                },
                likely: part.model.pairs.indices.filter { part.likely.contains(part.model.key(of: $0)) },
                isSketch: true,
                mostRise: mostRise,
                columns: columns
            )
        }
        let numbers = Dictionary(model.pairs.indices.map { (model.key(of: $0), $0) }) { first, _ in first }
        var rosters = dived.map(\.pairs)
        for (part, plan) in zip(parts, try await plans(solvers)) where plan.isFeasible || start == nil {
            rosters[part.roster] += plan.chosen.map { numbers[model.key(of: $0)]! }
        }
        return rosters.map { $0.sorted() }
    }

    /// The plans of several components, in their order, as many at a time as there are threads.
    private func plans(_ solvers: [ComponentSolver]) async throws -> [ComponentPlan] {
        try await withThrowingTaskGroup(of: (Int, ComponentPlan).self) { group in
            var plans: [ComponentPlan?] = solvers.map { _ in nil }
            var next = 0
            func add() {
                guard next < solvers.count else { return }
                group.addTask { [next, solver = solvers[next]] in (next, try await solver.solve()) }
                next += 1
            }
            for _ in 0..<max(1, solver.options.threads ?? 2) { add() }
            while let (index, plan) = try await group.next() {
                plans[index] = plan
                add()
            }
            return plans.map { $0! }
        }
    }
}
