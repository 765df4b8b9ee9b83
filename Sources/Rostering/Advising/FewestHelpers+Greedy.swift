extension FewestHelpers {
    /// Helpers one after the other, each the one with whom most is covered, until the target is reached; of teams of two,
    /// both at once. Of helpers that are alike the first unused one is looked at.
    ///
    /// Parameters: `pairs`, the pairs that each helper makes possible; `stopper`, when to be content with those found.
    /// Complexity: helpers taken × kinds × their pairs.
    func greedy(
        limit: Int,
        chosen: [Int],
        pairs: [[Int]],
        until stopper: Stopper
    ) -> (found: Found, isReached: Bool) {
        let state = ModelState(
            model: model,
            layout: StateLayout(model),
            keys: SearchKeys(factors: [0, 1, 100_000], violation: 1_000_000_000_000)
        )
        for pair in chosen { state.set(pair, 1) }
        let forms = counted
        func isReached() -> Bool {
            zip(forms, allowances).allSatisfy { form, allowance in
                form.terms.reduce(form.constant) { $0 + Int($1.coefficient) * state.value(Int($1.column)) }
                    <= allowance.missing
            }
        }
        var used: [Int] = []
        while used.count < limit, !isReached(), !stopper.shouldStop {
            var isSeen: Set<Int> = []
            let unused = helpers.indices.filter { index in
                !used.contains(index) && isSeen.insert(helpers[index].kind).inserted
            }
            var best: (total: Int128, helpers: [Int], pairs: [Int])?
            for helper in unused {
                let added = add(pairs[helper], to: state)
                if !added.isEmpty, state.total < best?.total ?? Int128.max { best = (state.total, [helper], added) }
                for pair in added { state.set(pair, 0) }
            }
            if best == nil, used.count + 2 <= limit { best = team(of: unused, pairs, state) }
            guard let best else { break }
            used += best.helpers
            for pair in best.pairs { state.set(pair, 1) }
        }
        let found = Found(helpers: used.sorted(), pairs: state.chosen, least: 0, isProven: false)
        return (found, isReached())
    }

    /// Chooses the pairs that lower the total, one after the other; returns those.
    private func add(_ pairs: [Int], to state: ModelState) -> [Int] {
        pairs.filter { pair in
            let before = state.total
            state.set(pair, 1)
            if state.total < before { return true }
            state.set(pair, 0)
            return false
        }
    }

    /// Two helpers who together lower the total most, on one task at one start.
    private func team(of helpers: [Int], _ pairs: [[Int]], _ state: ModelState) -> (
        total: Int128, helpers: [Int], pairs: [Int]
    )? {
        let start = state.total
        var best: (total: Int128, helpers: [Int], pairs: [Int])?
        var byStart: [[Int]: [(helper: Int, pair: Int)]] = [:]
        for helper in helpers {
            for pair in pairs[helper] {
                let activity = model.activity(of: pair)
                byStart[[activity.task, activity.group], default: []].append((helper, pair))
            }
        }
        for (_, choices) in byStart.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            for (index, first) in choices.enumerated() {
                state.set(first.pair, 1)
                for second in choices[(index + 1)...] where second.helper != first.helper {
                    state.set(second.pair, 1)
                    if state.total < start, state.total < best?.total ?? Int128.max {
                        best = (state.total, [first.helper, second.helper], [first.pair, second.pair])
                    }
                    state.set(second.pair, 0)
                }
                state.set(first.pair, 0)
            }
        }
        return best
    }
}
