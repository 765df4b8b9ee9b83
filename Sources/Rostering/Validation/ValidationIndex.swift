/// The look-ups of a scenario without errors of reference, for the checks that reason about duties.
struct ValidationIndex {
    /// The scenario.
    let scenario: Scenario
    /// Nouns by id.
    let volunteers: [VolunteerID: Volunteer]
    let residents: [ResidentID: Resident]
    let services: [ServiceID: Service]
    let needs: [String: Need]
    let buildings: [BuildingID: Building]
    let places: [PlaceID: Place]
    let branches: [GridID: BranchID]

    /// The look-ups of a scenario.
    init(_ scenario: Scenario) {
        self.scenario = scenario
        func index<Key: Hashable, Value>(_ values: [Value], _ key: (Value) -> Key) -> [Key: Value] {
            Dictionary(values.map { (key($0), $0) }) { first, _ in first }
        }
        volunteers = index(scenario.volunteers, \.id)
        residents = index(scenario.residents, \.id)
        services = index(scenario.services, \.id)
        needs = index(scenario.needs) { $0.id.text }
        buildings = index(scenario.community.buildings, \.id)
        places = index(scenario.community.places, \.id)
        branches = index(scenario.community.grids, \.id).mapValues(\.branch)
    }

    /// Whether a rule must hold.
    func isRequired(_ rule: RuleID) -> Bool {
        guard let mode = scenario.rules[rule] else { return true }
        return mode == .required
    }

    /// The horizon's days on which a need arises.
    func days(of need: Need) -> [Int] {
        let horizon = scenario.horizon
        return (0..<horizon.dayCount).filter {
            need.days.matches(horizon.date(ofDay: $0), scenario.community.calendar)
        }
    }

    /// Minutes of the walk between two locations.
    func walk(from: Location, to: Location) -> Int {
        let walking = scenario.community.walking
        guard from != to else { return 0 }
        if let minutes = walking.matrix[LocationPair(from, to)] ?? walking.matrix[LocationPair(to, from)] {
            return minutes
        }
        guard let begin = position(from), let end = position(to) else { return 0 }
        let (dx, dy) = (begin.x - end.x, begin.y - end.y)
        let square = dx * dx + dy * dy
        let metres = walking.metresPerMinute
        var minutes = Int(Double(square).squareRoot()) / metres
        while minutes * metres * (minutes * metres) < square { minutes += 1 }
        return walking.fixedMinutes + minutes
    }

    private func position(_ location: Location) -> Position? {
        switch location {
        case .building(let id): buildings[id]?.position
        case .place(let id): places[id]?.position
        }
    }
}
