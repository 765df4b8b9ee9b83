import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("Absences for a part of a day")
struct AbsenceTests {
    private let tuesday = CivilDate(iso: "2026-12-01")!

    private func span(_ from: String, _ to: String) -> MomentSpan { MomentSpan(Moment(from)!, Moment(to)!) }

    /// The free windows of V1 on a day, who is free from 8 to 18 otherwise.
    private func windows(_ village: VillageStore, on date: CivilDate) throws -> [String] {
        let volunteer = try #require(try village.store.scenario(of: village.week).volunteers.first { $0.id == "V1" })
        return volunteer.availability.windows(on: date).map(\.window.description)
    }

    @Test("it takes out its minutes and no others, and hits the duties that it touches")
    func part() throws {
        let village = try VillageStore()
        try village.publish()
        let before = try windows(village, on: tuesday)
        let hit = try village.store.noteAbsence(
            of: "V1",
            during: span("2026-12-01T09:30", "2026-12-01T11:01"),
            by: village.author()
        )
        // The visit ends at 9:30, lunch begins at 11:00.
        #expect(hit.flatMap(\.duties).map(\.task) == ["N2@2026-12-01"])
        #expect(before == ["08:00-18:00"])
        #expect(try windows(village, on: tuesday) == ["08:00-09:30", "11:01-18:00"])
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        #expect(basis.scenario.published?.duties.map(\.task).contains("N1@2026-12-01") == true)
        #expect(basis.scenario.published?.duties.map(\.task).contains("N2@2026-12-01") == false)
    }

    @Test("one that only touches a duty hits nothing")
    func touching() throws {
        let village = try VillageStore()
        try village.publish()
        let hit = try village.store.noteAbsence(
            of: "V1",
            during: span("2026-12-01T09:30", "2026-12-01T11:00"),
            by: village.author()
        )
        #expect(hit.isEmpty)
        let basis = try village.store.basis(of: village.week, now: VillageStore.friday)
        #expect(basis.remaining?.duties.count == 4)
    }

    @Test("over midnight it takes the end of one day and the beginning of the next")
    func midnight() throws {
        let village = try VillageStore()
        let night = span("2026-12-01T16:00", "2026-12-02T10:00")
        _ = try village.store.noteAbsence(of: "V1", during: night, by: village.author())
        #expect(try windows(village, on: tuesday) == ["08:00-16:00"])
        #expect(try windows(village, on: tuesday.adding(days: 1)) == ["10:00-18:00"])
        #expect(try windows(village, on: tuesday.adding(days: 2)) == ["08:00-18:00"])
    }

    @Test("a volunteer who is back takes back the rest and leaves what has been")
    func back() throws {
        let village = try VillageStore()
        let monday = CivilDate(iso: "2026-11-30")!
        _ = try village.store.noteAbsence(
            of: "V1",
            during: MomentSpan(monday...monday.adding(days: 4)),
            by: village.author(why: "flu")
        )
        let noon = span("2026-12-02T12:00", "2026-12-03T12:00")
        #expect(try village.store.takeBackAbsence(of: "V1", during: noon, by: village.author()) == 1)
        let kept = try village.store.absences(during: MomentSpan(monday...monday.adding(days: 10)))
        #expect(
            kept.map(\.span) == [
                span("2026-11-30T00:00", "2026-12-02T12:00"), span("2026-12-03T12:00", "2026-12-04T24:00"),
            ]
        )
        #expect(kept.map(\.reason) == ["flu", "flu"])
        #expect(try village.store.takeBackAbsence(of: "V1", during: noon, by: village.author()) == 0)
    }

    @Test("an absence that ends before it begins is refused")
    func order() throws {
        let village = try VillageStore()
        #expect(throws: StoreError.self) {
            try village.store.noteAbsence(
                of: "V1",
                during: span("2026-12-01T09:00", "2026-12-01T09:00"),
                by: village.author()
            )
        }
    }
}
