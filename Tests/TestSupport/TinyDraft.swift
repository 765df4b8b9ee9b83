import Rostering

/// A tiny scenario in the making, with helpers that draw its parts at random.
struct TinyDraft {
    var random: SplitMix64
    var scenario: Scenario
    /// Whether some duties are to be published, or pinned, at the end.
    var wantsPublication = false
    var wantsPins = false

    var days: Int { scenario.horizon.dayCount }

    init(random: SplitMix64, dayCount: Int, volunteers: Int) {
        self.random = random
        let monday = CivilDate(iso: "2026-11-30")!
        let firstDay = monday.adding(days: self.random.below(7))
        scenario = Scenario(id: "tiny", horizon: Horizon(firstDay: firstDay, dayCount: dayCount))
        scenario.community = TinyCommunity.make(&self.random, scenario.horizon)
        scenario.skills = [Skill(id: "k1"), Skill(id: "k2")]
        for index in 1...volunteers { addVolunteer(VolunteerID("v\(index)")) }
    }

    mutating func addVolunteer(_ id: VolunteerID) {
        var volunteer = Volunteer(id: id)
        volunteer.home = random.chance(85) ? random.pick(TinyCommunity.buildings) : nil
        volunteer.gender = random.pick([.female, .male, nil])
        volunteer.languages = random.pick([[], ["zh"], ["wu"], ["zh", "wu"]])
        volunteer.availability = .always
        scenario.volunteers.append(volunteer)
    }

    mutating func addResident(in building: BuildingID? = nil) -> ResidentID {
        let id = ResidentID("r\(scenario.residents.count + 1)")
        scenario.residents.append(Resident(id: id, building: building ?? random.pick(TinyCommunity.buildings)))
        return id
    }

    mutating func addService(
        _ shape: DemandShape,
        roles: [TeamRole],
        _ change: (inout Service) -> Void = { _ in }
    ) -> ServiceID {
        var service = Service(id: ServiceID("s\(scenario.services.count + 1)"), shape: shape, roles: roles)
        service.weight = random.pick([1, 10, 40, 100])
        service.desiredWeight = min(service.weight, random.pick([0, 1, 10]))
        change(&service)
        scenario.services.append(service)
        return service.id
    }

    /// A role with one or two heads; often more are desired or admitted.
    mutating func role(_ id: RoleID = "a", minimum: Int? = nil, skill: SkillID? = nil) -> TeamRole {
        let least = minimum ?? random.pick([1, 1, 1, 2])
        let desired = least + random.pick([0, 0, 1])
        return TeamRole(
            id: id,
            skill: skill,
            minimum: least,
            desired: desired,
            maximum: desired + random.pick([0, 0, 1])
        )
    }

    /// An index of a volunteer.
    mutating func someone() -> Int { random.below(scenario.volunteers.count) }

    /// Indices of all volunteers, in random order.
    mutating func everyone() -> [Int] { random.shuffled(Array(scenario.volunteers.indices)) }

    /// So many different days of the horizon, in order.
    mutating func someDays(_ count: Int) -> [Int] {
        Array(random.shuffled(Array(0..<days)).prefix(count)).sorted()
    }

    /// A pattern that matches exactly these days of the horizon, written in one of several ways.
    mutating func pattern(_ matching: [Int]) -> DayPattern {
        let horizon = scenario.horizon
        let dates = Set(matching.map(horizon.date(ofDay:)))
        let others = Set(horizon.dates).subtracting(dates)
        switch random.below(4) {
        case 0: return DayPattern(weekdays: Set(dates.map(\.weekday)))
        case 1: return DayPattern(except: others)
        case 2: return DayPattern(weekdays: [], added: dates, except: dates)
        default:
            let working = Set(horizon.dates.filter(scenario.isWorkingDay))
            let condition: DayPattern.Condition = random.chance(50) ? .workingDays : .daysOff
            let admitted = condition == .workingDays ? working : Set(horizon.dates).subtracting(working)
            return DayPattern(
                condition: condition,
                added: dates.subtracting(admitted),
                except: others.intersection(admitted)
            )
        }
    }

    /// A window of a day.
    func window(_ from: Int, _ to: Int) -> DailyWindow {
        DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to))
    }
}
