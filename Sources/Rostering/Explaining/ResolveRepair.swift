/// A roster that meets demands which the one before did not: room is made for the least costly duty that each demand
/// allows, and what had to go for it is given out anew.
struct ResolveRepair {
    let part: ResolvePart
    /// Pairs tried for each demand, the first ones of the scenario's order if there are more.
    private static let mostTries = 60

    /// The chosen pairs; they may still break rows.
    func chosen() -> [Int] {
        guard !part.demands.isEmpty else { return part.start }
        let state = part.model.state(choosing: part.start)
        var protected: Set<Int> = []
        for demand in part.demands {
            let met = demand.pairs.filter { state.value($0) == 1 }
            protected.formUnion(met.prefix(demand.atLeast))
            for _ in 0..<max(0, demand.atLeast - met.count) { meet(demand, state, &protected) }
        }
        return state.chosen
    }

    /// Chooses one more pair of a demand, the one that leaves the roster best.
    private func meet(_ demand: ResolveDemand, _ state: ModelState, _ protected: inout Set<Int>) {
        var best: (total: Int128, pair: Int, removed: [Int])?
        for pair in demand.pairs.filter({ state.value($0) == 0 }).prefix(ResolveRepair.mostTries) {
            let removed = makeRoom(for: pair, in: state, protected: protected)
            if best.map({ state.total < $0.total }) ?? true { best = (state.total, pair, removed) }
            state.set(pair, 0)
            for pair in removed { state.set(pair, 1) }
        }
        guard let best else { return }
        for pair in best.removed { state.set(pair, 0) }
        state.set(best.pair, 1)
        protected.insert(best.pair)
    }

    /// Chooses a pair and takes out what stands in its way, of the same volunteer or on the same task.
    private func makeRoom(for pair: Int, in state: ModelState, protected: Set<Int>) -> [Int] {
        let model = part.model
        let before = state.violation
        state.set(pair, 1)
        let task = model.activity(of: pair).task
        let rivals = (model.pairsOfVolunteer[model.pairs[pair].volunteer] + model.pairsOfTask[task]).filter {
            $0 != pair && state.value($0) == 1 && !protected.contains($0)
        }
        var removed: [Int] = []
        while state.violation >= before {
            var best: (total: Int128, rival: Int)?
            let violation = state.violation
            for rival in rivals where state.value(rival) == 1 {
                state.set(rival, 0)
                if state.violation < violation, best.map({ state.total < $0.total }) ?? true {
                    best = (state.total, rival)
                }
                state.set(rival, 1)
            }
            guard let best else { break }
            state.set(best.rival, 0)
            removed.append(best.rival)
        }
        return removed
    }
}
