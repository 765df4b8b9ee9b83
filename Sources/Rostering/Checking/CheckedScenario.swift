/// What the checker knows of a scenario before it sees a roster; made once for many rosters.
final class CheckedScenario: Sendable {
    let scenario: Scenario
    let calendar: CheckedCalendar
    let map: CheckedMap
    /// Volunteers, residents, services and needs in order of their ids.
    let volunteers: [Volunteer]
    let residents: [Resident]
    let services: [Service]
    let needs: [Need]
    let volunteerIndex: [VolunteerID: Int]
    let serviceIndex: [ServiceID: Int]
    let needIndex: [NeedID: Int]
    /// Home of each volunteer.
    let homes: [CheckedSpot?]
    /// Free times of each volunteer, by day.
    let free: [[CheckedFreeDay]]
    /// Free times of each resident who has an availability, by day.
    let residentFree: [[CheckedFreeDay]?]
    /// All tasks but the rounds.
    let tasks: [CheckedTask]
    let taskIndex: [TaskID: Int]
    /// Indexes of the tasks of one need that are numbered `need#k`, in order.
    let chains: [[Int]]
    /// The stops of all days, and where each is.
    let stops: [CheckedStop]
    let stopIndex: [TaskID: Int]
    /// Pairs of volunteers who want to be together, and who must be apart.
    let together: [CheckedPair]
    let apart: [CheckedPair]

    var dayCount: Int { calendar.dates.count }

    init(_ scenario: Scenario) {
        self.scenario = scenario
        let calendar = CheckedCalendar(horizon: scenario.horizon, calendar: scenario.community.calendar)
        let map = CheckedMap(scenario.community)
        volunteers = Self.ordered(scenario.volunteers, by: \.id)
        residents = Self.ordered(scenario.residents, by: \.id)
        services = Self.ordered(scenario.services, by: \.id)
        needs = Self.ordered(scenario.needs, by: \.id)
        volunteerIndex = Self.positions(volunteers, by: \.id)
        serviceIndex = Self.positions(services, by: \.id)
        needIndex = Self.positions(needs, by: \.id)
        homes = volunteers.map { $0.home.flatMap { map.spot($0) } }
        free = volunteers.map { calendar.freeDays($0.availability) }
        residentFree = residents.map { $0.availability.map { calendar.freeDays($0) } }
        let expansion = CheckedExpansion(
            calendar: calendar,
            map: map,
            services: services,
            needs: needs,
            residents: residents
        )
        tasks = expansion.tasks
        stops = expansion.stops
        taskIndex = Self.positions(tasks, by: \.id)
        stopIndex = Self.positions(stops, by: \.id)
        chains = expansion.chains
        together = Self.pairs(volunteers, volunteerIndex) { $0.keepTogether }
        apart = Self.pairs(volunteers, volunteerIndex) { $0.keepApart }
        self.calendar = calendar
        self.map = map
    }

    /// How well a volunteer masters a skill on a day; `nil` if not at all.
    func level(of volunteer: Int, in skill: SkillID, day: Int) -> SkillLevel? {
        let date = calendar.dates[day]
        var best: SkillLevel?
        for holding in volunteers[volunteer].skills where holding.skill == skill {
            if let from = holding.validFrom, date < from { continue }
            if let until = holding.validUntil, until < date { continue }
            if best.map({ Self.rank($0) < Self.rank(holding.level) }) ?? true { best = holding.level }
        }
        return best
    }

    /// Whether a volunteer holds a skill at a level on a day.
    func holds(_ volunteer: Int, _ skill: SkillID, _ least: SkillLevel, day: Int) -> Bool {
        guard let level = level(of: volunteer, in: skill, day: day) else { return false }
        return Self.rank(level) >= Self.rank(least)
    }

    private static func rank(_ level: SkillLevel) -> Int {
        switch level {
        case .trainee: 0
        case .qualified: 1
        case .experienced: 2
        }
    }

    private static func ordered<Value, ID: Comparable>(_ values: [Value], by id: (Value) -> ID) -> [Value] {
        values.sorted { id($0) < id($1) }
    }

    private static func positions<Value, ID: Hashable>(_ values: [Value], by id: (Value) -> ID) -> [ID: Int] {
        Dictionary(zip(values.map(id), values.indices), uniquingKeysWith: { first, _ in first })
    }

    private static func pairs(
        _ volunteers: [Volunteer],
        _ index: [VolunteerID: Int],
        _ others: (Volunteer) -> Set<VolunteerID>
    ) -> [CheckedPair] {
        var found: Set<CheckedPair> = []
        for (one, volunteer) in volunteers.enumerated() {
            for id in others(volunteer) {
                guard let other = index[id], other != one else { continue }
                found.insert(CheckedPair(first: min(one, other), second: max(one, other)))
            }
        }
        return found.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    }
}

/// Two volunteers, by index, the lower first.
struct CheckedPair: Sendable, Hashable {
    let first: Int
    let second: Int
}
