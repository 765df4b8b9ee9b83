import Rostering

/// The tasks of a roster as events, one for each team, for the calendars of services and of the whole community.
///
/// Such calendars are shared: they name volunteers, places and grids, and nobody who is helped.
struct TeamEvents {
    let reading: RosterReading

    private var words: Words { reading.words }

    /// The events of every service.
    func all() -> [ServiceID: [CalendarEvent]] {
        var events: [ServiceID: [CalendarEvent]] = [:]
        var used: [String: Int] = [:]
        for entry in reading.entries {
            guard let interval = entry.interval, !entry.members.isEmpty else { continue }
            // Those who supervise come and go on their own: each stay is an event.
            let teams = isSupervision(entry) ? entry.members.map { [$0] } : [entry.members]
            for team in teams {
                var name = CalendarEvent.key(of: entry.task, in: reading.roster.horizon)
                if isSupervision(entry) { name += "/\(team[0].volunteer)" }
                let number = used[name, default: 0] + 1
                used[name] = number
                let key = CalendarEvent.key(name, number: number, in: reading.scenario)
                events[entry.service, default: []].append(event(key, interval, entry, team))
            }
        }
        return events
    }

    private func isSupervision(_ entry: RosterEntry) -> Bool {
        if case .supervision? = reading.index.services[entry.service]?.shape { true } else { false }
    }

    private func event(
        _ key: String,
        _ interval: Interval,
        _ entry: RosterEntry,
        _ team: [RosterEntry.Member]
    ) -> CalendarEvent {
        let names = words.list(team.map { reading.member($0, of: entry) })
        var details: [String] = []
        let grids = reading.grids(of: entry).map(reading.names.grid)
        if !grids.isEmpty { details.append(words.detail(words.grid, words.list(grids))) }
        if !entry.stops.isEmpty { details.append(reading.subject(of: entry)) }
        if entry.short > 0 { details.append(words.headsMissing(entry.short)) }
        return CalendarEvent(
            key: key,
            interval,
            in: reading.roster.horizon,
            summary: words.titled(reading.names.service(entry.service), names),
            location: isVisit(entry) ? "" : reading.place(of: entry),
            details: details
        )
    }

    private func isVisit(_ entry: RosterEntry) -> Bool {
        if case .visit? = reading.index.services[entry.service]?.shape { true } else { false }
    }
}
