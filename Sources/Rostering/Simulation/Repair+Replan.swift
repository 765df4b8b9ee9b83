extension Repair {
    /// Pairs that one new plan tries, and how many plans are made at most because somebody says no.
    private static let (tries, mostPlans) = (3_000, 4)

    /// Plans the rest of a day anew for gaps that no stand-in fills: others of that day change places, and what matters
    /// less is left, in the order of the levels, coverage before few changes.
    ///
    /// Whoever gets a duty that they did not have is called, unless they stand by then or have said yes that day; at the
    /// first no it is planned again without them, as long as there are calls left for the gaps.
    mutating func replan(_ gaps: [Gap]) {
        guard var search else { return }
        let (before, missed) = (state.chosen, missing(gaps))
        var budget = gaps.count * setup.options.calls
        for _ in 0..<Repair.mostPlans where budget > 0 {
            search.isHeld = held(gaps)
            let mayJoin = gaps.map { gap in
                setup.model.pairsOfTask[gap.task].contains { state.value($0) == 0 && !search.isHeld[$0] }
            }
            let open = zip(gaps, mayJoin).compactMap { $1 ? $0.task : nil }
            let units = open.map { (unit: search.unit(ofTask: $0), task: $0, pairs: setup.model.pairsOfTask[$0]) }
            guard !units.isEmpty else { break }
            search.relieve(
                { [state, team] in
                    units.compactMap { entry in
                        let present = entry.pairs.filter { state.value($0) == 1 }
                        return team.shortage(of: entry.task, present).units > 0 ? entry.unit : nil
                    }
                },
                tries: Repair.tries,
                least: Int128(max(1, state.keys.factors[1] / 2))
            )
            if missing(gaps) < missed {
                let changes = Set(before).symmetricDifference(state.chosen)
                if agree(to: changes.filter { state.value($0) == 1 }.sorted(), &budget) {
                    replanned.formUnion(changes.map { setup.model.activity(of: $0).task })
                    break
                }
            } else {
                budget = 0
            }
            search.restore(before)
        }
        self.search = search
    }

    /// Calls those who get something new; whether all of them say yes.
    private mutating func agree(to pairs: [Int], _ budget: inout Int) -> Bool {
        for pair in pairs {
            let (volunteer, day) = (setup.model.pairs[pair].volunteer, setup.model.activity(of: pair).day)
            if agreed[day].contains(volunteer) || isStandingBy(pair) { continue }
            guard budget > 0 else { return false }
            budget -= 1
            calls += 1
            guard events.accepts(volunteer, day: day) else {
                refused[day].insert(volunteer)
                return false
            }
            agreed[day].insert(volunteer)
        }
        return true
    }

    private func missing(_ gaps: [Gap]) -> Int { gaps.reduce(0) { $0 + shortage(of: $1.task).points } }

    /// Pairs that stay as they are: of other days, but for where a gap can be filled; of what has begun, or begins before
    /// anybody could be there; of whoever is away, or has said no, or could not fill a gap even if all else were left.
    private func held(_ gaps: [Gap]) -> [Bool] {
        let (from, day) = (gaps[0].from, gaps[0].from / Minutes.perDay)
        let isAtOnce = gaps.contains(where: \.isAtOnce)
        var gapOf: [Int: Gap] = [:]
        for gap in gaps { gapOf[gap.task] = gap }
        var isHeld = setup.model.pairs.indices.map { pair in
            let (activity, volunteer) = (setup.model.activity(of: pair), setup.model.pairs[pair].volunteer)
            if let gap = gapOf[activity.task], state.value(pair) == 0 {
                return refused[activity.day].contains(volunteer) || !mayFill(pair, gap)
            }
            if activity.day != day || activity.start < from { return true }
            if refused[day].contains(volunteer) || !mayChange(pair) { return true }
            guard isAtOnce else { return false }
            let walk = state.value(pair) == 0 ? setup.problem.walkFromHome(volunteer, to: activity) ?? 0 : 0
            return activity.start == from || activity.start < from + walk
        }
        let free = state.chosen.filter { !isHeld[$0] }
        for pair in free { state.set(pair, 0) }
        for gap in gaps {
            for pair in setup.model.pairsOfTask[gap.task] where state.value(pair) == 0 && state.isBlocked(pair) {
                isHeld[pair] = true
            }
        }
        for pair in free { state.set(pair, 1) }
        return isHeld
    }
}
