import Rostering

/// The first page: what there is to print, and for whom.
struct IndexPage {
    let reading: RosterReading
    /// The other pages: file, title, what to do with it, and what a reader on the screen may look for in it.
    let pages: [(file: String, title: String, what: String, links: [PageLink])]

    private var words: Words { reading.words }

    /// What stands under the head of the page.
    func content() -> Markup {
        let summary = RosterSummary(scenario: reading.scenario, roster: reading.roster)
        let serving = summary.loads.count { $0.duties > 0 }
        let missing = reading.open.reduce(0) { $0 + $1.missing }
        return .group([
            tag("p") {
                words.headline(duties: summary.dutyCount, volunteers: serving) + words.both(".", "。")
                if missing == 0 {
                    " " + words.allCovered
                } else {
                    " "
                    tag("span", .style("open")) { words.headsMissing(missing) }
                }
            },
            tag("table") {
                tag("tbody") {
                    for page in pages {
                        tag("tr") {
                            tag("td", .style("page")) { tag("a", .link(page.file)) { page.title } }
                            tag("td") {
                                page.what
                                tag("div", .style("screen")) {
                                    for link in page.links {
                                        tag("a", .link("\(page.file)#\(link.id)")) { link.label }
                                        " "
                                    }
                                }
                            }
                        }
                    }
                }
            },
        ])
    }
}
