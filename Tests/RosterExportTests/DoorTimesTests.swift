import Rostering
import ScenarioFile
import TestSupport
import Testing

@testable import RosterExport

@Suite struct DoorTimesTests {
    @Test func `The last door of the village's round is served when its duty ends`() throws {
        let round = try #require(Village.roster.rounds.first)
        let service = try #require(Village.scenario.services.first { $0.id == "meals" })
        let shape = try #require({ if case .round(let shape) = service.shape { shape } else { nil } }() as RoundShape?)
        let times = DoorTimes(round.stops, shape: shape, start: 0, ScenarioIndex(Village.scenario))
        #expect(times.end == round.duration)
        // Loading 5, hall to H2 3 minutes; door 2, H2 to H3 7 minutes.
        #expect(times.arrivals == [8, 17])
    }

    @Test func `Two doors in one building are a door time apart`() {
        var scenario = Village.scenario
        scenario.residents[2].building = "H2"
        let shape = RoundShape(kitchen: "hall", maximumPortions: 4, doorTime: 3)
        let times = DoorTimes(["N4", "N5"], shape: shape, start: 100, ScenarioIndex(scenario))
        #expect(times.arrivals == [108, 111])
    }

    @Test func `A given walk counts in both directions`() {
        var scenario = Village.scenario
        scenario.community.walking.matrix[LocationPair(.building("H2"), .place("hall"))] = 20
        let shape = RoundShape(kitchen: "hall", maximumPortions: 4)
        #expect(DoorTimes(["N4"], shape: shape, start: 0, ScenarioIndex(scenario)).arrivals == [25])
    }

    @Test func `A stop that is unknown leaves the times out`() {
        let shape = RoundShape(kitchen: "hall", maximumPortions: 4)
        #expect(DoorTimes(["N4", "no-such"], shape: shape, start: 0, ScenarioIndex(Village.scenario)).arrivals == [])
    }
}
