import Foundation
import GRDB
import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("Erasing a person")
struct PrivacyTests {
    /// All bytes of the files in a folder.
    private func bytes(of folder: TemporaryFolder) throws -> Data {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().reduce(into: Data()) {
            $0.append(try Data(contentsOf: URL(fileURLWithPath: folder.file($1))))
        }
    }

    private func finds(_ text: String, in data: Data) -> Bool { data.range(of: Data(text.utf8)) != nil }

    @Test("no name, address, number or id is left in the file, its log or a fresh backup")
    func noTrace() throws {
        let village = try VillageStore()
        try village.publish()
        let day = CivilDate(iso: "2026-12-02")!
        let author = village.author(why: "Quentin Archibald called, ask V3 again")
        _ = try village.store.noteAbsence(of: "V3", during: MomentSpan(day...day), by: author)
        _ = try village.store.pin(Pin(.mustNot, volunteer: "V3", target: "N2"), in: village.week, by: author)
        #expect(finds("Quentin Archibald", in: try bytes(of: village.folder)))
        let erased = try village.store.erase(.volunteer, "V3", by: village.author())
        #expect(erased.openDuties == 1)
        try village.store.backup(to: village.folder.file("copy.sqlite"))
        let data = try bytes(of: village.folder)
        #expect(!finds("Quentin Archibald", in: data))
        #expect(!finds("V3", in: data))
        #expect(try village.store.check().problems.isEmpty)
    }

    @Test("the address of the last person who had it is gone too")
    func address() throws {
        let village = try VillageStore()
        for id in ["V1", "V2", "V3"] { _ = try village.store.erase(.volunteer, id, by: village.author()) }
        let data = try bytes(of: village.folder)
        for text in [VillageStore.address, "13900001111"] + VillageStore.names.values {
            #expect(!finds(text, in: data))
        }
        #expect(try village.store.scenario(of: village.week).volunteers.isEmpty)
    }

    @Test("an erased resident's needs end, and other entries forget them")
    func resident() throws {
        let village = try VillageStore()
        try village.publish()
        _ = try village.store.closeWeek(village.week, by: village.author())
        _ = try village.store.erase(.resident, "R1", by: village.author())
        let data = try bytes(of: village.folder)
        #expect(!finds("秦香香", in: data) && !finds("\"R1\"", in: data))
        let week = village.week.adding(weeks: 1)
        _ = try village.store.openWeek(week, by: village.author())
        #expect(try village.store.needs(of: week).map(\.id) == ["N2", "N4", "N5"])
    }

    @Test("what must be known at doors names nobody who was erased, and goes with the resident")
    func notes() throws {
        let village = try VillageStore()
        var batch = ImportBatch()
        batch.needs = VillageStore.scenario.needs
        batch.needs[0].note = "key under the third pot, 秦香香 is deaf"
        batch.needs[3].note = "if out, ask Quentin Archibald or V3, not V30"
        _ = try village.store.bringIn(batch, by: village.author())
        #expect(try village.store.needs(of: village.week).first?.note.isEmpty == false)
        #expect(finds("third pot", in: try bytes(of: village.folder)))
        _ = try village.store.erase(.volunteer, "V3", by: village.author())
        _ = try village.store.erase(.resident, "R1", by: village.author())
        let data = try bytes(of: village.folder)
        #expect(!finds("third pot", in: data) && !finds("秦香香", in: data) && !finds("Quentin", in: data))
        let note = try village.store.needs(of: village.week).first { $0.id == "N4" }?.note
        #expect(note == "if out, ask … or erased-volunteer-1, not V30")
    }

    @Test("the statistics stay")
    func statistics() throws {
        let village = try VillageStore()
        try village.publish()
        let closed = try village.store.closeWeek(village.week, by: village.author())
        let before = try village.store.check().rows
        _ = try village.store.erase(.volunteer, "V1", by: village.author())
        let after = try village.store.check().rows
        #expect(before["duty"] == after["duty"] && before["publication"] == after["publication"])
        let sum = try village.store.read { try Int.fetchOne($0, sql: "SELECT sum(minutes_served) FROM week_volunteer") }
        #expect(sum == closed.minutesServed)
        #expect(try village.store.publication(of: village.week).roster.duties.count == 4)
    }

    @Test("an id is replaced as a word, not inside another")
    func wholeWords() {
        #expect("V1 V10 aV1 V1, (V1)".replacingWord("V1", with: "x") == "x V10 aV1 x, (x)")
    }

    @Test("one person's data name what the file has about them")
    func personData() throws {
        let village = try VillageStore()
        try village.publish()
        try village.store.record(
            [Attendance(task: "N3#1", volunteer: "V2", outcome: .came)],
            in: village.week,
            by: village.author()
        )
        _ = try village.store.closeWeek(village.week, by: village.author())
        let text = try village.store.personData(.volunteer, "V2")
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let keys = Set(object?.keys.map { $0 } ?? [])
        #expect(keys.isSuperset(of: ["entry", "phone", "address", "duties", "attendance", "hours", "weeks", "log"]))
    }

    @Test("weeks past the retention period keep their statistics only")
    func retention() throws {
        let village = try VillageStore()
        try village.publish()
        let closed = try village.store.closeWeek(village.week, by: village.author())
        #expect(try village.store.expire(before: village.week, by: village.author()) == 0)
        #expect(try village.store.expire(before: village.week.adding(weeks: 1), by: village.author()) == 1)
        let rows = try village.store.check().rows
        #expect(rows["duty"] == 0 && rows["publication"] == 0 && rows["plan"] == 0)
        let sum = try village.store.read { try Int.fetchOne($0, sql: "SELECT sum(minutes_served) FROM week_volunteer") }
        #expect(sum == closed.minutesServed)
    }
}
