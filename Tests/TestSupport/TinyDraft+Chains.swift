import Rostering

// Ingredients that make the rules about several tasks, rooms and decisions bind.
extension TinyDraft {
    mutating func bindMaximumFaces() {
        let resident = addResident()
        let limit = random.pick([1, 1, 2])
        let continuity = random.chance(70)
        let demand = Demand(
            days: someDays(2),
            from: 600,
            roles: [TeamRole(id: "a", minimum: 1, desired: random.pick([1, 2]))],
            resident: resident
        )
        let need = add(.visit, demand) {
            $0.maximumFaces = limit
            $0.continuity = continuity
        }
        if days == 1 || random.chance(30) {
            // A second need of the same service and resident.
            var second = demand
            second.service = scenario.needs.first { $0.id == need }!.service
            second.from = 720
            second.days = someDays(1)
            add(.visit, second)
        }
        let known = someone()
        scenario.volunteers[known].history.served = [resident]
    }

    mutating func bindSameMediator() {
        let skill: SkillID? = random.chance(30) ? "k1" : nil
        add(
            .session,
            Demand(
                days: someDays(random.pick([2, 2, 3])),
                from: 600,
                roles: [TeamRole(id: "a", skill: skill, maximum: 2)],
                times: 2
            )
        )
        holdSome("k1", among: [.qualified, .experienced])
    }

    /// Three or four days, two visits (or sessions) that must lie so many days apart: just, or not, possible.
    mutating func bindSpacing() {
        let apart = random.within(1...3)
        add(
            random.pick([.visit, .visit, .session]),
            Demand(days: someDays(random.within(2...3)), from: 600, roles: [TeamRole(id: "a")], times: 2)
        ) { $0.minimumDaysBetween = apart }
        if random.chance(30) {
            scenario.needs[scenario.needs.count - 1].minimumDaysBetween = random.within(1...2)
        }
    }

    mutating func bindOneVisitAtATime() {
        let resident = addResident()
        let day = random.below(days)
        let roles = [TeamRole(id: "a", minimum: 1, maximum: random.pick([1, 2]))]
        let need = add(.visit, Demand(days: [day], from: 600, roles: roles, resident: resident))
        let service = random.chance(50) ? scenario.needs.first { $0.id == need }!.service : nil
        // From 30 minutes within the first to just touching it.
        let from = random.pick([600, 630, 659, 660])
        add(
            .visit,
            Demand(
                days: [day],
                from: from,
                minutes: 45,
                starts: from == 660 ? 1 : 2,
                step: 660 - min(from, 659),
                roles: roles,
                resident: resident,
                service: service
            )
        )
    }

    /// Two cases that want one room, overlapping or just touching.
    mutating func bindRoomCapacity() {
        let day = random.below(days)
        let from = random.pick([570, 600, 645])
        let role = TeamRole(id: "a", minimum: 1, maximum: random.pick([1, 2]))
        add(.session, Demand(days: [day], from: 600, starts: random.pick([1, 2]), roles: [role], place: "clinic"))
        add(
            .session,
            Demand(days: [day], from: from, starts: 2, step: random.pick([30, 60]), roles: [role], place: "clinic")
        )
    }

    mutating func bindStandby() {
        let day = random.below(days)
        let shape = random.pick(Shape.allCases)
        add(shape, Demand(days: [day], from: 600, starts: shape == .supervision ? 1 : 2))
        let window = random.pick([
            window(540, 600), window(540, 601), window(660, 720), window(659, 720), window(610, 650),
        ])
        let skill = random.pick([nil, nil, SkillID("k1")])
        if skill != nil { holdSome("k1", among: SkillLevel.allCases) }
        let least = random.within(1...scenario.volunteers.count)
        let days = pattern(random.chance(50) ? [day] : someDays(1) + [day])
        scenario.standby.append(
            StandbyReserve(
                id: "reserve\(scenario.standby.count + 1)",
                window: window,
                atLeast: least,
                days: days,
                skill: skill
            )
        )
        if random.chance(40) {
            // Free for just the window, or for a minute less.
            let to = window.to.minute - random.pick([0, 1])
            scenario.volunteers[someone()].availability = Availability(
                weekly: [
                    .init(Set(Weekday.allCases), .init(self.window(480, 600))),
                    .init(Set(Weekday.allCases), .init(self.window(600, to), .undesired)),
                ])
        }
    }

    mutating func bindPins() {
        wantsPins = true
        addAnything()
    }

    mutating func bindPublished() {
        wantsPublication = true
        addAnything()
        if random.chance(60) { addAnything() }
    }

    /// One demand of any shape.
    mutating func addAnything() {
        let from = random.pick([480, 600, 720, 840])
        add(
            random.pick(Shape.allCases),
            Demand(days: someDays(random.pick([1, 1, 2])), from: from, starts: random.pick([1, 2]))
        )
    }
}
