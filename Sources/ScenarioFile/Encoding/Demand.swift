import Rostering

extension Need {
    /// The keys of a need.
    var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        builder.add("service", Value(service))
        builder.add("resident", Value(resident))
        builder.add("place", Value(place))
        if days != DayPattern() { builder.add("days", text: Compact.text(of: days)) }
        builder.add("window", text: window.description)
        builder.add("duration", duration.value, default: 0)
        builder.add("priority", priority, default: 1)
        builder.add("weeks-open", weeksOpen, default: 0)
        builder.add("times", times)
        builder.add("minimum-days-between", minimumDaysBetween)
        builder.add("portions", portions, default: 1)
        builder.add("children", children, default: 1)
        builder.add("parties", list: parties.map { Value($0) })
        builder.add("sessions", sessions, default: 1)
        if let roles { builder.add("roles", .list(roles.map { Value(compact: $0) })) }
        builder.add("note", text: note.isEmpty ? nil : note)
        return builder.pairs
    }
}

extension Service {
    /// The keys of a service.
    var pairs: [Pair] {
        var builder = PairsBuilder()
        builder.add("id", Value(id))
        builder.add("name", Value(name))
        builder.add("shape", text: shape.name)
        builder.add(shape.name, map: shape.pairs)
        builder.add("roles", .list(roles.map { Value($0) }))
        builder.add("all-or-nothing", isAllOrNothing, default: false)
        builder.add("weight", weight, default: 100)
        builder.add("desired-weight", desiredWeight, default: Service.defaultDesiredWeight(weight: weight))
        if reach != .community { builder.add("reach", text: reach.rawValue) }
        builder.add("walking-limit", walkingLimit)
        builder.add("continuity", continuity, default: false)
        builder.add("maximum-faces", maximumFaces)
        builder.add("minimum-days-between", minimumDaysBetween, default: 1)
        builder.add(
            "mix",
            list: mix.map { mix in
                var builder = PairsBuilder()
                builder.add("skill", Value(mix.skill))
                if mix.level != .qualified { builder.add("level", text: mix.level.rawValue) }
                builder.add("at-least", mix.atLeast, default: 1)
                return .map(builder.pairs)
            }
        )
        builder.add("two-adults", requiresTwoAdults, default: false)
        return builder.pairs
    }
}

extension DemandShape {
    /// The keys of the shape's own block.
    fileprivate var pairs: [Pair] {
        var builder = PairsBuilder()
        switch self {
        case .shift: break
        case .visit(let startStep), .session(let startStep):
            builder.add("start-step", startStep.value, default: 15)
        case .round(let round):
            builder.add("kitchen", Value(round.kitchen))
            builder.add("maximum-portions", round.maximumPortions)
            builder.add("hot-food-limit", round.hotFoodLimit.value, default: 40)
            builder.add("loading-time", round.loadingTime.value, default: 5)
            builder.add("door-time", round.doorTime.value, default: 2)
            builder.add("start-step", round.startStep.value, default: 15)
        case .supervision(let shape):
            builder.add("place", Value(shape.place))
            builder.add("children-per-adult", shape.childrenPerAdult, default: 8)
            builder.add("minimum-heads", shape.minimumHeads, default: 2)
            builder.add("slot", shape.slot.value, default: 30)
            builder.add("minimum-stay", shape.minimumStay.value, default: 60)
            builder.add("maximum-stay", shape.maximumStay.value, default: 180)
        }
        return builder.pairs
    }
}
