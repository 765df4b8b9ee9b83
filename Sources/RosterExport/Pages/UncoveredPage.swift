import Rostering

/// What is open, for those who look for somebody: counted on one look, by day, and on a sheet for each branch by grid.
///
/// "Little things do not leave the grid": every entry tells how far helpers have been looked for already, and every
/// grid who its member is.
struct UncoveredPage {
    let reading: RosterReading

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }

    /// The days on which anything is uncovered.
    var links: [PageLink] {
        Set(reading.open.compactMap(\.day)).sorted().map {
            PageLink(label: words.short(reading.roster.horizon.date(ofDay: $0)), id: "day-\($0 + 1)")
        }
    }

    /// What stands under the head of the page.
    func content() -> Markup {
        guard !reading.open.isEmpty else { return tag("p") { words.allCovered } }
        return .group([
            UncoveredMatrix(reading: reading).content(),
            tag("h2") { words.openByDay },
            .group(days.map(day)),
            anyDay(),
            .group(reading.scenario.community.branches.map(branch)),
            community(),
        ])
    }

    private func day(_ day: Int) -> Markup {
        let date = words.long(reading.roster.horizon.date(ofDay: day))
        let own = reading.open.filter { $0.day == day }
        guard !own.isEmpty else {
            return tag("h3", .id("day-\(day + 1)")) {
                date
                tag("span", .style("muted")) { " · " + words.nothingSought }
            }
        }
        return tag("section", .id("day-\(day + 1)")) { table(own, .text(date), isDated: false) }
    }

    private func anyDay() -> Markup {
        let own = reading.open.filter { $0.day == nil }
        return own.isEmpty ? .group([]) : table(own, .text(words.anyDayTitle), isDated: false)
    }

    private func branch(_ branch: GridBranch) -> Markup {
        let own = reading.open.filter { $0.branch == branch.id }
        guard !own.isEmpty else { return .group([]) }
        let grids = reading.scenario.community.grids.filter { grid in own.contains { $0.grid == grid.id } }
        return tag("section", .style("branch"), .id("branch-\(branch.id)")) {
            tag("h2") {
                words.escalated(reading.branch(branch))
                tag("span", .style("muted")) { " · " + words.headsMissing(own.reduce(0) { $0 + $1.missing }) }
            }
            for grid in grids {
                table(own.filter { $0.grid == grid.id }, title(of: grid.id), isDated: true)
            }
        }
    }

    private func community() -> Markup {
        let own = reading.open.filter { $0.branch == nil }
        guard !own.isEmpty else { return .group([]) }
        return tag("section", .style("branch"), .id("community")) {
            tag("h2") {
                words.escalated(nil)
                tag("span", .style("muted")) { " · " + words.headsMissing(own.reduce(0) { $0 + $1.missing }) }
            }
            table(own, .text(words.ofNoGrid), isDated: true)
        }
    }

    /// A grid with the grid members who work from it: the first to ask.
    private func title(of grid: GridID) -> Markup {
        let members = reading.scenario.volunteers.filter {
            $0.kind == .gridMember && $0.home.flatMap(reading.grid(of:)) == grid
        }
        let names = words.list(members.map { reading.names.volunteer($0.id) })
        return .group([
            .text(reading.names.grid(grid)),
            tag("span", .style("muted")) { members.isEmpty ? "" : " · " + words.detail(words.gridMemberMark, names) },
        ])
    }

    private func table(_ open: [OpenNeed], _ title: Markup, isDated: Bool) -> Markup {
        let day = isDated ? [PageTable.Column(style: "day", head: words.day)] : []
        return PageTable(
            title: title,
            columns: day + [
                .init(style: "hours", head: words.time), .init(style: "service", head: words.service),
                .init(style: "whom", head: words.forWhom), .init(style: "gap", head: words.missing),
                .init(style: "found", head: words.found),
            ],
            rows: open.map { row($0, isDated: isDated) }
        ).content()
    }

    private func row(_ open: OpenNeed, isDated: Bool) -> Markup {
        tag("tr") {
            if isDated {
                tag("td", .style("day")) {
                    open.day.map { words.short(reading.roster.horizon.date(ofDay: $0)) } ?? words.anyDayTitle
                }
            }
            tag("td", .style("time")) {
                open.time(words)
                if let length = open.length {
                    tag("div", .style("muted small")) { words.duration(minutes: length.value) }
                }
            }
            tag("td") {
                tag("b") { reading.names.service(open.service.id) }
                if let number = open.number { tag("span", .style("muted")) { " " + words.anyDay(number) } }
                tag("div", .style("muted small")) { words.looked(open.service.reach) }
            }
            tag("td") {
                reading.subject(of: open)
                tag("div", .style(reading.subject(of: open).isEmpty ? "place" : "muted small")) {
                    words.list(
                        [reading.place(of: open)].filter { !$0.isEmpty }
                            + (isDated ? [] : [open.grid.map(reading.names.grid)].compactMap { $0 })
                    )
                }
            }
            tag("td") {
                tag("span", .style("open")) { reading.shortage(of: open) }
                if open.need.weeksOpen > 0 {
                    tag("div", .style("small")) { words.waiting(weeks: open.need.weeksOpen) }
                }
                if let reason = open.part.reason {
                    tag("div", .style("muted small")) { words.reason(reason) }
                }
            }
            tag("td", .style("found"))
        }
    }
}
