import Rostering

/// The duties of each volunteer as events, for their own calendars.
///
/// The volunteer needs the names of those who are helped, and of the companions; nobody else reads this calendar.
struct VolunteerEvents {
    let reading: RosterReading

    private var words: Words { reading.words }

    /// The events of every volunteer with a duty.
    func all() -> [VolunteerID: [CalendarEvent]] {
        var events: [VolunteerID: [CalendarEvent]] = [:]
        var used: [String: Int] = [:]
        for entry in reading.entries {
            guard let interval = entry.interval else { continue }
            for member in entry.members {
                // Two rounds of a day are told apart by their order: the numbers of rounds change too easily.
                let name = "\(member.volunteer)/\(task(entry))"
                let number = used[name, default: 0] + 1
                used[name] = number
                let key = CalendarEvent.key(name, number: number, in: reading.scenario)
                events[member.volunteer, default: []].append(event(key, interval, entry, member))
            }
        }
        return events
    }

    private func task(_ entry: RosterEntry) -> String {
        let key = CalendarEvent.key(of: entry.task, in: reading.roster.horizon)
        return entry.stops.isEmpty ? key : key.split(separator: "/").first.map(String.init) ?? key
    }

    private func event(
        _ key: String,
        _ interval: Interval,
        _ entry: RosterEntry,
        _ member: RosterEntry.Member
    ) -> CalendarEvent {
        let subject = reading.subject(of: entry)
        let service = reading.names.service(entry.service)
        var details: [String] = []
        if let role = reading.role(of: member, in: entry) { details.append(words.detail(words.role, role)) }
        let companions = reading.companions(of: member.volunteer, in: entry)
        if !companions.isEmpty { details.append(words.detail(words.with, words.list(companions))) }
        for (number, stop) in entry.stops.enumerated() { details.append("\(number + 1). \(door(stop))") }
        return CalendarEvent(
            key: key,
            interval,
            in: reading.roster.horizon,
            summary: subject.isEmpty ? service : words.titled(service, subject),
            location: reading.place(of: entry),
            details: details
        )
    }

    private func door(_ stop: NeedID) -> String {
        guard let need = reading.index.needs[stop],
            let resident = need.resident.flatMap({ reading.index.residents[$0] })
        else { return stop.text }
        let building = reading.location(.building(resident.building))
        return words.list([reading.names.resident(resident.id), building, words.portions(need.portions)])
    }
}
