/// A scenario's nouns by id, and how they are shown.
package struct ScenarioIndex: Sendable {
    /// How people, services and places are called in a report.
    package enum Naming: String, Sendable, CaseIterable {
        /// By name, by id where there is no name.
        case names
        /// By id only.
        case ids
    }

    package let scenario: Scenario
    package let volunteers: [VolunteerID: Volunteer]
    package let residents: [ResidentID: Resident]
    package let services: [ServiceID: Service]
    package let needs: [NeedID: Need]
    package let buildings: [BuildingID: Building]
    package let places: [PlaceID: Place]

    /// An index of a scenario; of duplicate ids the first counts. Complexity: linear.
    package init(_ scenario: Scenario) {
        self.scenario = scenario
        volunteers = Dictionary(scenario.volunteers.map { ($0.id, $0) }) { first, _ in first }
        residents = Dictionary(scenario.residents.map { ($0.id, $0) }) { first, _ in first }
        services = Dictionary(scenario.services.map { ($0.id, $0) }) { first, _ in first }
        needs = Dictionary(scenario.needs.map { ($0.id, $0) }) { first, _ in first }
        buildings = Dictionary(scenario.community.buildings.map { ($0.id, $0) }) { first, _ in first }
        places = Dictionary(scenario.community.places.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The grid in which a need arises; `nil` for the whole community.
    package func grid(of need: Need) -> GridID? {
        switch services[need.service]?.shape {
        case .shift, .session: need.place.flatMap { places[$0]?.grid }
        case .visit, .round: need.resident.flatMap { residents[$0] }.flatMap { buildings[$0.building]?.grid }
        case .supervision(let shape): places[shape.place]?.grid
        case nil: nil
        }
    }

    /// Where a need is served: the resident's building, the place, or the kitchen.
    package func location(of need: Need) -> Location? {
        switch services[need.service]?.shape {
        case .shift, .session: need.place.map { .place($0) }
        case .visit: need.resident.flatMap { residents[$0] }.map { .building($0.building) }
        case .round(let shape): .place(shape.kitchen)
        case .supervision(let shape): .place(shape.place)
        case nil: nil
        }
    }

    /// The horizon's day that a task's id names, if it names one.
    package func day(of task: TaskID) -> Int? {
        guard let at = task.text.lastIndex(of: "@") else { return nil }
        let date = task.text[task.text.index(after: at)...].prefix { $0 != "/" }
        return CivilDate(iso: String(date)).flatMap { scenario.horizon.day(of: $0) }
    }

    /// Whether a need arises on a day of the horizon.
    package func arises(_ need: Need, onDay day: Int) -> Bool {
        let date = scenario.horizon.date(ofDay: day)
        let pattern = need.days
        if pattern.added.contains(date) { return true }
        guard !pattern.except.contains(date), pattern.weekdays.contains(date.weekday) else { return false }
        let calendar = scenario.community.calendar
        let isWeekday = date.weekday < .saturday && !calendar.holidays.contains(date)
        let isWorking = isWeekday || calendar.makeUpWorkingDays.contains(date)
        switch pattern.condition {
        case .any: return true
        case .workingDays: return isWorking
        case .daysOff: return !isWorking
        }
    }
}
