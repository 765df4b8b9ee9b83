import Rostering
import TestSupport
import Testing

@testable import RosterExport

@Suite struct TableTests {
    private func rows(_ name: String) throws -> [[Substring]] {
        let files = RosterTables(scenario: Awkward.scenario, roster: Awkward.roster, language: .english).files()
        let file = try #require(files.first { $0.name == name })
        let lines = file.text.split(separator: "\r\n")
        #expect(file.count == lines.count - 1)
        return lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    }

    @Test func `There is a row for each volunteer of each duty`() throws {
        let rows = try rows("duties.csv")
        #expect(rows.count == 1 + Awkward.roster.duties.count)
        #expect(rows[1].prefix(5) == ["2026-12-28", "Mon", "09:00", "09:45", "45"])
    }

    @Test func `There is a row for each uncovered task and role`() throws {
        #expect(try rows("uncovered.csv").count == 1 + Awkward.roster.uncovered.count)
    }

    @Test func `Every volunteer has a load, also without a duty, and a formula is no formula`() throws {
        let rows = try rows("loads.csv")
        #expect(rows.count == 1 + Awkward.scenario.volunteers.count)
        let idle = try #require(rows.first { $0.contains("V5") })
        #expect(idle.first == "'=SUM(A1:A9)" && idle[3] == "0" && idle[4] == "0")
    }
}
