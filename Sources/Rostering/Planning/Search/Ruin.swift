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
        default: return missed(near: seed, size: size)
        }
        return takeOut(chosen)
    }

    /// Takes units out; returns them in random order or the scarcest first.
    mutating func takeOut(_ chosen: Set<Int>) -> [Int] {
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
                if !isHeld.isEmpty && isHeld[pair] { continue }
                if isPartial && random.below(2) == 0 { continue }
                put(pair, 0)
            }
        }
    }

    /// Units of the same day near in time.
    private mutating func near(_ seed: Int, size: Int) -> Set<Int> {
        if let known = nearest[seed], known.count >= min(size, units.count) { return Set(known.prefix(size)) }
        let time = units[seed].midTime
        let sorted = units.indices.sorted { (abs(units[$0].midTime - time), $0) < (abs(units[$1].midTime - time), $1) }
        nearest[seed] = Array(sorted.prefix(2 * size))
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
        let same = units[seed].grid.map { units(of: $0) } ?? []
        while result.count < size && !same.isEmpty {
            let pick = same[random.below(same.count)]
            if !result.insert(pick).inserted { break }
            for resident in units[pick].residents { result.formUnion(units(of: resident)) }
        }
        return result.count > 2 * size ? Set(result.sorted().prefix(2 * size)) : result
    }

    /// A unit that lacks heads comes first; out go units that keep its volunteers from it. Else as `near`.
    private mutating func missed(near seed: Int, size: Int) -> [Int] {
        let open = units.indices.filter { isShort($0) }
        guard !open.isEmpty else { return takeOut(near(seed, size: size)) }
        return makeRoom(for: open[random.below(open.count)], size: size)
    }

    /// Takes units out that keep volunteers from one that lacks heads; returns them after it.
    mutating func makeRoom(for unit: Int, size: Int) -> [Int] {
        let model = state.model
        let wanted = wantedPairs(units[unit])
        guard !wanted.isEmpty else { return takeOut([unit]) }
        var others: Set<Int> = []
        for _ in 0..<(1 + random.below(5)) {
            let pair = wanted[random.below(wanted.count)]
            let day = model.activity(of: pair).day
            let takesDay = random.below(3) > 0
            for other in model.pairsOfVolunteer[model.pairs[pair].volunteer] where state.value(other) == 1 {
                let activity = model.activity(of: other)
                if takesDay && activity.day != day { continue }
                if let other = self.unit(ofTask: activity.task), other != unit { others.insert(other) }
            }
        }
        let order = takeOut(others.count > 2 * size ? Set(others.sorted().prefix(2 * size)) : others)
        if random.below(2) == 0 { remove(units[unit]) }
        return [unit] + order
    }

    /// Whether a unit lacks heads below a minimum.
    private func isShort(_ unit: Int) -> Bool {
        for (index, task) in units[unit].tasks.enumerated() {
            if !units[unit].isSupervision {
                if headsOfTask[task] < units[unit].minimumHeads[index] { return true }
                continue
            }
            let model = state.model
            let chosen = units[unit].pairs[index].filter { state.value($0) == 1 }.map { model.activity(of: $0) }
            if model.problem.tasks[task].slots.contains(where: { slot in heads(chosen, in: slot) < slot.demand }) {
                return true
            }
        }
        return false
    }

    /// Pairs that would relieve a short unit.
    private func wantedPairs(_ unit: TaskUnit) -> [Int] {
        let model = state.model
        return zip(unit.tasks, unit.pairs).flatMap { task, pairs -> [Int] in
            let plan = model.problem.tasks[task]
            let free = pairs.filter { state.value($0) == 0 && (isHeld.isEmpty || !isHeld[$0]) }
            guard plan.isSupervision else { return free }
            let chosen = pairs.filter { state.value($0) == 1 }.map { model.activity(of: $0) }
            let short = plan.slots.filter { heads(chosen, in: $0) < $0.demand }
            return free.filter { pair in
                let activity = model.activity(of: pair)
                return short.contains {
                    activity.start <= $0.interval.start.value && $0.interval.end.value <= activity.end
                }
            }
        }
    }

    private func heads(_ activities: [Activity], in slot: PlanTask.Slot) -> Int {
        activities.count { $0.start <= slot.interval.start.value && slot.interval.end.value <= $0.end }
    }
}
