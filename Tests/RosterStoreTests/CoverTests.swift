import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("Stand-ins")
struct CoverTests {
    @Test("everybody listed keeps every rule in place of who is on it, everybody left out breaks one")
    func exact() throws {
        let village = try VillageStore()
        try village.publish()
        let scenario = try village.store.scenario(of: village.week)
        let checker = Checker(scenario: scenario)
        for index in Village.roster.duties.indices {
            let task = Village.roster.duties[index].task
            let cover = try village.store.cover(
                task,
                in: village.week,
                insteadOf: Village.roster.duties[index].volunteer,
                now: VillageStore.friday
            )
            for volunteer in scenario.volunteers where volunteer.id != Village.roster.duties[index].volunteer {
                var roster = Village.roster
                (roster.scenario, roster.horizon) = (scenario.id, scenario.horizon)
                roster.duties[index].volunteer = volunteer.id
                let report = checker.check(roster)
                let isFine = report.violations.isEmpty && report.structure.isEmpty
                #expect(cover.standIns.contains { $0.volunteer == volunteer.id } == isFine, "\(volunteer.id) \(task)")
            }
        }
    }

    @Test("for a task whose volunteer is absent, the others are ranked by what they cost")
    func absent() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-01")!
        _ = try village.store.noteAbsence(of: "V1", during: MomentSpan(day...day), by: village.author())
        let cover = try village.store.cover("N2@2026-12-01", in: village.week, now: VillageStore.friday)
        #expect(cover.team.isEmpty && cover.missing == ["helper": 1])
        #expect(cover.standIns.map(\.volunteer) == ["V2"])
        #expect(cover.standIns.first?.phone == "13900001111")
        #expect(cover.standIns.map(\.cost) == cover.standIns.map(\.cost).sorted())
    }

    @Test("whoever did not come lately stands after those who come, although they cost less", arguments: [false, true])
    func reliability(stayedAway: Bool) throws {
        let village = try VillageStore()
        try village.publish()
        if stayedAway {
            let record = Attendance(task: "N3#1", volunteer: "V2", outcome: .noShow)
            try village.store.record([record], in: village.week, by: village.author())
        }
        _ = try village.store.closeWeek(village.week, by: village.author())
        let week = village.week.adding(weeks: 1)
        _ = try village.store.openWeek(week, by: village.author())
        let basis = try village.store.basis(of: week, now: VillageStore.friday)
        var roster = Roster(scenario: basis.scenario.id, horizon: week.horizon)
        var lunch = try #require(Village.roster.duties.first { $0.task == "N2@2026-12-01" })
        lunch.task = "N2@2026-12-08"
        roster.duties = [lunch]
        roster.uncovered = Checker(scenario: basis.scenario).check(roster).uncovered
        let plan = try village.store.keep(roster, from: basis, by: village.author())
        _ = try village.store.publish(plan: plan, of: week, by: village.author())
        let standIns = try village.store.cover(lunch.task, in: week, insteadOf: "V1", now: VillageStore.friday).standIns
        #expect(standIns.map(\.volunteer) == (stayedAway ? ["V3", "V2"] : ["V2", "V3"]))
        let costs = Dictionary(uniqueKeysWithValues: standIns.map { ($0.volunteer, $0.cost) })
        #expect(try #require(costs["V2"]) < #require(costs["V3"]))
        #expect(standIns.map(\.isReliable) == [true, !stayedAway])
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
