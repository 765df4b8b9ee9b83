import Rostering
import TestSupport
import Testing

@testable import RosterExport

@Suite struct PageTests {
    private func pages(_ language: Language, _ roster: Roster = Awkward.roster) -> [String: String] {
        let files = RosterPages(scenario: Awkward.scenario, roster: roster, language: language).files()
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.text) })
    }

    /// The text of a page as a reader sees it: elements taken out, references resolved.
    private func seen(_ page: String) -> String {
        Golden.withoutStyle(page).replacing(#/<[^>]*>/#, with: "\n").replacing("&lt;", with: "<")
            .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
            .replacing("&amp;", with: "&")
    }

    @Test(arguments: Language.allCases)
    func `Every name is on its page as a text and never as markup`(language: Language) throws {
        let pages = pages(language)
        let slips = try #require(pages["slips.html"])
        for volunteer in Awkward.scenario.volunteers where !volunteer.name.isEmpty {
            #expect(seen(slips).contains(DisplayWidth.singleLine(volunteer.name)))
        }
        let rounds = try #require(pages["rounds.html"])
        for resident in Awkward.scenario.residents { #expect(seen(rounds).contains(resident.name)) }
        for page in pages.values { #expect(!page.contains("<script") && page.ranges(of: "<h1>").count == 1) }
    }

    @Test(arguments: Language.allCases)
    func `The board names nobody who is helped`(language: Language) throws {
        let board = seen(try #require(pages(language)["board.html"]))
        for resident in Awkward.scenario.residents {
            #expect(!board.contains(resident.name) && !board.contains(resident.id.text + "\n"))
        }
        #expect(board.contains(Awkward.longName))
    }

    @Test(arguments: Language.allCases)
    func `No page loads or leads to anything outside of its folder`(language: Language) throws {
        let pages = pages(language)
        for (name, page) in pages {
            #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("//"), "\(name)")
            #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("src="), "\(name)")
            #expect(page.contains("default-src 'none'"))
            for match in page.matches(of: #/href="([^"]*)"/#) {
                let parts = match.output.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? page : pages[parts[0]]
                let isThere = parts.count == 1 || target?.contains("id=\"\(parts[1])\"") == true
                #expect(target != nil && isThere, "\(name) leads to \(match.output.1)")
            }
        }
    }

    @Test func `Every element that begins ends, in order`() {
        for (name, page) in pages(.english) {
            var open: [Substring] = []
            for match in Golden.withoutStyle(page).matches(of: #/<(\/?)([a-z0-9]+)[^>]*>/#) {
                let tag = match.output.2
                if ["meta", "col"].contains(tag) { continue }
                if match.output.1.isEmpty { open.append(tag) } else { #expect(open.popLast() == tag, "\(name)") }
            }
            #expect(open.isEmpty, "\(name)")
        }
    }

    @Test func `A page is said to be in the language that it is in`() {
        for language in Language.allCases {
            for page in pages(language).values { #expect(page.contains("<html lang=\"\(language.rawValue)\">")) }
        }
    }

    @Test func `The board tells who carries meals in a grid on a day`() throws {
        let board = try #require(pages(.english)["board.html"])
        let meals = try #require(board.components(after: "id=\"service-meals\"").first)
        for grid in ["Grid 1", "Grid 2", "Grid 3"] {
            let row = try #require(meals.components(after: "<th>\(grid)<").first?.prefix { $0 != "\u{0}" })
            let monday = try #require(String(row).components(after: "<td class=\"plain\">").first)
            #expect(monday.prefix(200).contains("11:00") && monday.prefix(200).contains(Awkward.unbrokenName))
        }
    }

    @Test func `What is uncovered on a day stands under that day, and an empty day says so`() throws {
        let page = try #require(pages(.english)["uncovered.html"])
        let wednesday = try #require(page.components(after: "id=\"day-3\"").first?.prefix(120))
        #expect(wednesday.contains("nothing open"))
        let thursday = try #require(page.components(after: "id=\"day-4\"").first)
        let untilFriday = try #require(thursday.components(before: "id=\"day-5\""))
        #expect(untilFriday.contains("Home visit") && untilFriday.contains("After-school waiting"))
        #expect(!untilFriday.contains("Elderly canteen"))
    }

    @Test func `Escalated needs stand under the branch of their grid with its grid member`() throws {
        let page = try #require(pages(.english)["uncovered.html"])
        let branch = try #require(page.components(after: "id=\"branch-BR1\"").first)
        let first = try #require(branch.components(before: "id=\"community\""))
        #expect(first.contains("赵敏") && first.contains("looked for in the whole community"))
        #expect(first.contains("open for 2 weeks already"))
        #expect(!page.contains("id=\"branch-BR2\""))
        #expect(try #require(page.components(after: "id=\"community\"").first).contains("2 missing: helper"))
    }

    @Test func `The doors of a round stand in walking order with their portions and times`() throws {
        let page = seen(try #require(pages(.english)["rounds.html"]))
        let places = ["Featherstonehaugh-Smith", "陈奶奶", "周爷爷"].compactMap { page.range(of: $0)?.lowerBound }
        #expect(places.count == 3 && places == places.sorted())
        #expect(page.contains("3 doors, 5 portions"))
    }

    @Test func `A slip names nobody whom its volunteer neither helps nor meets`() throws {
        let page = try #require(pages(.english)["slips.html"])
        let helped: [String: Set<ResidentID>] = ["V1": ["R1", "R2"], "V2": [], "V3": [], "V4": [], "M1": []]
        for (volunteer, residents) in helped {
            let rest = try #require(page.components(after: "id=\"slip-\(volunteer)\"").first)
            let slip = seen(try #require(rest.components(before: "</section>")))
            for resident in Awkward.scenario.residents {
                #expect(slip.contains(resident.name) == residents.contains(resident.id), "\(volunteer) \(resident.id)")
            }
        }
    }

    @Test func `A team stands in the order in which its service names the roles`() throws {
        let board = try #require(pages(.english)["board.html"])
        let canteen = try #require(board.components(after: "id=\"service-canteen\"").first)
        let lead = try #require(canteen.range(of: Awkward.longChineseName)).lowerBound
        let helper = try #require(canteen.range(of: Awkward.unbrokenName)).lowerBound
        #expect(lead < helper)
    }

    @Test func `What nobody does is sought once for a task, with all its heads`() throws {
        let board = try #require(pages(.english)["board.html"])
        #expect(board.ranges(of: ">3 sought<").count == 1)
        #expect(!board.contains(">2 sought<"))
    }

    @Test func `No name ends the style sheet or a text in it`() throws {
        #expect(Stylesheet.quoted("a\"b\\c</style>\n") == "\"a\\22 b\\5c c\\3c /style\\3e \\a \"")
        for page in pages(.english).values {
            let style = try #require(page.components(after: "<style>").first?.components(before: "</style>"))
            #expect(style.contains("Community \\3c of\\3e  \\22 Awkward\\22  \\26  Long Names"))
        }
    }

    @Test func `A roster of nothing makes pages that say so`() throws {
        var roster = Awkward.roster
        (roster.duties, roster.rounds, roster.sessions, roster.uncovered) = ([], [], [], [])
        let pages = pages(.english, roster)
        #expect(pages.count == 6)
        #expect(try #require(pages["rounds.html"]).contains("There are no rounds"))
        #expect(try #require(pages["uncovered.html"]).contains("Everything that was asked for is covered."))
    }
}

extension String {
    /// What follows each occurrence of a text.
    fileprivate func components(after text: String) -> [String] {
        ranges(of: text).map { String(self[$0.upperBound...]) }
    }

    /// What comes before the first occurrence of a text.
    fileprivate func components(before text: String) -> String? {
        ranges(of: text).first.map { String(self[..<$0.lowerBound]) }
    }
}
