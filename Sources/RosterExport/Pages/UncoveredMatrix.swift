import Rostering

/// How much is open in each branch and grid on each day, on one look.
struct UncoveredMatrix {
    let reading: RosterReading

    private var words: Words { reading.words }
    private var days: Range<Int> { 0..<reading.roster.horizon.dayCount }
    private var hasAnyDay: Bool { reading.open.contains { $0.day == nil } }

    /// The table: branches with those of their grids where anything is open, then what belongs to no grid, then all.
    func content() -> Markup {
        tag("table", .style("matrix lines")) {
            tag("colgroup") {
                tag("col", .style("first"))
                for _ in days { tag("col") }
            }
            tag("thead") {
                tag("tr") {
                    tag("th") { words.grid }
                    for day in days { tag("th") { words.short(reading.roster.horizon.date(ofDay: day)) } }
                    if hasAnyDay { tag("th") { words.anyDayTitle } }
                    tag("th") { words.sum }
                }
            }
            tag("tbody") {
                for branch in reading.scenario.community.branches {
                    rows(of: branch, reading.open.filter { $0.branch == branch.id })
                }
                row(words.ofNoGrid, reading.open.filter { $0.branch == nil })
                row(words.sum, reading.open, isSum: true)
            }
        }
    }

    private func rows(of branch: GridBranch, _ open: [OpenNeed]) -> Markup {
        let grids = reading.scenario.community.grids.filter { grid in open.contains { $0.grid == grid.id } }
        return .group(
            [row(reading.branch(branch), open, isSum: true)]
                + grids.map { grid in row("\u{2003}" + reading.names.grid(grid.id), open.filter { $0.grid == grid.id })
                }
        )
    }

    private func row(_ name: String, _ open: [OpenNeed], isSum: Bool = false) -> Markup {
        tag("tr", .style(isSum ? "all" : "plain")) {
            tag("th") { name }
            for day in days { cell(open.filter { $0.day == day }) }
            if hasAnyDay { cell(open.filter { $0.day == nil }) }
            cell(open)
        }
    }

    private func cell(_ open: [OpenNeed]) -> Markup {
        let number = open.reduce(0) { $0 + $1.missing }
        return tag("td") {
            if number == 0 {
                tag("span", .style("muted")) { "–" }
            } else {
                tag("span", .style("count")) { "\(number)" }
            }
        }
    }
}
