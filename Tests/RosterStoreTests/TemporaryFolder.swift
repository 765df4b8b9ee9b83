import Foundation
import RosterStore
import Rostering
import ScenarioFile
import TestSupport

/// A folder that is removed when the test has ended.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("roster-store-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of a file in it.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file in it; gives back its path.
    func write(_ bytes: [UInt8], to name: String) throws -> String {
        try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }
}

/// The village in a database: W49 has its Tuesday of tasks.
struct VillageStore {
    let folder: TemporaryFolder
    let store: RosterStore
    let week = WeekID("2026-W49")!

    static let friday = Moment("2026-11-27T10:00")!
    static let names: [VolunteerID: String] = ["V1": "沈丹丹", "V2": "祝英英", "V3": "Quentin Archibald"]
    static let address = "Plum Lane 17, room 302"

    /// A database with the village.
    init(opened: Bool = true) throws {
        folder = try TemporaryFolder()
        store = try RosterStore.create(at: folder.file("village.sqlite"))
        var batch = ImportBatch(Self.scenario)
        batch.volunteers = batch.volunteers.map { ($0.entry, Contact(phone: "13900001111", address: Self.address)) }
        _ = try store.bringIn(batch, by: author())
        if opened { _ = try store.openWeek(week, by: author()) }
    }

    /// The village, with names.
    static var scenario: Scenario {
        var scenario = Village.scenario
        for index in scenario.volunteers.indices {
            scenario.volunteers[index].name = names[scenario.volunteers[index].id] ?? ""
        }
        scenario.residents[0].name = "秦香香"
        return scenario
    }

    func author(_ moment: String = "2026-11-27T10:00", why: String? = nil) -> Author {
        Author("coordinator", at: Moment(moment)!, reason: why)
    }

    /// Publishes the hand-made roster of the village.
    @discardableResult
    func publish() throws -> Publication {
        let basis = try store.basis(of: week, now: Self.friday)
        let number = try store.keep(Village.roster, from: basis, by: author())
        return try store.publish(plan: number, of: week, by: author())
    }
}
