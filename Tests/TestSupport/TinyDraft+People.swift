import Rostering

// Ingredients that make the rules about who may serve whom bind.
extension TinyDraft {
    /// Certificates valid to the day, from the day, a day too short, and levels too low.
    mutating func bindSkill() {
        let day = random.below(days)
        let date = scenario.horizon.date(ofDay: day)
        var asked = role(skill: "k1")
        asked.minimumLevel = random.pick([.trainee, .qualified, .experienced])
        add(random.pick(Shape.allCases), Demand(days: [day], from: 600, starts: random.pick([1, 2]), roles: [asked]))
        let level = asked.minimumLevel
        let fitting: [[SkillHolding]] = [
            [SkillHolding("k1", level: level, validUntil: date)], [SkillHolding("k1", level: level, validFrom: date)],
            [
                SkillHolding("k1", level: .experienced, validUntil: date.adding(days: -1)),
                SkillHolding("k1", level: level),
            ],
        ]
        let unfitting: [[SkillHolding]] = [
            [SkillHolding("k1", level: level, validUntil: date.adding(days: -1))],
            [SkillHolding("k1", level: level, validFrom: date.adding(days: 1))],
            [SkillHolding("k2", level: .experienced)],
            level == .trainee ? [] : [SkillHolding("k1", level: level == .qualified ? .trainee : .qualified)],
        ]
        for (place, index) in everyone().enumerated() {
            let holdings = random.pick(place == 0 ? unfitting : place == 1 ? fitting : fitting + unfitting)
            scenario.volunteers[index].skills += holdings
        }
    }

    mutating func bindRefused() {
        let need = add(
            random.pick([.visit, .round, .session]),
            Demand(days: someDays(1), from: 600, starts: random.pick([1, 2]))
        )
        let resident = resident(of: need)
        for index in everyone().prefix(random.within(1...2)) {
            let volunteer = scenario.volunteers[index].id
            if random.chance(50) {
                scenario.volunteers[index].refuses = [resident]
            } else {
                changeResident(resident) { $0.refused.insert(volunteer) }
            }
        }
    }

    mutating func bindNeutrality() {
        let need = add(.session, Demand(days: someDays(1), from: 600, starts: random.pick([1, 2, 3])))
        let parties = scenario.needs.first { $0.id == need }!.parties
        for index in everyone().prefix(random.within(1...3)) {
            let party = random.pick(parties)
            let volunteer = scenario.volunteers[index].id
            switch random.below(4) {
            case 0:
                let building = scenario.residents.first { $0.id == party }!.building
                scenario.volunteers[index].home = building
            case 1:
                scenario.volunteers[index].household = "h1"
                changeResident(party) { $0.household = "h1" }
            case 2: scenario.volunteers[index].kin = [party]
            default: changeResident(party) { $0.objectedMediators.insert(volunteer) }
            }
        }
        if random.chance(40) {
            // A party who is free for the first start only, to the minute.
            let all = Set(Weekday.allCases)
            let free = Availability(weekly: [
                .init(all, .init(window(480, 630))), .init(all, .init(window(630, 660), .undesired)),
            ])
            changeResident(parties[1]) { $0.availability = free }
        }
    }

    mutating func bindWishes() {
        let need = add(.visit, Demand(days: someDays(1), from: 600, starts: random.pick([1, 2])))
        let gender = random.pick(Gender.allCases)
        let isGender = random.chance(60)
        let isLanguage = !isGender || random.chance(40)
        let isSecondRequired = random.chance(50)
        let resident = resident(of: need)
        changeResident(resident) {
            if isGender { $0.wishes.append(Wish(.gender(gender), isRequired: true)) }
            if isLanguage { $0.wishes.append(Wish(.language("wu"), isRequired: !isGender || isSecondRequired)) }
        }
        let all = everyone()
        scenario.volunteers[all[0]].gender = random.pick([nil, gender == .female ? .male : .female])
        scenario.volunteers[all[0]].languages = ["zh"]
        scenario.volunteers[all[1]].gender = gender
        scenario.volunteers[all[1]].languages = ["zh", "wu"]
    }

    /// Grids out of reach, and walks of exactly the limit or a minute more.
    mutating func bindLocality() {
        let shape = random.pick([Shape.shift, .visit, .session, .round])
        let resident = addResident(in: random.pick(["b3", "b4"]))
        let byWalk = random.chance(50)
        let reach = random.pick([Reach.grid, .branch, .community])
        let place: PlaceID? = shape == .shift || shape == .session ? "clinic" : nil
        let start: Location =
            switch shape {
            case .visit: .building(scenario.residents.last!.building)
            case .round: .place("kitchen")
            default: .place("clinic")
            }
        let limits = TinyCommunity.buildings.map { scenario.walk(from: .building($0), to: start) }
        let limit = random.pick(limits) - random.pick([0, 1])
        add(shape, Demand(days: someDays(1), from: 600, starts: 2, place: place, resident: resident)) {
            $0.reach = reach
            if byWalk { $0.walkingLimit = max(0, limit) }
        }
        let all = everyone()
        scenario.volunteers[all[0]].home = "b1"
        let fromFirst = scenario.walk(from: .building("b1"), to: start)
        if fromFirst > 0, random.chance(50) {
            scenario.volunteers[all[0]].walkingLimit = fromFirst - 1
        } else {
            scenario.volunteers[all[0]].reach = .grid
        }
        for index in all.dropFirst() where random.chance(50) {
            if random.chance(50) {
                scenario.volunteers[index].reach = random.pick([.grid, .branch])
            } else {
                scenario.volunteers[index].walkingLimit = max(0, random.pick(limits) - random.pick([0, 1]))
            }
        }
    }

    mutating func bindCoverage() {
        let roles =
            random.chance(50)
            ? [TeamRole(id: "a")]
            : [TeamRole(id: "a"), TeamRole(id: "b", minimum: 0, desired: random.pick([0, 1]), maximum: 1)]
        add(
            random.pick([.shift, .visit, .round, .session]),
            Demand(days: someDays(1), from: 600, starts: random.pick([1, 2]), roles: roles)
        )
    }
}
