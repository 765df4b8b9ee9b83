import Rostering

/// The duties of a roster, one row for each volunteer of a team.
struct DutyTable {
    let reading: RosterReading

    /// The table, by time.
    func table() -> CSVTable {
        let words = reading.words
        var table = CSVTable([
            words.date, words.weekday, words.begin, words.end, words.minutes, words.service, words.role,
            words.volunteer, words.volunteerID, words.forWhom, words.whereTo, words.grid, words.portionsHead,
            words.taskID,
        ])
        for entry in reading.entries {
            guard let interval = entry.interval else { continue }
            let date = reading.roster.horizon.date(ofDay: interval.start.day)
            let end = interval.end - Minutes(interval.start.day * Minutes.perDay)
            let residents = entry.residents.map(reading.names.resident)
            for member in entry.members {
                table.add([
                    .text(date.description), .text(words.short(date.weekday)),
                    .text(interval.start.timeOfDay.description),
                    .text(TimeOfDay(minute: end.value).description), .number(interval.duration.value),
                    .text(reading.names.service(entry.service)),
                    .text(reading.names.role(member.role, service: entry.service, need: entry.need)),
                    .text(reading.names.volunteer(member.volunteer)), .text(member.volunteer.text),
                    .optional(words.list(residents)), .optional(reading.place(of: entry)),
                    .optional(words.list(reading.grids(of: entry).map(reading.names.grid))),
                    entry.stops.isEmpty ? .empty : .number(entry.portions), .text(entry.task.text),
                ])
            }
        }
        return table
    }
}
