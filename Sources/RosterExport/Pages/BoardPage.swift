import Rostering

/// The week's board, to put on the wall: who serves where and when, and where somebody is still sought.
///
/// It names volunteers, grids and places, and nobody who is helped.
struct BoardPage {
    let reading: RosterReading

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }

    /// What stands under the head of the page.
    func content() -> Markup {
        let entries = Dictionary(grouping: reading.entries, by: \.service)
        let services = reading.scenario.services.map { BoardRows($0, entries[$0.id] ?? [], reading) }
            .filter { !$0.keys.isEmpty }
        return .group([open()] + services.map(section))
    }

    /// What is sought, day by day.
    private func open() -> Markup {
        guard !reading.open.isEmpty else { return tag("p") { words.allCovered } }
        return .group([
            tag("table", .style("board lines")) {
                head(first: nil, title: words.soughtTitle)
                tag("tbody") {
                    tag("tr") {
                        for day in days {
                            tag("td") { sought(reading.open.filter { $0.day == day }) }
                        }
                    }
                }
            },
            anyDay(reading.open.filter { $0.day == nil }, isOfAll: true),
        ])
    }

    private func sought(_ open: [OpenNeed]) -> [Markup] {
        guard !open.isEmpty else { return [tag("span", .style("none")) { words.nothingSought }] }
        return reading.scenario.services.compactMap { service in
            let own = open.filter { $0.service.id == service.id }
            guard !own.isEmpty else { return nil }
            return tag("div", .style("turn")) {
                tag("b") { reading.names.service(service.id) }
                " "
                tag("span", .style("count")) { "\(own.reduce(0) { $0 + $1.missing })" }
                tag("div", .style("role")) { words.list(spots(own)) }
            }
        }
    }

    /// Where or when something is sought, each once with its number.
    private func spots(_ open: [OpenNeed]) -> [String] {
        var order: [String] = []
        var counts: [String: Int] = [:]
        for item in open {
            let isHome = [.visit, .round].contains(item.service.shape.kind)
            let spot = isHome ? item.grid.map(reading.names.grid) ?? words.wholeCommunity : item.time(words)
            if counts[spot] == nil { order.append(spot) }
            counts[spot, default: 0] += item.missing
        }
        return order.map { words.times($0, counts[$0] ?? 1) }
    }

    /// What may be done on any day, under a table: of one service, or with the services' names.
    private func anyDay(_ open: [OpenNeed], isOfAll: Bool) -> Markup {
        guard !open.isEmpty else { return .group([]) }
        let names = reading.scenario.services.compactMap { service -> String? in
            let own = open.filter { $0.service.id == service.id }
            return own.isEmpty ? nil : words.titled(reading.names.service(service.id), words.list(spots(own)))
        }
        let text = isOfAll ? words.clauses(names) : words.list(spots(open))
        return tag("p", .style("small below")) {
            tag("span", .style("open")) { words.soughtAnyDay }
            " " + text
        }
    }

    private func section(_ rows: BoardRows) -> Markup {
        let own = reading.open.filter { $0.service.id == rows.service.id }
        return .group([
            tag("table", .style("board lines"), .id("service-\(rows.service.id)")) {
                head(first: firstHead(rows), title: reading.names.service(rows.service.id))
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
            anyDay(own.filter { $0.day == nil }, isOfAll: false),
        ])
    }

    private func firstHead(_ rows: BoardRows) -> String {
        switch rows.keys[0] {
        case .grid: words.grid
        case .turn: words.time
        case .place: words.whereTo
        }
    }

    private func head(first: String?, title: String) -> Markup {
        .group([columns(hasFirst: first != nil), headRows(first: first, title: title)])
    }

    private func columns(hasFirst: Bool) -> Markup {
        tag("colgroup") {
            if hasFirst { tag("col", .style("first")) }
            for _ in days { tag("col") }
        }
    }

    private func headRows(first: String?, title: String) -> Markup {
        tag("thead") {
            tag("tr", .style("title")) { tag("th", .columns(days.count + (first == nil ? 0 : 1))) { title } }
            tag("tr") {
                if let first { tag("th", .style("first")) { first } }
                for day in days {
                    let date = reading.roster.horizon.date(ofDay: day)
                    let isHoliday = reading.scenario.community.calendar.holidays.contains(date)
                    tag("th", .style(isHoliday ? "shade" : "plain")) {
                        words.short(date)
                        if isHoliday { tag("div", .style("role")) { words.holiday } }
                    }
                }
            }
        }
    }

    private func cell(_ day: Int, @MarkupBuilder _ content: () -> Markup) -> Markup {
        let date = reading.roster.horizon.date(ofDay: day)
        let isHoliday = reading.scenario.community.calendar.holidays.contains(date)
        return .element("td", [.style(isHoliday ? "shade" : "plain")], [content()])
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

extension DemandShape {
    /// The kind of a shape, without its numbers.
    enum Kind { case shift, visit, round, supervision, session }

    /// Which kind it is.
    var kind: Kind {
        switch self {
        case .shift: .shift
        case .visit: .visit
        case .round: .round
        case .supervision: .supervision
        case .session: .session
        }
    }
}
