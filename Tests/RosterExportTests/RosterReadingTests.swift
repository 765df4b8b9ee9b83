import Rostering
import TestSupport
import Testing

@testable import RosterExport

@Suite struct RosterReadingTests {
    private let reading = RosterReading(scenario: Awkward.scenario, roster: Awkward.roster, language: .english)

    @Test func `What nobody does stands among the rest where its window begins`() {
        let thursday = reading.entries.filter { $0.day == 3 }
        #expect(thursday.map(\.task) == ["look-in@2026-12-31"] + Array(repeating: "children@2026-12-31", count: 3))
    }

    @Test func `A round is about the grids of all its doors, in the community's order`() throws {
        let round = try #require(reading.entries.first { $0.stops.count == 3 })
        #expect(reading.grids(of: round) == ["G1", "G2", "G3"])
    }

    @Test func `What is open is read by day and time, and what any day would suit comes last`() {
        #expect(reading.open.map(\.day) == [1, 1, 3, 3, 6, 6, nil, nil])
        #expect(reading.open.prefix(2).map(\.service.id) == ["canteen", "meals"])
    }

    @Test func `A roster made by hand has what it leaves open found by the checker`() {
        var roster = Awkward.roster
        (roster.certificate, roster.uncovered) = (nil, [])
        let found = RosterReading(scenario: Awkward.scenario, roster: roster, language: .english).open
        #expect(found.contains { $0.need.id == "look-in" && $0.day == 3 })
        #expect(found.contains { $0.need.id == "soup" && $0.day == 6 })
    }

    @Test func `A building is told with its estate, and a place by its name`() {
        #expect(reading.location(.building("B1")) == "B1, Very Long Estate Name by the Old Canal")
        #expect(reading.location(.building("B3")) == "B3")
        #expect(reading.location(.place("hall")) == "Warm Heart Posthouse")
    }
}
