/// Writes the events of one calendar as an iCalendar stream (RFC 5545).
struct CalendarWriter {
    /// The calendar's name, as calendar programs show it.
    let name: String
    let zone: CalendarZone
    /// When the stream was made: the last publication.
    let stamp: Timestamp
    /// Whether it is one person's own.
    let isPrivate: Bool

    /// The stream, cancelled events included so that importing it takes them away.
    func text(_ entries: [EventHistory.Entry]) -> String {
        var lines = [
            ContentLine("BEGIN", raw: "VCALENDAR"), ContentLine("VERSION", raw: "2.0"),
            ContentLine("PRODID", raw: "-//roster//RosterExport 1//EN"), ContentLine("CALSCALE", raw: "GREGORIAN"),
            ContentLine("METHOD", raw: "PUBLISH"), ContentLine("X-WR-CALNAME", text: name),
            ContentLine("X-WR-TIMEZONE", text: zone.id),
        ]
        lines += zone.lines
        for entry in entries { lines += self.lines(entry) }
        lines.append(ContentLine("END", raw: "VCALENDAR"))
        return lines.map(\.folded).joined()
    }

    private func lines(_ entry: EventHistory.Entry) -> [ContentLine] {
        let event = entry.event
        var lines = [
            ContentLine("BEGIN", raw: "VEVENT"), ContentLine("UID", text: event.key),
            ContentLine("DTSTAMP", raw: stamp.compact), ContentLine("CREATED", raw: entry.created.compact),
            ContentLine("LAST-MODIFIED", raw: entry.changed.compact), ContentLine("SEQUENCE", raw: "\(entry.sequence)"),
            ContentLine("STATUS", raw: entry.isCancelled ? "CANCELLED" : "CONFIRMED"),
            ContentLine("DTSTART", parameter: "TZID", zone.id, raw: event.start),
            ContentLine("DTEND", parameter: "TZID", zone.id, raw: event.end),
            ContentLine("SUMMARY", text: event.summary),
        ]
        if !event.location.isEmpty { lines.append(ContentLine("LOCATION", text: event.location)) }
        if !event.details.isEmpty {
            lines.append(ContentLine("DESCRIPTION", text: event.details.joined(separator: "\n")))
        }
        if isPrivate { lines.append(ContentLine("CLASS", raw: "PRIVATE")) }
        if entry.isCancelled { lines.append(ContentLine("TRANSP", raw: "TRANSPARENT")) }
        lines.append(ContentLine("END", raw: "VEVENT"))
        return lines
    }
}
