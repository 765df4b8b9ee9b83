import Foundation
import Rostering
import ScenarioFile
import TestSupport
import Testing

@testable import RosterExport

@Suite struct GoldenPageTests {
    /// The village as it is shipped, and a roster of it made by hand that leaves one need open.
    private func village() throws -> (Scenario, Roster) {
        let scenario = try ScenarioFile.read(at: Golden.root.appendingPathComponent("scenarios/village").path).scenario
        let file = Golden.root.appendingPathComponent("Tests/RosterCommandTests/Golden/village-roster.json").path
        return (scenario, try RosterFile.read(at: file, for: scenario))
    }

    @Test(arguments: Language.allCases)
    func `The pages of the village are as in the golden files`(language: Language) throws {
        let (scenario, roster) = try village()
        let pages = RosterPages(scenario: scenario, roster: roster, language: language, edition: "2026-W49/3")
        for file in pages.files() {
            try Golden.expect(Golden.withoutStyle(file.text), matches: "village.\(language.rawValue)/\(file.name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `The pages of awkward names and empty days are as in the golden files`(language: Language) throws {
        let pages = RosterPages(scenario: Awkward.scenario, roster: Awkward.roster, language: language)
        for file in pages.files() {
            try Golden.expect(Golden.withoutStyle(file.text), matches: "awkward.\(language.rawValue)/\(file.name)")
        }
    }

    @Test(arguments: Language.allCases)
    func `The tables and a calendar of the village are as in the golden files`(language: Language) throws {
        let (scenario, roster) = try village()
        for file in RosterTables(scenario: scenario, roster: roster, language: language).files() {
            try Golden.expect(file.text, matches: "village.\(language.rawValue)/\(file.name)")
        }
        let stamp = try #require(Timestamp(iso: "2026-11-25T08:30:00Z"))
        let publication = Publication(scenario: scenario, roster: roster, published: stamp)
        let calendar = try RosterCalendar(publications: [publication], language: language)
        try Golden.expect(calendar.text(for: .community), matches: "village.\(language.rawValue)/community.ics")
    }
}
