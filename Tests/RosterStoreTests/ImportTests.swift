import Rostering
import TestSupport
import Testing

@testable import RosterStore

@Suite("Importing")
struct ImportTests {
    @Test("importing the same again changes nothing and leaves no note")
    func again() throws {
        let village = try VillageStore()
        let entries = try village.store.auditLog().count
        #expect(try village.store.bringIn(ImportBatch(VillageStore.scenario), by: village.author()).isEmpty)
        #expect(try village.store.auditLog().count == entries)
    }

    @Test("a dry run tells what would change and writes nothing")
    func trial() throws {
        let village = try VillageStore()
        var scenario = VillageStore.scenario
        scenario.volunteers[0].isAdult = false
        scenario.volunteers.append(Volunteer(id: "V4"))
        let trial = try village.store.bringIn(ImportBatch(scenario), isTrial: true, by: village.author())
        #expect(trial.volunteers.added == ["V4"] && trial.volunteers.changed == ["V1"])
        #expect(try village.store.scenario(of: village.week).volunteers == VillageStore.scenario.volunteers)
        #expect(try village.store.bringIn(ImportBatch(scenario), by: village.author()) == trial)
    }

    @Test("the history of the source does not overwrite what the database remembers")
    func history() throws {
        let village = try VillageStore()
        var scenario = VillageStore.scenario
        scenario.volunteers[0].history.minutesServed = 9_999
        #expect(try village.store.bringIn(ImportBatch(scenario), by: village.author()).isEmpty)
    }

    @Test("an import that fails leaves everything as it was")
    func allOrNothing() throws {
        let village = try VillageStore()
        var batch = ImportBatch()
        batch.volunteers = [(Volunteer(id: "V4"), nil)]
        batch.needs = [
            Need(id: "N9", service: "home-visit", window: DailyWindow(TimeOfDay(9), TimeOfDay(10)), resident: "R9")
        ]
        #expect(throws: StoreError.self) { try village.store.bringIn(batch, by: village.author()) }
        #expect(try village.store.scenario(of: village.week).volunteers.count == 3)
    }

    @Test("what was exported and imported elsewhere makes the same scenario")
    func elsewhere() throws {
        let village = try VillageStore()
        let other = try RosterStore.create(at: village.folder.file("other.sqlite"))
        _ = try other.bringIn(ImportBatch(try village.store.scenario(of: village.week)), by: village.author())
        _ = try other.openWeek(village.week, by: village.author())
        #expect(try other.scenario(of: village.week) == village.store.scenario(of: village.week))
    }
}
