extension Evidence {
    /// Demand that nobody serves, by need, task, interval and role.
    var uncoveredNeeds: [UncoveredNeed] {
        var entries: [UncoveredNeed] = []
        for index in tasks.indices {
            let task = tasks[index]
            if let supervision = task.supervision {
                entries += shortStretches(supervision, index)
            } else {
                entries += shortRoles(index)
            }
        }
        let carried = Set(tasks.flatMap(\.stops))
        for (index, stop) in checked.stops.enumerated() where !carried.contains(index) {
            entries.append(UncoveredNeed(need: checked.needs[stop.need].id, task: stop.id))
        }
        return entries.sorted(by: Self.isEarlier)
    }

    private func shortRoles(_ index: Int) -> [UncoveredNeed] {
        let task = tasks[index]
        let short = zip(task.roles, heads(index)).map { max(0, $0.minimum - $1) }
        let total = task.isAllOrNothing ? task.minimumHeads : short.reduce(0, +)
        guard short.contains(where: { $0 > 0 }) else { return [] }
        if task.shape == .round {
            return task.stops.map {
                UncoveredNeed(need: checked.needs[checked.stops[$0].need].id, task: checked.stops[$0].id, short: total)
            }
        }
        guard let need = task.need.map({ checked.needs[$0].id }) else { return [] }
        if task.isAllOrNothing { return [UncoveredNeed(need: need, task: task.id, short: total)] }
        return zip(task.roles, short).filter { $1 > 0 }.map {
            UncoveredNeed(need: need, task: task.id, role: $0.id, short: $1)
        }
    }

    private func shortStretches(_ supervision: CheckedSupervision, _ index: Int) -> [UncoveredNeed] {
        var entries: [UncoveredNeed] = []
        var previous = 0
        for slot in supervision.slots {
            let short = slot.missing(dutiesByTask[index])
            defer { previous = short }
            guard short > 0 else { continue }
            if short == previous, let open = entries.last?.interval {
                entries[entries.count - 1].interval = Interval(open.start, Minutes(slot.end))
            } else if let need = slot.needs.first {
                entries.append(
                    UncoveredNeed(
                        need: checked.needs[need].id,
                        task: tasks[index].id,
                        short: short,
                        interval: Interval(Minutes(slot.start), Minutes(slot.end))
                    )
                )
            }
        }
        return entries
    }

    static func isEarlier(_ one: UncoveredNeed, _ other: UncoveredNeed) -> Bool {
        if one.need != other.need { return one.need < other.need }
        if one.task != other.task { return one.task < other.task }
        if one.interval != other.interval {
            guard let first = one.interval, let second = other.interval else { return one.interval == nil }
            return first < second
        }
        if one.role != other.role {
            guard let first = one.role, let second = other.role else { return one.role == nil }
            return first < second
        }
        return one.short < other.short
    }
}
