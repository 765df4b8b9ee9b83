extension TaskExpansion {
    /// Supervision: one task a day, whose activities are the stays between first and last slot with demand.
    func supervisionTasks(_ service: Service, _ shape: SupervisionShape) -> [PlanTask] {
        guard let role = service.roles.first, let place = places[shape.place] else { return [] }
        let location = Location.place(shape.place)
        let index = walking.indexOf[location] ?? 0
        return (0..<scenario.horizon.dayCount).compactMap { day in
            let slots = slots(service, shape, day: day)
            guard !slots.isEmpty else { return nil }
            let stays = stays(slots, shape)
            let base = RosterTask(
                id: datedID(service.id.text, day: day),
                service: service.id,
                need: nil,
                resident: nil,
                starts: slots.map(\.interval.start),
                duration: shape.slot,
                origin: location,
                destination: location,
                grid: place.grid,
                roles: [role],
                missPoints: service.weight,
                desiredPoints: 0
            )
            return PlanTask(
                base: base,
                shape: service.shape,
                service: services[service.id]!.index,
                groups: stays,
                slots: slots,
                origin: index,
                destination: index
            )
        }
    }

    private func slots(_ service: Service, _ shape: SupervisionShape, day: Int) -> [PlanTask.Slot] {
        let date = scenario.horizon.date(ofDay: day)
        let present = needs.filter { $0.service == service.id && scenario.happens($0.days, on: date) }
        let length = max(1, shape.slot.value)
        let midnight = day * Minutes.perDay
        let slots = (0..<(Minutes.perDay + length - 1) / length).map { number -> PlanTask.Slot in
            let from = number * length
            let inSlot = present.filter {
                $0.children > 0 && $0.window.from.minute < from + length && from < $0.window.to.minute
            }
            let children = inSlot.reduce(0) { $0 + $1.children }
            let heads = (children + shape.childrenPerAdult - 1) / max(1, shape.childrenPerAdult)
            return PlanTask.Slot(
                interval: Interval(Minutes(midnight + from), Minutes(midnight + from + length)),
                demand: children > 0 ? max(shape.minimumHeads, heads) : 0,
                hasChildren: children > 0,
                needs: inSlot.map(\.id)
            )
        }
        guard let first = slots.firstIndex(where: { $0.hasChildren }),
            let last = slots.lastIndex(where: { $0.hasChildren })
        else { return [] }
        return Array(slots[first...last])
    }

    private func stays(_ slots: [PlanTask.Slot], _ shape: SupervisionShape) -> [Interval] {
        var result: [Interval] = []
        for first in slots.indices {
            for last in first..<slots.count {
                let stay = Interval(slots[first].interval.start, slots[last].interval.end)
                if stay.duration >= shape.minimumStay, stay.duration <= shape.maximumStay { result.append(stay) }
            }
        }
        return result
    }
}
