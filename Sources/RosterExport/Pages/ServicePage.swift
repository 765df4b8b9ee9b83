import Rostering

/// One sheet for each service, for those who run it: who comes when and for whom, with a box to tick for each.
struct ServicePage {
    let reading: RosterReading

    private var words: Words { reading.words }

    /// The services for which anything is asked or done.
    var services: [Service] {
        let busy = Set(reading.entries.map(\.service))
        return reading.scenario.services.filter { busy.contains($0.id) }
    }

    /// The services' sheets.
    var links: [PageLink] {
        services.map { PageLink(label: reading.names.service($0.id), id: "service-\($0.id)") }
    }

    /// What stands under the head of the page.
    func content() -> Markup {
        let entries = Dictionary(grouping: reading.entries, by: \.service)
        return .group(
            services.map { service in
                tag("section", .style("sheet"), .id("service-\(service.id)")) {
                    tag("h2") { reading.names.service(service.id) }
                    sections(service, entries[service.id] ?? [])
                }
            }
        )
    }

    private func sections(_ service: Service, _ entries: [RosterEntry]) -> [Markup] {
        var sections = (0..<reading.roster.horizon.dayCount).map { day -> Markup in
            let own = entries.filter { $0.day == day }
            let date = words.long(reading.roster.horizon.date(ofDay: day))
            guard own.isEmpty else { return table(service, date, own) }
            return tag("h3") {
                date
                tag("span", .style("muted")) { " · " + words.nothingOnDay }
            }
        }
        let anyDay = entries.filter { $0.day == nil }
        if !anyDay.isEmpty { sections.append(table(service, words.anyDayTitle, anyDay)) }
        return sections
    }

    private func table(_ service: Service, _ date: String, _ entries: [RosterEntry]) -> Markup {
        let hasSubject = ![.shift, .supervision].contains(service.shape.kind)
        var columns = [PageTable.Column(style: "hours", head: words.time)]
        if hasSubject { columns.append(.init(style: "subject", head: words.forWhom)) }
        columns += [.init(style: "place", head: words.whereTo), .init(style: "team", head: words.who)]
        let title = Markup.group([
            .text(date), tag("span", .style("muted")) { " · " + reading.names.service(service.id) },
        ])
        return PageTable(title: title, columns: columns, rows: entries.map { row($0, hasSubject: hasSubject) })
            .content()
    }

    private func row(_ entry: RosterEntry, hasSubject: Bool) -> Markup {
        tag("tr") {
            tag("td", .style("time")) { entry.interval.map(words.times) ?? window(entry) }
            if hasSubject { tag("td") { subject(entry) } }
            tag("td") {
                reading.place(of: entry)
                if hasSubject, !grids(entry).isEmpty { tag("span", .style("muted small")) { " · " + grids(entry) } }
                if let note = reading.note(of: entry) { tag("div", .style("note")) { note } }
            }
            tag("td") {
                for member in entry.members {
                    tag("div", .style("member")) {
                        tag("span", .style("box"))
                        tag("div") { reading.member(member, of: entry) }
                    }
                }
                if entry.short > 0 || entry.members.isEmpty {
                    tag("span", .style("open")) { words.sought(entry.short, of: entry.members.count) }
                }
            }
        }
    }

    private func grids(_ entry: RosterEntry) -> String { words.list(reading.grids(of: entry).map(reading.names.grid)) }

    private func subject(_ entry: RosterEntry) -> String {
        let number = entry.task.text.split(separator: "/").dropFirst().last.map(String.init) ?? ""
        guard !entry.stops.isEmpty, !number.isEmpty else {
            return entry.stops.isEmpty
                ? reading.subject(of: entry) : words.list(entry.residents.map(reading.names.resident))
        }
        return words.round(number: number, doors: entry.stops.count, portions: entry.portions)
    }

    /// The window of something that nobody does.
    private func window(_ entry: RosterEntry) -> String {
        let need = entry.need ?? entry.stops.first
        return need.flatMap { reading.index.needs[$0] }?.window.description ?? ""
    }
}
