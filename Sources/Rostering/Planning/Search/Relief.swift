extension LocalSearch {
    /// Looks for heads for units that lack some: others make room, and what matters less is left.
    ///
    /// Every step costs less than the roster before it by at least `least`, so that nothing is changed for little. Once
    /// nothing is short, what has changed is put in once more, so that fewer have to change.
    ///
    /// Parameters: `short`, the units that lack heads in the state as it stands; `tries`, pairs to try at most.
    mutating func relieve(_ short: () -> [Int], tries: Int, least: Int128) {
        begin()
        let before = Set(state.chosen)
        var total = state.total
        func accept(_ search: inout LocalSearch) {
            if search.state.total <= total - least {
                search.accept()
                total = search.state.total
            } else {
                search.undo()
            }
        }
        var end = tried + tries
        while tried < end, case let open = short(), !open.isEmpty {
            // A ruin that tries nothing still counts.
            tried += 1
            for unit in makeRoom(for: open[random.below(open.count)], size: 2 + random.below(6)) {
                insert(units[unit], blinks: 0.02)
            }
            accept(&self)
        }
        end = tried + tries / 4
        while tried < end {
            let tasks = Set(before.symmetricDifference(state.chosen).map { taskOfPair[$0] })
            let changed = Set(tasks.compactMap(unit(ofTask:))).sorted()
            if changed.isEmpty { return }
            tried += 1
            for unit in takeOut(Set(changed.filter { _ in random.below(3) > 0 })) { insert(units[unit], blinks: 0) }
            accept(&self)
        }
    }
}
