extension LocalSearch {
    /// Takes related units out; returns them in the order in which to put them back.
    mutating func ruin() -> [Int] {
        var chosen: Set<Int> = []
        let size = 2 + random.below(min(14, max(1, units.count)))
        let seed = random.below(units.count)
        switch random.below(5) {
        case 0: chosen = Set((0..<size).map { _ in random.below(units.count) })
        case 1: chosen = near(seed, size: size)
        case 2: chosen = ofVolunteers(of: seed, size: size)
        case 3: chosen = ofResident(seed, size: size)
        default: chosen = missed(near: seed, size: size)
        }
        var order = chosen.sorted()
        order.shuffle(using: &random)
        for unit in order { remove(units[unit]) }
        if random.below(2) == 0 {
            let scarcity = order.map { units[$0].pairs.reduce(0) { $0 + $1.count } }
            order = zip(order, scarcity).sorted { $0.1 < $1.1 }.map(\.0)
        }
        return order
    }

    /// Takes a unit out; of supervision often only a part of the stays.
    private mutating func remove(_ unit: TaskUnit) {
        let isPartial = unit.isSupervision && random.below(3) > 0
        for pairs in unit.pairs {
            for pair in pairs where state.value(pair) == 1 {
                if isPartial && random.below(2) == 0 { continue }
                state.set(pair, 0)
            }
        }
    }

    /// Units of the same day near in time.
    private func near(_ seed: Int, size: Int) -> Set<Int> {
        let time = units[seed].midTime
        let sorted = units.indices.sorted { (abs(units[$0].midTime - time), $0) < (abs(units[$1].midTime - time), $1) }
        return Set(sorted.prefix(size))
    }

    /// Units served by volunteers of a unit, and by some other eligible ones.
    private mutating func ofVolunteers(of seed: Int, size: Int) -> Set<Int> {
        let model = state.model
        let eligible = units[seed].pairs.joined().map { model.pairs[$0].volunteer }
        guard !eligible.isEmpty else { return [seed] }
        var result: Set = [seed]
        var volunteers = units[seed].pairs.joined().filter { state.value($0) == 1 }.map { model.pairs[$0].volunteer }
        for _ in 0..<2 { volunteers.append(eligible[random.below(eligible.count)]) }
        for volunteer in volunteers where result.count < size {
            for pair in model.pairsOfVolunteer[volunteer] where state.value(pair) == 1 {
                if let unit = unit(ofTask: model.activity(of: pair).task) { result.insert(unit) }
            }
        }
        return result
    }

    /// All units of a resident, and of others in the same grid.
    private mutating func ofResident(_ seed: Int, size: Int) -> Set<Int> {
        var result: Set = [seed]
        for resident in units[seed].residents { result.formUnion(units(of: resident)) }
        let same = units.indices.filter { units[$0].grid != nil && units[$0].grid == units[seed].grid }
        while result.count < size && !same.isEmpty {
            let pick = same[random.below(same.count)]
            if !result.insert(pick).inserted { break }
            for resident in units[pick].residents { result.formUnion(units(of: resident)) }
        }
        return result.count > 2 * size ? Set(result.sorted().prefix(2 * size)) : result
    }

    /// A unit that nobody serves, with those that compete for its volunteers; else as `near`.
    private mutating func missed(near seed: Int, size: Int) -> Set<Int> {
        let open = units.indices.filter { unit in
            units[unit].pairs.contains { pairs in !pairs.isEmpty && !pairs.contains { state.value($0) == 1 } }
        }
        guard !open.isEmpty else { return near(seed, size: size) }
        let unit = open[random.below(open.count)]
        let model = state.model
        var result: Set = [unit]
        let volunteers = Set(units[unit].pairs.joined().map { model.pairs[$0].volunteer }).sorted()
        guard !volunteers.isEmpty else { return result }
        for _ in 0..<4 {
            let volunteer = volunteers[random.below(volunteers.count)]
            for pair in model.pairsOfVolunteer[volunteer] where state.value(pair) == 1 {
                if let unit = self.unit(ofTask: model.activity(of: pair).task) { result.insert(unit) }
            }
        }
        return result
    }
}
