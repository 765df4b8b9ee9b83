import Rostering
import TestSupport
import Testing

@testable import RosterExport

@Suite struct CalendarTests {
    private let first = Timestamp(secondsSinceEpoch: 1_764_000_000)

    private func calendar(_ roster: Roster, language: Language = .english) throws -> RosterCalendar {
        let publication = Publication(scenario: Awkward.scenario, roster: roster, published: first)
        return try RosterCalendar(publications: [publication], language: language)
    }

    private func unfolded(_ text: String) -> String { text.replacing("\r\n ", with: "").replacing("\r\n", with: "\n") }

    @Test func `The same publications give the same bytes`() throws {
        #expect(try calendar(Awkward.roster).files() == calendar(Awkward.roster).files())
    }

    @Test func `There is a calendar for the community, each service and each volunteer`() throws {
        let names = try calendar(Awkward.roster).files().map(\.name)
        #expect(names.count == 1 + Awkward.scenario.services.count + Awkward.scenario.volunteers.count)
        #expect(
            names.contains("community.ics") && names.contains("service-meals.ics") && names.contains("volunteer-V5.ics")
        )
    }

    @Test func `A volunteer's own calendar names the doors in walking order`() throws {
        let text = unfolded(try calendar(Awkward.roster).text(for: .volunteer("V2")))
        let doors = text.ranges(of: "Featherstonehaugh-Smith").count + text.ranges(of: "陈奶奶").count
        #expect(doors == 2)
        #expect(text.contains("1. Old Mrs") && text.contains("\\n2. 陈奶奶") && text.contains("3 portions"))
        #expect(text.contains("CLASS:PRIVATE"))
    }

    @Test(arguments: Language.allCases)
    func `Calendars that are shared name nobody who is helped`(language: Language) throws {
        let calendar = try calendar(Awkward.roster, language: language)
        for audience in [.community] + Awkward.scenario.services.map({ RosterCalendar.Audience.service($0.id) }) {
            let text = unfolded(calendar.text(for: audience))
            for resident in Awkward.scenario.residents { #expect(!text.contains(resident.name)) }
        }
    }

    @Test func `A UID holds ids and no names, and two weeks of one need have different ones`() throws {
        var next = Awkward.roster
        next.horizon = Horizon(firstDay: Awkward.roster.horizon.firstDay.adding(days: 7))
        let uids = { (text: String) in unfolded(text).split(separator: "\n").filter { $0.hasPrefix("UID:") } }
        let before = uids(try calendar(Awkward.roster).text(for: .service("mediation")))
        let after = uids(try calendar(next).text(for: .service("mediation")))
        #expect(before == ["UID:noise#1@2026-12-28@awkward"])
        #expect(after == ["UID:noise#1@2027-01-04@awkward"])
    }

    @Test func `A round with another number stays the same event of its carrier`() throws {
        var other = Awkward.roster
        other.rounds[0].id = "meals@2026-12-28/R2"
        other.duties[1].task = "meals@2026-12-28/R2"
        let publications = [Awkward.roster, other].map {
            Publication(scenario: Awkward.scenario, roster: $0, published: first)
        }
        let text = try RosterCalendar(publications: publications, language: .english).text(for: .volunteer("V2"))
        #expect(!text.contains("CANCELLED"))
        #expect(text.contains("SEQUENCE:0") && !text.contains("SEQUENCE:1"))
    }

    @Test func `Publications out of order and no publications are refused`() {
        let late = Publication(scenario: Awkward.scenario, roster: Awkward.roster, published: first)
        var early = late
        early.published.secondsSinceEpoch -= 1
        #expect(throws: PublicationError.outOfOrder(2)) {
            try RosterCalendar(publications: [late, early], language: .english)
        }
        #expect(throws: PublicationError.empty) { try RosterCalendar(publications: [], language: .english) }
    }
}
