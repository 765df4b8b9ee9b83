import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("What is left of a published roster")
struct RemainsTests {
    private let noon = Moment("2026-12-01T10:00")!

    @Test("duties of somebody who is absent are no longer held to, the others are")
    func absent() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-01")!
        _ = try village.store.noteAbsence(of: "V1", during: MomentSpan(day...day), by: village.author())
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        #expect(basis.scenario.published?.duties.map(\.volunteer) == ["V3", "V2"])
        #expect(basis.scenario.rules[.published] == .required)
    }

    @Test("what has begun stays, even of somebody who is absent for the rest of the day")
    func past() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-01")!
        _ = try village.store.noteAbsence(of: "V1", during: MomentSpan(day...day), by: village.author())
        let basis = try village.store.basis(of: village.week, now: noon)
        let tasks = basis.scenario.published?.duties.filter { $0.volunteer == "V1" }.map(\.task)
        #expect(tasks == ["N1@2026-12-01"])
        #expect(Checker(scenario: basis.scenario).check(try #require(basis.remaining)).violations.isEmpty)
    }

    @Test("nobody is free for something new in the past")
    func closedPast() throws {
        let village = try VillageStore()
        try village.publish()
        let basis = try village.store.basis(of: village.week, now: noon)
        let before = Duty(
            volunteer: "V2",
            task: "N2@2026-12-01",
            service: "canteen",
            need: "N2",
            role: "helper",
            interval: Interval(Minutes(day: 1, TimeOfDay(9)), Minutes(day: 1, TimeOfDay(10)))
        )
        for volunteer in basis.scenario.volunteers where volunteer.id == before.volunteer {
            #expect(!volunteer.availability.covers(TimeOfDay(9), TimeOfDay(10), on: CivilDate(iso: "2026-12-01")!))
            #expect(volunteer.availability.covers(TimeOfDay(10), TimeOfDay(11), on: CivilDate(iso: "2026-12-01")!))
        }
    }

    @Test("a first plan that is made late does not begin in the past either")
    func late() throws {
        let village = try VillageStore()
        let basis = try village.store.basis(of: village.week, now: noon)
        let day = CivilDate(iso: "2026-12-01")!
        for volunteer in basis.scenario.volunteers {
            #expect(!volunteer.availability.covers(TimeOfDay(8), TimeOfDay(9), on: day))
        }
    }

    @Test("a replan from the same data changes nobody's duty")
    func nothingToDo() throws {
        let village = try VillageStore()
        try village.publish()
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        let number = try village.store.keep(Village.roster, from: basis, by: village.author())
        #expect(try village.store.publish(plan: number, of: village.week, by: village.author()).changes.isEmpty)
    }

    @Test("changes tell who is dropped, moved and added")
    func changes() {
        let old = Village.roster.duties
        var new = old
        new[0].interval = Interval(new[0].interval.start + 15, new[0].interval.end + 15)
        new[1].volunteer = "V2"
        let changes = RosterChange.between(old, new, now: 0)
        #expect(changes.map(\.kind) == [.moved, .dropped, .added])
        #expect(changes.map(\.volunteer) == ["V1", "V1", "V2"])
    }
}
