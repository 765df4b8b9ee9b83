import Rostering

// Ingredients that make the rules about teams bind.
extension TinyDraft {
    mutating func bindCompleteTeam() {
        let roles =
            random.chance(50)
            ? [TeamRole(id: "a", minimum: 2, desired: random.pick([2, 3]))]
            : [TeamRole(id: "a"), TeamRole(id: "b", desired: 2, maximum: random.pick([2, 3]))]
        add(
            random.pick([.shift, .visit, .round, .session]),
            Demand(days: someDays(1), from: 600, roles: roles)
        ) { $0.isAllOrNothing = true }
        holdSome("k2", among: [.trainee])
    }

    mutating func bindTeamMix() {
        let mix = TeamMix(
            skill: "k1",
            level: random.pick([.qualified, .experienced]),
            atLeast: random.pick([1, 1, 2])
        )
        let second = TeamMix(skill: "k2", level: .trainee)
        let hasSecond = random.chance(30)
        let role = TeamRole(id: "a", minimum: random.pick([1, 2]), desired: 2, maximum: random.pick([2, 3]))
        add(
            random.pick([.shift, .visit, .supervision, .session]),
            Demand(days: someDays(1), from: 615, starts: random.pick([1, 2]), roles: [role])
        ) { $0.mix = hasSecond ? [mix, second] : [mix] }
        holdSome("k1", among: SkillLevel.allCases)
        holdSome("k2", among: [.trainee, .qualified])
    }

    mutating func bindMentor() {
        let role = TeamRole(
            id: "a",
            skill: "k1",
            minimum: random.pick([1, 2]),
            desired: 2,
            maximum: 3,
            minimumLevel: .trainee
        )
        let day = random.below(days)
        add(
            random.pick([.shift, .visit, .supervision, .session]),
            Demand(days: [day], from: 615, minutes: 60, starts: random.pick([1, 2]), roles: [role])
        )
        let all = everyone()
        scenario.volunteers[all[0]].skills = [SkillHolding("k1", level: .trainee)]
        scenario.volunteers[all[1]].skills = [SkillHolding("k1", level: .experienced)]
        if all.count > 2 {
            // Experienced until the day before, a trainee since; or qualified, who can serve alone but not mentor.
            let date = scenario.horizon.date(ofDay: day)
            scenario.volunteers[all[2]].skills =
                random.chance(50)
                ? [SkillHolding("k1")]
                : [
                    SkillHolding("k1", level: .experienced, validUntil: date.adding(days: random.pick([-1, 0]))),
                    SkillHolding("k1", level: .trainee),
                ]
        }
    }

    mutating func bindTwoAdults() {
        let shape = random.pick([Shape.supervision, .supervision, .shift, .visit])
        let role = TeamRole(id: "a", minimum: random.pick([1, 2]), desired: 2, maximum: 3)
        let minutes = random.pick([60, 75, 90])
        let day = random.below(days)
        let need = add(shape, Demand(days: [day], from: 960, minutes: minutes, starts: 2, roles: [role])) {
            $0.requiresTwoAdults = true
        }
        if shape == .supervision, random.chance(50) {
            // A second child, who comes after a pause without children or while the first is still there.
            let service = scenario.needs.first { $0.id == need }!.service
            let from = 960 + minutes + random.pick([-30, 0, 45])
            add(.supervision, Demand(days: [day], from: from, minutes: 30, service: service))
        }
        for index in everyone().prefix(random.pick([0, 1, 1])) { scenario.volunteers[index].isAdult = false }
    }

    mutating func bindStartTogether() {
        add(
            random.pick([.visit, .session, .round]),
            Demand(
                days: someDays(random.pick([1, 1, 2])),
                from: 600,
                starts: 2,
                roles: [TeamRole(id: "a", minimum: 2, desired: 2, maximum: random.pick([2, 3]))],
                times: 1
            )
        )
    }

    mutating func bindKeepTogether() {
        let all = everyone()
        addPairedDemand()
        let (left, right) = (scenario.volunteers[all[0]].id, scenario.volunteers[all[1]].id)
        scenario.volunteers[all[0]].keepTogether = [right]
        if random.chance(30) { scenario.volunteers[all[1]].keepTogether = [left] }
    }

    mutating func bindKeepApart() {
        let all = everyone()
        addPairedDemand()
        let (left, right) = (scenario.volunteers[all[0]].id, scenario.volunteers[all[1]].id)
        scenario.volunteers[all[0]].keepApart = [right]
        if random.chance(30) { scenario.volunteers[all[1]].keepApart = [left] }
    }

    private mutating func addPairedDemand() {
        let roles: [TeamRole] = random.pick([
            [TeamRole(id: "a", minimum: 1, desired: 2)], [TeamRole(id: "a", minimum: 2, maximum: 3)],
            [TeamRole(id: "a"), TeamRole(id: "b")],
        ])
        let shape = random.pick([Shape.shift, .visit, .supervision, .round])
        add(
            shape,
            Demand(
                days: someDays(1),
                from: 600,
                starts: random.pick([1, 2]),
                roles: shape == .supervision ? nil : roles
            )
        )
        // A task for one only, about which a pair that keeps together has nothing to say.
        if random.chance(40) { add(.shift, Demand(days: someDays(1), from: 780, roles: [TeamRole(id: "a")])) }
    }

    /// Gives a skill at some level to some volunteers, to at least one.
    mutating func holdSome(_ skill: SkillID, among levels: [SkillLevel]) {
        for (place, index) in everyone().enumerated() where place == 0 || random.chance(60) {
            scenario.volunteers[index].skills.append(SkillHolding(skill, level: random.pick(levels)))
        }
    }
}
