import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("Stand-ins")
struct CoverTests {
    @Test("everybody listed keeps every rule, everybody left out breaks one")
    func exact() throws {
        let village = try VillageStore()
        try village.publish()
        let scenario = try village.store.scenario(of: village.week)
        let checker = Checker(scenario: scenario)
        for task in Set(Village.roster.duties.map(\.task)) {
            let cover = try village.store.cover(task, in: village.week, now: VillageStore.friday)
            let model = try #require(Village.roster.duties.first { $0.task == task })
            let team = Set(Village.roster.duties.filter { $0.task == task }.map(\.volunteer))
            for volunteer in scenario.volunteers where !team.contains(volunteer.id) {
                var roster = Village.roster
                roster.scenario = scenario.id
                roster.horizon = scenario.horizon
                var duty = model
                duty.volunteer = volunteer.id
                roster.duties.append(duty)
                let isFine = checker.check(roster).violations.isEmpty
                #expect(cover.standIns.contains { $0.volunteer == volunteer.id } == isFine, "\(volunteer.id) \(task)")
            }
        }
    }

    @Test("for a task whose volunteer is absent, the others are ranked by what they cost")
    func absent() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-01")!
        _ = try village.store.noteAbsence(of: "V1", from: day, to: day, by: village.author())
        let cover = try village.store.cover("N2@2026-12-01", in: village.week, now: VillageStore.friday)
        #expect(cover.team.isEmpty && cover.missing == ["helper": 1])
        #expect(cover.standIns.map(\.volunteer) == ["V2"])
        #expect(cover.standIns.first?.phone == "13900001111")
        #expect(cover.standIns.map(\.cost) == cover.standIns.map(\.cost).sorted())
    }

    @Test("an unknown task is refused with the nearest that is known")
    func unknown() throws {
        let village = try VillageStore()
        try village.publish()
        #expect { try village.store.cover("N3#2", in: village.week, now: VillageStore.friday) } throws: {
            ($0 as? StoreError)?.hint?.english.contains("N3#1") == true
        }
    }
}
