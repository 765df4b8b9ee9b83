import Rostering

/// The week's board, to put on the wall: who serves where and when, and where somebody is still sought.
///
/// It names volunteers, grids and places, and nobody who is helped.
struct BoardPage {
    let reading: RosterReading

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }

    /// The services, each with its rows.
    private var services: [BoardRows] {
        let entries = Dictionary(grouping: reading.entries, by: \.service)
        return reading.scenario.services.map { BoardRows($0, entries[$0.id] ?? [], reading) }
            .filter { !$0.keys.isEmpty }
    }

    /// The services' tables.
    var links: [PageLink] {
        services.map { PageLink(label: reading.names.service($0.service.id), id: "service-\($0.service.id)") }
    }

    /// What stands under the head of the page.
    func content() -> Markup {
        .group([SoughtStrip(reading: reading).content()] + services.map(section))
    }

    private func section(_ rows: BoardRows) -> Markup {
        let own = reading.open.filter { $0.service.id == rows.service.id }
        return .group([
            tag("table", .style("board lines"), .id("service-\(rows.service.id)")) {
                BoardHead(reading: reading, title: reading.names.service(rows.service.id), first: firstHead(rows))
                    .content()
                tag("tbody") {
                    for key in rows.keys {
                        tag("tr") {
                            tag("th") { label(key) }
                            for day in days {
                                cell(day) { turns(rows.entries(key, day: day), key, rows.service) }
                            }
                        }
                    }
                }
            },
            SoughtStrip(reading: reading).anyDay(own.filter { $0.day == nil }, isOfAll: false),
        ])
    }

    private func firstHead(_ rows: BoardRows) -> String {
        switch rows.keys[0] {
        case .grid: words.grid
        case .turn: words.time
        case .place: words.whereTo
        }
    }

    private func cell(_ day: Int, @MarkupBuilder _ content: () -> Markup) -> Markup {
        tag("td", .style(BoardHead.isHoliday(day, reading) ? "shade" : "plain"), content: content)
    }

    private func label(_ key: BoardRows.Key) -> Markup {
        let (name, note): (String, String?) =
            switch key {
            case .grid(let grid?): (reading.names.grid(grid), reading.branch(of: grid))
            case .grid(nil): (words.wholeCommunity, nil)
            case .turn(let location, let window): (window.description, location.map(reading.location))
            case .place(let location): (location.map(reading.location) ?? words.wholeCommunity, nil)
            }
        return .group([.text(name), tag("div", .style("role")) { note ?? "" }])
    }

    private func turns(_ entries: [RosterEntry], _ key: BoardRows.Key, _ service: Service) -> [Markup] {
        guard !entries.isEmpty else { return [tag("span", .style("none")) { "–" }] }
        return entries.map { entry in
            tag("div", .style("turn")) {
                if let time = time(of: entry, key, service) { tag("span", .style("time")) { time } }
                for (number, member) in entry.members.enumerated() {
                    name(member, in: entry, isLast: number + 1 == entry.members.count)
                }
                if entry.short > 0 || entry.members.isEmpty {
                    " "
                    tag("span", .style("open")) { words.sought(entry.short, of: entry.members.count) }
                }
            }
        }
    }

    /// A member's name, in a line of its own where the team has several roles.
    private func name(_ member: RosterEntry.Member, in entry: RosterEntry, isLast: Bool) -> Markup {
        let name = reading.names.volunteer(member.volunteer)
        guard let role = reading.role(of: member, in: entry) else {
            return .group([tag("span", .style("person")) { isLast ? name : words.followed(name) }, .text(" ")])
        }
        return tag("div") {
            name + " "
            tag("span", .style("role")) { role }
        }
    }

    /// The time of an entry, unless the row tells it: when it begins, of supervision also when it ends.
    private func time(of entry: RosterEntry, _ key: BoardRows.Key, _ service: Service) -> String? {
        if case .turn(_, let window) = key {
            guard let interval = entry.interval, words.times(interval) != window.description else { return nil }
            return words.times(interval)
        }
        guard let interval = entry.interval else {
            let needs = entry.stops.isEmpty ? [entry.need].compactMap { $0 } : entry.stops
            return needs.first.flatMap { reading.index.needs[$0] }?.window.description
        }
        return service.shape.kind == .supervision ? words.times(interval) : interval.start.timeOfDay.description
    }
}
