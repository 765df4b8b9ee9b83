import Rostering

// Ingredients that make the rules about one volunteer's time bind.
extension TinyDraft {
    mutating func bindAvailability() {
        let from = 540 + 15 * random.below(4)
        let day = random.below(days)
        let shape = random.pick([Shape.shift, .visit, .session, .supervision])
        add(shape, Demand(days: [day], from: from, minutes: 60, starts: random.pick([1, 2])))
        let date = scenario.horizon.date(ofDay: day)
        let to = from + 60
        let fitting: [[DailyWindow]] = [
            [window(from - 30, from + 20), window(from + 20, to + 30)], [window(from, to)],
            [window(from - 5, from + 40), window(from + 10, to)],
        ]
        let unfitting: [[DailyWindow]] = [
            [], [window(from + 1, to + 30)], [window(from - 30, to - 1)],
            [window(from - 30, from + 20), window(from + 21, to + 30)],
        ]
        for (place, index) in everyone().enumerated() {
            let windows = random.pick(place == 0 ? unfitting : place == 1 ? fitting : fitting + unfitting)
                .map { Availability.Window($0, random.pick(Availability.Preference.allCases)) }
            if random.chance(50) {
                scenario.volunteers[index].availability.exceptions[date] = windows
            } else {
                let others = Set(Weekday.allCases).subtracting([date.weekday])
                scenario.volunteers[index].availability.weekly =
                    [Availability.Weekly(others, Availability.Window(window(360, 1_320)))]
                    + windows.map { Availability.Weekly([date.weekday], $0) }
            }
        }
    }

    /// Two duties on one day whose gap is the walk between them, or a minute less; touching ones at one place.
    mutating func bindNoOverlap() {
        let day = random.below(days)
        let places = random.shuffled(TinyCommunity.places)
        let first = random.pick([places[0], places[1]])
        let walk = scenario.walk(from: .place(first), to: .place(places[0]))
        let from = 560
        if random.chance(25) {
            // A round ends at its last door, not at the kitchen.
            add(.round, Demand(days: [day], from: from - 40, roles: [TeamRole(id: "a")]))
            let resident = addResident()
            add(.visit, Demand(days: [day], from: from, minutes: 30, starts: 2, step: 7, resident: resident))
        } else {
            add(.shift, Demand(days: [day], from: from - 60, place: first))
            let gap = walk - random.pick([0, 0, 1, 1, walk])
            let hasRooms = !scenario.community.places.first { $0.id == places[0] }!.rooms.isEmpty
            add(
                hasRooms && random.chance(50) ? .session : .shift,
                Demand(
                    days: [day],
                    from: from + gap,
                    minutes: 45,
                    starts: random.pick([1, 2]),
                    step: 1,
                    place: places[0]
                )
            )
        }
    }

    mutating func bindDayLoad() {
        let day = random.below(days)
        let total = addTwo(on: [day, day])
        for (place, index) in everyone().enumerated() {
            if random.chance(40) {
                scenario.volunteers[index].load.maximumDutiesPerDay = place == 0 ? 1 : random.pick([1, 2])
            } else {
                scenario.volunteers[index].load.maximumMinutesPerDay =
                    total - (place == 0 ? random.pick([1, 15, 16]) : random.pick([0, 0, 1]))
            }
        }
    }

    mutating func bindWeekLoad() {
        let total = addTwo(on: days > 1 ? [0, 1] : [0, 0])
        for (place, index) in everyone().enumerated() {
            if random.chance(40) {
                scenario.volunteers[index].load.maximumDuties = place == 0 ? 1 : random.pick([1, 2])
            } else {
                scenario.volunteers[index].load.maximumMinutes =
                    total - (place == 0 ? random.pick([1, 15, 31]) : random.pick([0, 0, 1]))
            }
        }
    }

    mutating func bindMinimumLoad() {
        let total = addTwo(on: days > 1 ? [0, 1] : [0, 0])
        for index in everyone().prefix(random.pick([1, 1, 2])) {
            scenario.volunteers[index].load.minimumMinutes = random.pick([
                1, 31, total - 1, total, total + 1, total + 1,
            ])
        }
    }

    /// Adds two demands, the second after the first; returns the minutes of both.
    private mutating func addTwo(on days: [Int]) -> Int {
        let shapes = [Shape.shift, .visit, .session]
        let minutes = random.pick([30, 45, 60])
        add(random.pick(shapes), Demand(days: [days[0]], from: 540, minutes: minutes))
        add(random.pick(shapes), Demand(days: [days[1]], from: 720, minutes: 60, starts: random.pick([1, 2])))
        return minutes + 60
    }

    mutating func bindDaysPerWeek() {
        add(.shift, Demand(days: someDays(3), from: 600))
        for (place, index) in everyone().enumerated() where place == 0 || random.chance(60) {
            scenario.volunteers[index].load.maximumDays = place == 0 ? random.pick([1, 2]) : random.pick([2, 3])
        }
    }

    mutating func bindDaysInRow() {
        add(random.pick([.shift, .visit]), Demand(days: Array(0..<days), from: 600))
        for (place, index) in everyone().enumerated() {
            scenario.volunteers[index].load.maximumDaysInRow =
                place == 0 ? random.within(1...2) : random.pick([nil, 1, 2, 3])
            scenario.volunteers[index].history.daysInRow = random.within(0...3)
        }
    }

    /// A late and an early duty, with exactly the rest, or a minute more or less.
    mutating func bindRest() {
        let late = 1_080 + 60 * random.below(4)
        let early = 420 + 30 * random.below(3)
        add(random.pick([.shift, .visit]), Demand(days: [0], from: late, minutes: 60))
        add(random.pick([.shift, .visit]), Demand(days: [1], from: early, minutes: 45, starts: random.pick([1, 2])))
        let rest = 1_440 - late - 60 + early
        for (place, index) in everyone().enumerated() {
            scenario.volunteers[index].load.restMinutes = rest + (place == 0 ? 1 : random.pick([-1, 0, 1, 30]))
        }
    }

    mutating func bindEarliestLatest() {
        let from = 510
        let shape = random.pick([Shape.shift, .visit, .session])
        add(shape, Demand(days: someDays(1), from: from, starts: 2))
        for (place, index) in everyone().enumerated() {
            let isEarly = random.chance(50)
            let off = place == 0 ? 1 : random.pick([0, 1])
            if isEarly {
                scenario.volunteers[index].load.earliestStart = TimeOfDay(minute: from + off)
            } else {
                scenario.volunteers[index].load.latestEnd = TimeOfDay(minute: from + 60 - off)
            }
        }
    }
}
