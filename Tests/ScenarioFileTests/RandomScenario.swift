import Rostering

/// Makes random scenarios that are valid but touch every key.
struct RandomScenario {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 1 }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    private mutating func flip() -> Bool { next() % 2 == 0 }

    private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? { flip() ? make(&self) : nil }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

    private mutating func some<Value: Hashable>(_ values: [Value]) -> Set<Value> {
        Set(values.filter { _ in flip() })
    }

    private mutating func text() -> LocalizedText {
        let words = ["", "Tea, \"hot\"", "no", "12:30", "a: b # c", "line\nbreak", " spaced ", "张三；李四", "-x", "😀"]
        let english = pick(words)
        return LocalizedText(english, chinese: english.isEmpty ? nil : maybe { $0.pick(["中文", "是", "1"]) })
    }

    private mutating func window() -> DailyWindow {
        let from = number(0...1_380)
        return DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: number(from + 60...1_440)))
    }

    private mutating func date() -> CivilDate {
        CivilDate(year: 2026, month: 12, day: number(1...6)) ?? CivilDate(daysSinceEpoch: 0)
    }

    private mutating func weekdays() -> Set<Weekday> {
        var days = some(Weekday.allCases)
        days.insert(pick(Weekday.allCases))
        return days
    }

    private mutating func days() -> DayPattern {
        var pattern = DayPattern()
        if flip() { pattern.weekdays = some(Weekday.allCases) }
        pattern.condition = pick(DayPattern.Condition.allCases)
        if flip() { pattern.added = [date()] }
        if flip() { pattern.except = [date(), date()] }
        return pattern
    }

    private mutating func availability() -> Availability {
        if number(0...4) == 0 { return .always }
        if number(0...4) == 0 { return Availability() }
        var availability = Availability()
        for _ in 0..<number(0...3) {
            let free = Availability.Window(window(), pick(Availability.Preference.allCases))
            availability.weekly.append(Availability.Weekly(weekdays(), free))
        }
        if flip() { availability.exceptions[date()] = [] }
        if flip() { availability.exceptions[date()] = [Availability.Window(window()), Availability.Window(window())] }
        return availability
    }

    private mutating func role(_ id: RoleID) -> TeamRole {
        let minimum = number(0...2)
        let desired = minimum + number(0...1)
        return TeamRole(
            id: id,
            skill: maybe { $0.pick(["nurse", "s:2"]) },
            minimum: minimum,
            desired: desired,
            maximum: desired + number(0...1),
            minimumLevel: pick(SkillLevel.allCases),
            name: flip() ? text() : ""
        )
    }

    /// A role that a cell of a table can hold.
    private mutating func plainRole(_ id: RoleID) -> TeamRole {
        var role = role(id)
        role.name = ""
        role.skill = "nurse"
        return role
    }

    private mutating func volunteer(_ number: Int) -> Volunteer {
        var volunteer = Volunteer(id: Identifier("v\(number)"))
        volunteer.name = text().english
        volunteer.kind = pick(Volunteer.Kind.allCases)
        volunteer.home = maybe { $0.pick(["h1", "h2"]) }
        volunteer.household = maybe { _ in "k1" }
        volunteer.gender = maybe { $0.pick(Gender.allCases) }
        volunteer.isAdult = flip()
        volunteer.languages = some(["no", "Cantonese", "中文"])
        let skills: [SkillID] = flip() ? ["nurse"] : ["nurse", "s:2"]
        for _ in 0..<self.number(0...2) {
            let from = maybe { $0.date() }
            volunteer.skills.append(
                SkillHolding(
                    pick(skills),
                    level: pick(SkillLevel.allCases),
                    validFrom: from,
                    validUntil: (from ?? date()).adding(days: 400)
                )
            )
        }
        volunteer.skills += skills.map { SkillHolding($0, level: .experienced) }
        volunteer.availability = availability()
        volunteer.load.minimumMinutes = maybe { $0.number(0...10) }
        volunteer.load.maximumMinutes = maybe { $0.number(20...900) }
        volunteer.load.maximumDays = maybe { $0.number(0...7) }
        volunteer.load.restMinutes = maybe { $0.number(0...900) }
        volunteer.load.earliestStart = maybe { _ in TimeOfDay(8, 5) }
        volunteer.load.latestEnd = maybe { _ in TimeOfDay(24) }
        volunteer.reach = pick(Reach.allCases)
        volunteer.walkingLimit = maybe { $0.number(0...60) }
        volunteer.kin = some(["r1", "r2"])
        volunteer.refuses = some(["r1", "r2"])
        for _ in 0..<self.number(0...2) {
            volunteer.preferences.append(
                Preference(
                    pick(Preference.Level.allCases),
                    service: maybe { $0.pick(["tea", "care"]) },
                    weekdays: some(Weekday.allCases),
                    window: maybe { $0.window() },
                    task: maybe { _ in "tea-1@2026-12-01" }
                )
            )
        }
        volunteer.history = History(
            minutesServed: self.number(0...99),
            served: some(["r1"]),
            daysInRow: self.number(0...3)
        )
        return volunteer
    }

    private mutating func resident(_ id: ResidentID) -> Resident {
        var resident = Resident(id: id, building: pick(["h1", "h2"]), name: text().english)
        resident.household = maybe { _ in "k2" }
        if flip() { resident.wishes.append(Wish(.gender(pick(Gender.allCases)), isRequired: flip())) }
        if flip() { resident.wishes.append(Wish(.language(pick(["no", "Wu dialect"])), isRequired: flip())) }
        resident.preferred = some(["v1"])
        resident.refused = some(["v2"])
        resident.objectedMediators = some(["v1", "v2"])
        resident.availability = maybe { $0.availability() }
        return resident
    }

    private mutating func service(_ id: ServiceID, _ shape: DemandShape) -> Service {
        var service = Service(id: id, shape: shape, roles: [role("one"), role("two")], name: text())
        if case .supervision = shape { service.roles.removeLast() }
        service.isAllOrNothing = flip()
        service.weight = number(0...500)
        service.desiredWeight = number(0...service.weight)
        service.reach = pick(Reach.allCases)
        service.continuity = flip()
        service.maximumFaces = maybe { $0.number(1...5) }
        service.minimumDaysBetween = number(1...3)
        if flip() { service.mix = [TeamMix(skill: "nurse", level: pick(SkillLevel.allCases), atLeast: number(0...2))] }
        service.requiresTwoAdults = flip()
        return service
    }

    private mutating func need(_ id: NeedID, _ service: ServiceID) -> Need {
        var need = Need(id: id, service: service, window: window(), duration: Minutes(number(1...60)), days: days())
        need.resident = "r1"
        need.place = "hall"
        need.priority = number(1...5)
        need.weeksOpen = number(0...2)
        need.portions = number(1...3)
        need.children = number(1...9)
        if service == "care" { need.times = maybe { $0.number(1...3) } }
        need.minimumDaysBetween = maybe { $0.number(1...3) }
        if service == "talks" { need.parties = ["r2", "r1"] }
        need.sessions = number(1...2)
        need.roles = maybe { [$0.plainRole("own"), $0.plainRole("other")] }
        if flip() { need.note = "ring \(number(1...3)) times, \"敲门\"; wait" }
        return need
    }

    /// The scenario of the seed.
    func make() -> Scenario {
        var random = self
        return random.scenario()
    }

    private mutating func scenario() -> Scenario {
        let monday = CivilDate(year: 2026, month: 11, day: 30) ?? CivilDate(daysSinceEpoch: 0)
        var scenario = Scenario(
            id: "random \(number(1...9))",
            horizon: Horizon(firstDay: monday, dayCount: 7)
        )
        scenario.title = text()
        scenario.community = Community(
            name: text(),
            branches: [GridBranch(id: "b", name: text()), GridBranch(id: "no")],
            grids: [Grid(id: "g1", branch: "b", name: text()), Grid(id: "g2", branch: "no")],
            estates: [Estate(id: "e", name: text())],
            buildings: [
                Building(
                    id: "h1",
                    grid: "g1",
                    position: Position(x: -5, y: number(0...99)),
                    estate: "e",
                    households: 3
                ),
                Building(id: "h2", grid: "g2", position: Position(x: 7, y: 0)),
            ],
            places: [
                Place(
                    id: "hall",
                    position: Position(x: 1, y: 2),
                    name: text(),
                    grid: maybe { _ in "g1" },
                    rooms: ["1", "no"]
                )
            ],
            walking: Walking(
                metresPerMinute: number(50...80),
                matrix: [LocationPair(.building("h1"), .place("hall")): 4]
            ),
            calendar: HolidayCalendar(holidays: [date()], makeUpWorkingDays: [date(), date()])
        )
        scenario.skills = [Skill(id: "nurse", name: text()), Skill(id: "s:2")]
        scenario.volunteers = (1...4).map { volunteer($0) }
        scenario.residents = [resident("r1"), resident("r2")]
        scenario.services = [
            service("tea", .shift), service("care", .visit(startStep: Minutes(number(5...30)))),
            service("meals", .round(RoundShape(kitchen: "hall", maximumPortions: 8, doorTime: Minutes(number(1...3))))),
            service("watch", .supervision(SupervisionShape(place: "hall", slot: 15, maximumStay: 120))),
            service("talks", .session(startStep: 20)),
        ]
        for service in scenario.services.map(\.id) {
            for count in 1...3 { scenario.needs.append(need(Identifier("\(service)-\(count)"), service)) }
        }
        scenario.rules = [.maximumFaces: .penalised(number(0...9)), .rest: .required]
        scenario.weights.face = number(0...50)
        scenario.weights.fairness = [1, 2]
        scenario.weights.fairnessStepsPercent = [0, number(1...50)]
        scenario.pins = [
            Pin(.mustNot, volunteer: "v1", target: "tea-1", role: maybe { _ in nil } ?? nil, start: TimeOfDay(9))
        ]
        scenario.standby = [
            StandbyReserve(
                id: "s 1",
                window: window(),
                atLeast: number(1...3),
                days: days(),
                skill: maybe { _ in "nurse" }
            )
        ]
        if flip() {
            let roster = makeRoster(of: scenario)
            scenario.published = PublishedRoster(
                duties: roster.duties,
                rounds: roster.rounds,
                now: Minutes(number(-2_000...2_000)),
                frozenBefore: 60
            )
        }
        return scenario
    }

    /// A roster whose duties fit the ids of a scenario, though perhaps no rule.
    func makeRoster(of scenario: Scenario) -> Roster {
        var random = self
        var roster = Roster(scenario: scenario.id, horizon: scenario.horizon)
        let date = scenario.horizon.firstDay
        roster.rounds = [
            Round(
                id: Identifier("meals@\(date)/R1"),
                service: "meals",
                day: 0,
                stops: ["meals-1"],
                portions: 2,
                duration: 21
            )
        ]
        for volunteer in scenario.volunteers {
            let start = Minutes(random.number(0...600))
            roster.duties.append(
                Duty(
                    volunteer: volunteer.id,
                    task: Identifier("watch@\(date)"),
                    service: "watch",
                    need: nil,
                    role: "one",
                    interval: Interval(start, start + 60)
                )
            )
            roster.duties.append(
                Duty(
                    volunteer: volunteer.id,
                    task: Identifier("meals@\(date)/R1"),
                    service: "meals",
                    need: nil,
                    role: "two",
                    interval: Interval(start + 60, start + 81)
                )
            )
        }
        return roster
    }
}
