import Rostering

/// A sheet for each round, for its carrier: the doors in walking order, portions, and what to know at each.
struct RoundPage {
    let reading: RosterReading

    private var words: Words { reading.words }

    /// Number of rounds.
    var count: Int { reading.entries.count(where: isRound) }

    /// The days with rounds.
    var links: [PageLink] {
        Set(reading.entries.filter(isRound).compactMap(\.day)).sorted().map {
            PageLink(label: words.short(reading.roster.horizon.date(ofDay: $0)), id: "day-\($0 + 1)")
        }
    }

    /// What stands under the head of the page.
    func content() -> Markup {
        let rounds = reading.entries.filter(isRound)
        guard !rounds.isEmpty else { return tag("p") { words.noRounds } }
        return .group(
            (0..<reading.roster.horizon.dayCount).compactMap { day in
                let own = rounds.filter { $0.day == day }
                guard !own.isEmpty else { return nil }
                return tag("section", .style("sheet"), .id("day-\(day + 1)")) {
                    tag("h2", .style("screen")) { words.long(reading.roster.horizon.date(ofDay: day)) }
                    for entry in own { round(entry) }
                }
            }
        )
    }

    private func isRound(_ entry: RosterEntry) -> Bool { entry.task.text.contains("/") && !entry.stops.isEmpty }

    private func round(_ entry: RosterEntry) -> Markup {
        tag("section", .style("round")) {
            tag("div", .style("top")) {
                tag("div") {
                    tag("div", .style("muted")) {
                        words.list([
                            words.long(date(entry)), reading.names.service(entry.service), number(entry),
                        ])
                    }
                    tag("div", .style("carrier")) {
                        words.list(entry.members.map { reading.names.heading(volunteer: $0.volunteer) })
                        if entry.short > 0 || entry.members.isEmpty {
                            tag("span", .style("open")) { words.sought(entry.short, of: entry.members.count) }
                        }
                    }
                }
                tag("div", .style("facts")) {
                    tag("b") { words.round(number: "", doors: entry.stops.count, portions: entry.portions) }
                    tag("div", .style("muted")) { facts(entry) }
                }
            }
            doors(entry)
        }
    }

    private func date(_ entry: RosterEntry) -> CivilDate { reading.roster.horizon.date(ofDay: entry.day ?? 0) }

    private func number(_ entry: RosterEntry) -> String {
        entry.task.text.split(separator: "/").last.map(String.init) ?? ""
    }

    private func shape(_ entry: RosterEntry) -> RoundShape? {
        if case .round(let shape)? = reading.index.services[entry.service]?.shape { shape } else { nil }
    }

    /// Where it begins and when, and by when the last door is served.
    private func facts(_ entry: RosterEntry) -> String {
        guard let interval = entry.interval else { return reading.place(of: entry) }
        let end = interval.end - Minutes(interval.start.day * Minutes.perDay)
        return words.roundFacts(
            start: interval.start.timeOfDay,
            place: reading.place(of: entry),
            end: TimeOfDay(minute: end.value)
        )
    }

    private func doors(_ entry: RosterEntry) -> Markup {
        let arrivals = entry.interval.flatMap { interval in
            shape(entry).map { DoorTimes(entry.stops, shape: $0, start: interval.start, reading.index).arrivals }
        }
        let hasTimes = arrivals?.isEmpty == false
        var columns: [PageTable.Column] = [
            .init(style: "door", head: ""), .init(style: "place", head: words.door),
            .init(style: "resident", head: words.forWhom), .init(style: "portions", head: words.portionsHead),
        ]
        if hasTimes { columns.append(.init(style: "about", head: words.about)) }
        columns += [.init(style: "notes", head: words.notes), .init(style: "tick", head: words.delivered)]
        let rows = entry.stops.enumerated().map { number, stop in
            tag("tr") {
                tag("td", .style("door")) { "\(number + 1)" }
                door(stop)
                if let arrivals, hasTimes { tag("td", .style("about")) { arrivals[number].timeOfDay.description } }
                tag("td", .style("notes")) { reading.index.needs[stop]?.note ?? "" }
                tag("td", .style("tick")) { tag("span", .style("box")) }
            }
        }
        return PageTable(columns: columns, rows: rows).content()
    }

    private func door(_ stop: NeedID) -> Markup {
        let need = reading.index.needs[stop]
        let resident = need?.resident
        let building = resident.flatMap { reading.index.residents[$0]?.building }
        return .group([
            tag("td") {
                building.map { reading.location(.building($0)) } ?? ""
                if let grid = building.flatMap(reading.grid(of:)) {
                    tag("span", .style("muted small")) { " · " + reading.names.grid(grid) }
                }
            },
            tag("td") { resident.map(reading.names.resident) ?? stop.text },
            tag("td", .style("portions")) { need.map { "\($0.portions)" } ?? "" },
        ])
    }
}
