import Rostering
import TestSupport
import Testing

@Suite("The village's hand-made roster")
struct VillageTests {
    let report = Checker(scenario: Village.scenario).check(Village.roster)

    @Test("is accepted")
    func accepted() {
        #expect(report.structure.map { $0.text(in: .english) } == [])
        #expect(report.violations.map { $0.text(in: .english) } == [])
        #expect(report.falseClaims == [])
        #expect(report.penalties == [])
        #expect(report.isAccepted)
    }

    @Test("misses nothing but the second helper that one would like to have")
    func coverage() {
        #expect(report.uncovered == [])
        #expect(report.parts[.coverage] == ["missing": 0, "desired": 10, "repeatedMiss": 0, "gridEvenness": 0])
    }

    @Test("has the care level computed by hand")
    func care() {
        #expect(
            report.parts[.care] == [
                "locality": 10, "walking": 2 * (4 + 3 + 7 + 3), "preference": 4 * 20, "undesired": 0, "wishes": 0,
                "fallback": 0, "reliability": 0, "continuity": 80, "fairness": 0, "penalties": 0,
            ]
        )
        #expect(report.levels == [.coverage: 10, .stability: 0, .care: 204, .merged: 1204])
    }

    @Test("does not depend on the order of entries")
    func order() {
        var scenario = Village.scenario
        scenario.needs.reverse()
        scenario.volunteers.reverse()
        scenario.residents.reverse()
        scenario.services.reverse()
        scenario.community.buildings.reverse()
        var roster = Village.roster
        roster.duties.reverse()
        let other = Checker(scenario: scenario).check(roster)
        #expect(other.isAccepted)
        #expect(other.levels == report.levels)
    }

    @Test("covers nothing when it is empty, and says so")
    func empty() {
        let empty = Checker(scenario: Village.scenario).check(Roster(scenario: "village", horizon: Village.horizon))
        #expect(empty.isAccepted)
        // N1, N2 and N3 miss a head of 100, the stops 1 and 2 portions of 10; N2 also its desired head; the visit of
        // R1 is all that grid G1 asks for, of which a tenth is tolerated.
        #expect(
            empty.parts[.coverage] == ["missing": 330, "desired": 10, "repeatedMiss": 0, "gridEvenness": 90]
        )
        #expect(
            empty.uncovered == [
                UncoveredNeed(need: "N1", task: "N1@2026-12-01", role: "carer"),
                UncoveredNeed(need: "N2", task: "N2@2026-12-01", role: "helper"),
                UncoveredNeed(need: "N3", task: "N3#1", role: "mediator"),
                UncoveredNeed(need: "N4", task: "N4@2026-12-01"),
                UncoveredNeed(need: "N5", task: "N5@2026-12-01"),
            ]
        )
    }
}
