import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("What the closed weeks are remembered by")
struct MemoryTests {
    /// The village with W49 worked and closed.
    private func closed(_ attendance: [Attendance] = []) throws -> (VillageStore, ClosedWeek) {
        let village = try VillageStore()
        try village.publish()
        if !attendance.isEmpty { try village.store.record(attendance, in: village.week, by: village.author()) }
        return (village, try village.store.closeWeek(village.week, by: village.author("2026-12-07T09:00")))
    }

    private func next(_ village: VillageStore) throws -> Scenario {
        let week = village.week.adding(weeks: 1)
        _ = try village.store.openWeek(week, by: village.author("2026-12-07T09:00"))
        return try village.store.scenario(of: week)
    }

    @Test("minutes served and offered count for fairness in the next week")
    func load() throws {
        let (village, _) = try closed()
        let volunteers = try next(village).volunteers
        let first = try #require(volunteers.first { $0.id == "V1" })
        #expect(first.history.minutesServed == 150)
        #expect(first.history.minutesOffered == first.minutesOffered(in: village.week.horizon))
        #expect(first.history.minutesOffered > 0)
    }

    @Test("who visited is a known face, whose meals were carried too")
    func faces() throws {
        let (village, _) = try closed()
        let volunteers = try next(village).volunteers
        #expect(volunteers.map(\.history.served) == [["R1"], ["R1", "R3"], ["R2", "R3"]])
    }

    @Test("a duty that nobody kept leaves its need open, a week older")
    func missed() throws {
        let (village, closed) = try closed([Attendance(task: "N1@2026-12-01", volunteer: "V1", outcome: .noShow)])
        #expect(closed.missed == 1 && closed.leftOpen == ["N1"])
        let scenario = try next(village)
        #expect(scenario.needs.first { $0.id == "N1" }?.weeksOpen == 1)
        #expect(scenario.needs.first { $0.id == "N2" }?.weeksOpen == 0)
        #expect(scenario.volunteers.first { $0.id == "V1" }?.history.noShows == 1)
    }

    @Test("a need left open again and again grows older by the week")
    func ageing() throws {
        let village = try VillageStore()
        for number in 0..<3 {
            let week = village.week.adding(weeks: number)
            _ = try village.store.openWeek(week, by: village.author())
            let needs = try village.store.needs(of: week)
            #expect(needs.filter { $0.service != "mediation" }.allSatisfy { $0.weeksOpen == number })
            _ = try village.store.closeWeek(week, by: village.author())
        }
    }

    @Test("who came instead has the hours and the face, and the one who cancelled has not")
    func replaced() throws {
        let (village, _) = try closed([
            Attendance(task: "N2@2026-12-01", volunteer: "V1", outcome: .replaced, replacedBy: "V2", minutes: 100)
        ])
        let (from, to) = (CivilDate(iso: "2026-12-01")!, CivilDate(iso: "2026-12-31")!)
        #expect(try village.store.statement(of: "V1", from: from, to: to).balance == 30)
        #expect(try village.store.statement(of: "V2", from: from, to: to).balance == 160)
    }

    @Test("a case whose sessions were held does not arise again, one that fell through does")
    func sessions() throws {
        let (held, _) = try closed()
        #expect(try !next(held).needs.contains { $0.id == "N3" })
        let (missed, _) = try closed([Attendance(task: "N3#1", volunteer: "V2", outcome: .noShow)])
        #expect(try next(missed).needs.first { $0.id == "N3" }?.weeksOpen == 1)
    }

    @Test("an urgent need left open comes again on the same weekday, one that was served does not")
    func carried() throws {
        let village = try VillageStore()
        var need = VillageStore.scenario.needs[0]
        need.id = "urgent-1"
        need.days = DayPattern(weekdays: [], added: [CivilDate(iso: "2026-12-03")!])
        try village.store.addNeed(need, to: village.week, by: village.author())
        _ = try village.store.closeWeek(village.week, by: village.author())
        let carried = try #require(try next(village).needs.first { $0.id == "urgent-1" })
        #expect(carried.days.added == [CivilDate(iso: "2026-12-10")!] && carried.weeksOpen == 1)
        let week = village.week.adding(weeks: 1)
        try village.store.cancelNeed("urgent-1", in: week, forGood: true, by: village.author())
        _ = try village.store.closeWeek(week, by: village.author())
        _ = try village.store.openWeek(week.adding(weeks: 1), by: village.author())
        #expect(try !village.store.needs(of: week.adding(weeks: 1)).contains { $0.id == "urgent-1" })
    }

    @Test("a duty whose need was cancelled after all counts neither as kept nor as missed")
    func cancelledLate() throws {
        let village = try VillageStore()
        try village.publish()
        try village.store.cancelNeed("N2", in: village.week, forGood: false, by: village.author())
        let closed = try village.store.closeWeek(village.week, by: village.author())
        #expect(closed.duties == 3 && closed.missed == 0 && closed.leftOpen.isEmpty)
        #expect(closed.minutesServed == 109)
    }

    @Test("a need that is cancelled for good falls away in weeks that are open already")
    func cancelledForGood() throws {
        let village = try VillageStore()
        let next = village.week.adding(weeks: 1)
        _ = try village.store.openWeek(next, by: village.author())
        try village.store.cancelNeed("N2", in: village.week, forGood: true, by: village.author())
        for week in [village.week, next] {
            #expect(try !village.store.needs(of: week).contains { $0.id == "N2" })
        }
    }

    @Test("an objection keeps the mediator away from that party")
    func objection() throws {
        let village = try VillageStore()
        try village.store.noteObjection(of: "R1", to: "V2", by: village.author())
        #expect(try village.store.scenario(of: village.week).residents[0].objectedMediators == ["V2"])
        #expect(throws: StoreError.self) { try village.publish() }
    }

    @Test("an absence without notice counts half after the half-life")
    func decay() {
        #expect(Reliability.weight(weeks: Memory.reliabilityHalfLife) == 0.5)
        #expect(Reliability(kept: 0, missed: 0).share == 0.95)
        #expect(Reliability(kept: 10, missed: 5).share < Reliability(kept: 10, missed: 2.5).share)
    }

    @Test("what an import says about the time before fades out over the window")
    func fading() throws {
        let village = try VillageStore(opened: false)
        var volunteer = VillageStore.scenario.volunteers[1]
        volunteer.id = "V9"
        volunteer.history = History(minutesServed: 800, minutesOffered: 1_600)
        var batch = ImportBatch()
        batch.volunteers = [(volunteer, nil)]
        _ = try village.store.bringIn(batch, by: village.author())
        for number in 0...Memory.fairnessWeeks {
            let week = village.week.adding(weeks: number)
            _ = try village.store.openWeek(week, by: village.author())
            let served = try village.store.scenario(of: week).volunteers.first { $0.id == "V9" }?.history.minutesServed
            #expect(served == 800 * (Memory.fairnessWeeks - number) / Memory.fairnessWeeks)
            _ = try village.store.closeWeek(week, by: village.author())
        }
    }
}
