import Rostering

/// Where somebody is still sought, by day: for those who read the board and could help.
struct SoughtStrip {
    let reading: RosterReading

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }

    /// What is sought, day by day.
    func content() -> Markup {
        guard !reading.open.isEmpty else { return tag("p") { words.allCovered } }
        return .group([
            tag("table", .style("board lines")) {
                BoardHead(reading: reading, title: words.soughtTitle, first: nil).content()
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
    func anyDay(_ open: [OpenNeed], isOfAll: Bool) -> Markup {
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
}
