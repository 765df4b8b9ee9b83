import Rostering

/// One slip for each volunteer with a duty, to cut out and hand over: where to be when, for whom and with whom.
struct SlipPage {
    let reading: RosterReading
    /// Which publication it shows, told on every slip as it is cut out.
    let edition: String?

    private var words: Words { reading.words }

    /// Number of slips.
    var count: Int { Set(reading.roster.duties.map(\.volunteer)).count }

    /// Whose slips there are.
    var links: [PageLink] {
        Set(reading.roster.duties.map(\.volunteer)).sorted().map { PageLink(label: $0.text, id: "slip-\($0)") }
    }

    /// What stands under the head of the page.
    func content() -> Markup {
        var duties: [VolunteerID: [RosterEntry]] = [:]
        for entry in reading.entries {
            for member in entry.members { duties[member.volunteer, default: []].append(entry) }
        }
        let serving = reading.scenario.volunteers.map(\.id).filter { duties[$0] != nil }.sorted()
        let idle = reading.scenario.volunteers.map(\.id).filter { duties[$0] == nil }.sorted()
        return .group([
            tag("p", .style("screen")) {
                for link in links {
                    tag("a", .link("#\(link.id)")) { link.label }
                    " "
                }
            },
            .group(serving.map { slip($0, duties[$0] ?? []) }),
            idle.isEmpty
                ? .group([])
                : tag("p", .style("small muted")) {
                    words.withoutDuties(idle.map { reading.names.heading(volunteer: $0) })
                },
        ])
    }

    private func slip(_ volunteer: VolunteerID, _ entries: [RosterEntry]) -> Markup {
        let minutes = entries.reduce(0) { $0 + ($1.interval?.duration.value ?? 0) }
        let name = reading.names.volunteer(volunteer)
        return tag("section", .style("slip"), .id("slip-\(volunteer)")) {
            tag("div", .style("name")) {
                tag("span", .style("id")) { volunteer.text }
                tag("span", .style("who")) { name == volunteer.text ? "" : name }
                tag("span", .style("sum")) {
                    words.total(duties: entries.count, minutes: minutes, maximum: nil)
                        + (edition.map { " · " + $0 } ?? "")
                }
            }
            tag("table") {
                for (day, own) in SlipPage.byDay(entries) {
                    tag("tbody") {
                        for (number, entry) in own.enumerated() {
                            tag("tr") {
                                if number == 0 {
                                    tag("td", .style("day"), .rows(own.count)) {
                                        words.short(reading.roster.horizon.date(ofDay: day))
                                    }
                                }
                                row(entry, of: volunteer)
                            }
                        }
                    }
                }
            }
        }
    }

    /// Entries of each day, in order.
    private static func byDay(_ entries: [RosterEntry]) -> [(day: Int, entries: [RosterEntry])] {
        Dictionary(grouping: entries) { $0.interval?.start.day ?? 0 }.sorted { $0.key < $1.key }
            .map { (day: $0.key, entries: $0.value) }
    }

    private func row(_ entry: RosterEntry, of volunteer: VolunteerID) -> Markup {
        let member = entry.members.first { $0.volunteer == volunteer }
        let role = member.flatMap { reading.role(of: $0, in: entry) }
        let subject = reading.subject(of: entry)
        let companions = reading.companions(of: volunteer, in: entry)
        return .group([
            tag("td", .style("time hours")) { entry.interval.map(words.times) ?? "" },
            tag("td") {
                tag("b") { reading.names.service(entry.service) }
                if let role { tag("span", .style("muted")) { " · " + role } }
                if !subject.isEmpty { tag("div") { subject } }
                if let note = reading.note(of: entry) { tag("div", .style("note")) { note } }
                if !companions.isEmpty {
                    tag("div", .style("muted")) { words.detail(words.with, words.list(companions)) }
                }
            },
            tag("td", .style("place")) {
                reading.place(of: entry)
                if case .building(let building)? = entry.location, let grid = reading.grid(of: building) {
                    tag("div", .style("muted")) { reading.names.grid(grid) }
                }
                if !entry.stops.isEmpty {
                    tag("div", .style("muted")) {
                        words.list(reading.grids(of: entry).map(reading.names.grid))
                    }
                }
            },
        ])
    }
}
