extension LocalSearch {
    /// Puts a unit back: for every task, members are added one by one as long as the roster gets better.
    mutating func insert(_ unit: TaskUnit, blinks: Double) {
        for index in unit.tasks.indices {
            let groups = unit.groups[index]
            if groups.isEmpty {
                _ = fill(unit.pairs[index], patience: unit.patience[index], blinks: blinks)
                continue
            }
            // A team with several possible starts: try each start on its own, keep the best. Supervision: several
            // stay together, so that two adults are there; then others join with other stays.
            while fillBest(of: groups, patience: unit.patience[index], blinks: blinks), unit.isSupervision {}
            if unit.isSupervision { _ = fill(unit.pairs[index], patience: 1, blinks: blinks) }
        }
    }

    /// Fills the start group that makes the roster best; returns whether any makes it better.
    private mutating func fillBest(of groups: [[Int]], patience: Int, blinks: Double) -> Bool {
        var best: (total: Int128, pairs: [Int]) = (state.total, [])
        for group in groups {
            let added = fill(group, patience: patience, blinks: blinks)
            if !added.isEmpty && state.total < best.total { best = (state.total, added) }
            for pair in added { put(pair, 0) }
        }
        for pair in best.pairs { put(pair, 1) }
        return !best.pairs.isEmpty
    }

    /// Adds the best of the pairs again and again; goes back to the best roster on the way. Returns what was added.
    private mutating func fill(_ pairs: [Int], patience: Int, blinks: Double) -> [Int] {
        var added: [Int] = []
        var best = (total: state.total, count: 0)
        let holds = !isHeld.isEmpty
        while added.count - best.count < patience {
            var bestPair = -1
            var bestTotal = Int128.max
            for pair in pairs where state.value(pair) == 0 {
                if holds && isHeld[pair] || state.isBlocked(pair) { continue }
                if blinks > 0 && random.unit() < blinks { continue }
                tried += 1
                state.set(pair, 1)
                if state.total < bestTotal {
                    bestTotal = state.total
                    bestPair = pair
                }
                state.set(pair, 0)
            }
            guard bestPair >= 0 else { break }
            put(bestPair, 1)
            added.append(bestPair)
            if bestTotal < best.total { best = (bestTotal, added.count) }
        }
        for pair in added[best.count...] { put(pair, 0) }
        return Array(added[..<best.count])
    }
}
