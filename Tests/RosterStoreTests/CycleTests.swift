import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("The working cycle")
struct CycleTests {
    @Test("an open week has the scenario that was imported")
    func scenarioOfWeek() throws {
        let village = try VillageStore()
        let scenario = try village.store.scenario(of: village.week)
        #expect(scenario.volunteers == VillageStore.scenario.volunteers)
        #expect(scenario.residents == VillageStore.scenario.residents)
        #expect(Set(scenario.needs) == Set(VillageStore.scenario.needs))
        #expect(scenario.services == VillageStore.scenario.services)
        #expect(scenario.horizon == village.week.horizon)
    }

    @Test("a kept plan comes back as it was")
    func planRoundTrip() throws {
        let village = try VillageStore()
        var roster = Village.roster
        roster.uncovered = [
            UncoveredNeed(
                need: "N1",
                task: "N1@2026-12-01",
                role: "carer",
                short: 2,
                interval: Interval(60, 120),
                reason: UncoveredReason(excluded: [.skill: 1], busy: 1)
            )
        ]
        roster.certificate = Certificate(
            levels: [LevelCertificate(level: .coverage, objective: 5, bound: -.infinity, termination: .timeLimit)],
            rounds: LevelCertificate(level: .care, objective: 3, bound: 2.5, termination: .optimal)
        )
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        let number = try village.store.keep(roster, from: basis, by: village.author())
        let back = try village.store.plan(of: village.week, number: number).roster
        #expect(Set(back.duties) == Set(roster.duties))
        #expect(back.rounds == roster.rounds && back.sessions == roster.sessions)
        #expect(back.uncovered == roster.uncovered && back.certificate == roster.certificate)
    }

    @Test("a plan that breaks a rule is not published")
    func publishIsChecked() throws {
        let village = try VillageStore()
        var roster = Village.roster
        roster.duties[0].volunteer = "V2"
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        let number = try village.store.keep(roster, from: basis, by: village.author())
        #expect { try village.store.publish(plan: number, of: village.week, by: village.author()) } throws: {
            ($0 as? StoreError)?.kind == .invalid
        }
        #expect(throws: StoreError.self) { try village.store.publication(of: village.week) }
    }

    @Test("a publication cannot be changed, not even by hand")
    func publicationsStay() throws {
        let village = try VillageStore()
        try village.publish()
        for sql in [
            "UPDATE publication SET coverage = 0", "DELETE FROM publication", "DELETE FROM duty",
            "UPDATE duty SET start = 0", "UPDATE plan SET rest = ''", "DELETE FROM plan",
        ] {
            #expect(throws: (any Error).self, "\(sql)") { try village.store.pool.write { try $0.execute(sql: sql) } }
        }
    }

    @Test("a draft made before the last publication is not published any more")
    func staleDraft() throws {
        let village = try VillageStore()
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        let draft = try village.store.keep(Village.roster, from: basis, by: village.author())
        try village.publish()
        #expect { try village.store.publish(plan: draft, of: village.week, by: village.author()) } throws: {
            ($0 as? StoreError)?.kind == .notNow
        }
    }

    @Test("an absence tells which published duties it hits, and frees the volunteer for none")
    func absence() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-01")!
        let hit = try village.store.noteAbsence(of: "V1", during: MomentSpan(day...day), by: village.author(why: "flu"))
        #expect(hit.flatMap(\.duties).map(\.task) == ["N1@2026-12-01", "N2@2026-12-01"])
        let scenario = try village.store.scenario(of: village.week)
        #expect(scenario.volunteers.first { $0.id == "V1" }?.availability.exceptions[day] == [])
        #expect(try village.store.takeBackAbsence(of: "V1", during: MomentSpan(day...day), by: village.author()) == 1)
        #expect(try village.store.scenario(of: village.week).volunteers == VillageStore.scenario.volunteers)
    }

    @Test("an urgent need that does not fit the community is refused, and nothing of it stays")
    func urgentNeed() throws {
        let village = try VillageStore()
        var need = VillageStore.scenario.needs[0]
        need.id = "urgent-1"
        try village.store.addNeed(need, to: village.week, by: village.author())
        #expect(try village.store.needs(of: village.week).contains { $0.id == "urgent-1" })
        (need.id, need.service) = ("urgent-2", "surgery")
        #expect(throws: StoreError.self) { try village.store.addNeed(need, to: village.week, by: village.author()) }
        #expect(try village.store.freeNeedID() == "urgent-2")
    }

    @Test("every change is in the log, with who, what and why")
    func auditLog() throws {
        let village = try VillageStore()
        try village.publish()
        let (store, week) = (village.store, village.week)
        let author = village.author(why: "because")
        let day = CivilDate(iso: "2026-12-01")!
        _ = try store.noteAbsence(of: "V3", during: MomentSpan(day...day), by: author)
        _ = try store.takeBackAbsence(of: "V3", during: MomentSpan(day...day), by: author)
        _ = try store.pin(Pin(.mustNot, volunteer: "V3", target: "N2"), in: week, by: author)
        _ = try store.unpin("V3", target: nil, in: week, by: author)
        try store.noteObjection(of: "R2", to: "V2", by: author)
        try store.record([Attendance(task: "N3#1", volunteer: "V2", outcome: .came)], in: week, by: author)
        try store.cancelNeed("N5", in: week, forGood: false, by: author)
        try store.book(.spent, minutes: 10, for: "V1", by: author)
        try store.noteLeaving(.volunteer, "V3", lastDay: nil, by: author)
        _ = try store.closeWeek(week, by: author)
        let log = try store.auditLog().reversed()
        #expect(
            log.map(\.action) == [
                "import", "week open", "plan", "publish", "absent", "present", "pin", "unpin", "objection", "attend",
                "need cancel", "hours", "leave", "week close",
            ]
        )
        #expect(log.allSatisfy { $0.author == "coordinator" })
        #expect(log.suffix(10).allSatisfy { $0.reason == "because" })
    }
}
