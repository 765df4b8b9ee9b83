import Rostering

/// What `show` tells as JSON.
struct ShowReport: Encodable {
    /// A member of a team.
    struct Member: Encodable {
        var volunteer: VolunteerID
        var role: RoleID
    }

    /// A team at work, or what nobody does.
    struct Entry: Encodable {
        var task: TaskID
        var service: ServiceID
        var need: NeedID?
        var date: String?
        var start: String?
        var end: String?
        var team: [Member]
        var residents: [ResidentID]
        var building: BuildingID?
        var place: PlaceID?
        var room: String?
        var stops: [NeedID]?
        var portions: Int?
        var missing: Int
        var excluded: [String: Int]?
        var busy: Int?

        init(_ entry: RosterEntry, _ scenario: Scenario) {
            task = entry.task
            service = entry.service
            need = entry.need
            date = entry.day.map { scenario.horizon.date(ofDay: $0).description }
            if let interval = entry.interval {
                let times = TimesOfDay(interval, scenario)
                (start, end) = (times.start, times.end)
            }
            team = entry.members.map { Member(volunteer: $0.volunteer, role: $0.role) }
            residents = entry.residents
            switch entry.location {
            case .building(let id): building = id
            case .place(let id): place = id
            case nil: break
            }
            room = entry.room
            if !entry.stops.isEmpty { (stops, portions) = (entry.stops, entry.portions) }
            missing = entry.short
            busy = entry.reason?.busy
            excluded = entry.reason.map { reason in
                Dictionary(uniqueKeysWithValues: reason.excluded.map { ($0.key.rawValue, $0.value) })
            }
        }
    }

    /// Entries under one key.
    struct Section: Encodable {
        var key: String
        var entries: [Entry]
    }

    var by: String
    var sections: [Section]

    init(_ view: RosterView, _ scenario: Scenario) {
        by = view.grouping.rawValue
        sections = view.sections.map { section in
            Section(key: section.key, entries: section.entries.map { Entry($0, scenario) })
        }
    }
}
