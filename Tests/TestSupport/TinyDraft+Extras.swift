import Rostering

// What no rule asks for, but the objective: several stops, several residents in a grid, preferences, history, weights.
extension TinyDraft {
    /// Two or three stops of one service, of which one may fit in no round.
    mutating func addStops() {
        let day = someDays(1)
        let from = 660
        let need = add(
            .round,
            Demand(days: day, from: from, starts: random.pick([1, 2]), step: 15, roles: [TeamRole(id: "a")])
        )
        let service = scenario.needs.first { $0.id == need }!.service
        for _ in 0..<random.within(1...2) {
            add(.round, Demand(days: day, from: from + random.pick([0, 0, 10]), starts: 2, service: service))
        }
        if random.chance(30) {
            scenario.needs[scenario.needs.count - 1].portions = 4
        }
    }

    /// Two or three visits in one grid, so that one grid can be served worse than it tolerates.
    mutating func addGridVisits() {
        let days = someDays(1)
        let shared = random.chance(30) ? addResident(in: "b1") : nil
        for building in [BuildingID("b1"), "b2", "b3"].prefix(random.within(2...3)) {
            let resident = shared ?? addResident(in: building)
            add(
                .visit,
                Demand(
                    days: days,
                    from: random.pick([600, 630]),
                    minutes: 45,
                    roles: [TeamRole(id: "a")],
                    resident: resident
                )
            ) { $0.continuity = true }
        }
        scenario.weights.gridEvenness = random.pick([1, 1, 2])
        scenario.weights.toleratedSharePercent = random.pick([0, 10, 33, 50])
        scenario.weights.repeatedMiss = random.pick([0, 7, 20])
    }

    /// A crew of two roles that desires more than it needs, in full or not at all.
    mutating func addCrew() {
        let isAllOrNothing = random.chance(50)
        add(
            random.pick([.shift, .visit]),
            Demand(days: someDays(1), from: 780, roles: [TeamRole(id: "a", desired: 2), TeamRole(id: "b")])
        ) { $0.isAllOrNothing = isAllOrNothing }
    }

    /// History, preferences, undesired times, known faces, wishes worth something, grid members, weights.
    mutating func season() {
        scenario.volunteers = scenario.volunteers.map { seasoned($0) }
        for index in scenario.residents.indices {
            if random.chance(20) { scenario.residents[index].preferred = [random.pick(scenario.volunteers).id] }
            if random.chance(25) {
                scenario.residents[index].wishes.append(
                    Wish(random.chance(50) ? .gender(.female) : .language("wu"), isRequired: false)
                )
            }
        }
        for index in scenario.services.indices {
            if case .visit = scenario.services[index].shape, random.chance(50) {
                scenario.services[index].continuity = true
            }
        }
        scenario.weights.fairness = random.pick([[1, 1, 2, 4], [0, 1, 0, 3], [2, 0, 0, 0]])
        scenario.weights.fairnessStepsPercent = random.pick([[0, 15, 30, 50], [0, 1, 2, 3]])
        scenario.weights.fairSharePercent = random.pick([40, 5, 100])
        scenario.weights.mergedCoverage = random.pick([100, 1, 3])
        scenario.weights.mergedStability = random.pick([10, 1])
        if random.chance(30) { scenario.weights.fallback = random.pick([0, 35]) }
        if random.chance(30) { scenario.weights.walkingMinute = random.pick([0, 5]) }
        // Not drawn, so that every seed keeps the rest of its scenario.
        scenario.weights.noShow = [40: 0, 5: 30, 100: 7][scenario.weights.fairSharePercent] ?? 0
    }

    private mutating func seasoned(_ unseasoned: Volunteer) -> Volunteer {
        var volunteer = unseasoned
        if random.chance(15) { volunteer.kind = .gridMember }
        if random.chance(50) {
            volunteer.history.minutesOffered = random.pick([0, 100, 600])
            volunteer.history.minutesServed = random.pick([0, 59, 600, 6_000])
            volunteer.history.noShows = [59: 1, 600: 3, 6_000: 12][volunteer.history.minutesServed] ?? 0
        }
        if random.chance(30), let resident = scenario.residents.first {
            volunteer.history.served.insert(resident.id)
        }
        if random.chance(25) { volunteer.load.targetMinutes = random.pick([0, 45, 60]) }
        if random.chance(30), volunteer.availability == .always {
            // The same times, but some unwelcome: touching, and overlapping by a quarter of an hour.
            let all = Set(Weekday.allCases)
            volunteer.availability = Availability(weekly: [
                .init(all, .init(window(0, 630), .preferred)), .init(all, .init(window(615, 720), .undesired)),
                .init(all, .init(window(720, 1_440), random.pick([.available, .undesired]))),
            ])
        }
        for _ in 0..<random.pick([0, 0, 1, 2]) {
            var preference = Preference(random.pick(Preference.Level.allCases))
            switch random.below(4) {
            case 0: preference.service = random.pick(scenario.services).id
            case 1: preference.weekdays = [random.pick(scenario.horizon.dates).weekday]
            case 2: preference.window = window(600, random.pick([660, 661, 659, 900]))
            default:
                let tasks = PossibleTask.all(of: scenario, rounds: [])
                if !tasks.isEmpty { preference.task = random.pick(tasks).id }
            }
            volunteer.preferences.append(preference)
        }
        return volunteer
    }
}
