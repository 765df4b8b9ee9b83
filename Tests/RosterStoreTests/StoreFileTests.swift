import Foundation
import GRDB
import Rostering
import Testing

@testable import RosterStore

@Suite("The file of the database")
struct StoreFileTests {
    @Test("a file is not made over another")
    func noOverwriting() throws {
        let folder = try TemporaryFolder()
        _ = try RosterStore.create(at: folder.file("a.sqlite"))
        #expect { try RosterStore.create(at: folder.file("a.sqlite")) } throws: { ($0 as? StoreError)?.kind == .exists }
    }

    @Test("a file of a newer version is refused and not one byte of it changes")
    func newerVersion() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.sqlite")
        try RosterStore.create(at: path).pool.close()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        bytes[63] = UInt8(Schema.version + 1)
        _ = try folder.write(bytes, to: "a.sqlite")
        for work in [{ _ = try RosterStore.open(at: path) }, { _ = try RosterStore.migrate(at: path) }] {
            #expect { try work() } throws: { ($0 as? StoreError)?.kind == .newerVersion }
        }
        #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.sqlite"])
    }

    @Test("a file of another program is refused")
    func foreign() throws {
        let folder = try TemporaryFolder()
        let other = try DatabaseQueue(path: folder.file("other.sqlite"))
        try other.write { try $0.execute(sql: "CREATE TABLE t (x)") }
        try other.close()
        let text = try folder.write(Array("not a database".utf8), to: "text.sqlite")
        for path in [folder.file("other.sqlite"), text, folder.file("missing.sqlite")] {
            #expect { try RosterStore.open(at: path) } throws: { ($0 as? StoreError)?.kind == .notADatabase }
        }
    }

    /// A file as an older version of the program wrote it.
    private func older(_ version: Int, in folder: TemporaryFolder) throws -> String {
        let path = folder.file("old.sqlite")
        let sql = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Older/version-\(version).sql"
        )
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let old = try DatabaseQueue(path: path, configuration: configuration)
        try old.writeWithoutTransaction { try $0.execute(sql: String(contentsOf: sql, encoding: .utf8)) }
        try old.close()
        return path
    }

    @Test("a file of every older version is brought up to date, and keeps everything", arguments: 1..<Schema.version)
    func migration(version: Int) throws {
        let folder = try TemporaryFolder()
        let path = try older(version, in: folder)
        #expect { try RosterStore.open(at: path) } throws: { ($0 as? StoreError)?.kind == .notNow }
        #expect(try RosterStore.migrate(at: path) == version)
        let store = try RosterStore.open(at: path)
        #expect(try store.check().problems.isEmpty)
        #expect(try store.publication(of: WeekID("2026-W49")!).roster.duties.count == 4)
        let statement = try store.statement(
            of: "V1",
            from: CivilDate(iso: "2026-01-01")!,
            to: CivilDate(iso: "2026-12-31")!
        )
        #expect(statement.balance == (version == 1 ? 150 : 120))
    }

    @Test("absences of whole days stay absences of whole days")
    func absencesMigrate() throws {
        let folder = try TemporaryFolder()
        let path = try older(2, in: folder)
        _ = try RosterStore.migrate(at: path)
        let year = CivilDate(iso: "2026-01-01")!...CivilDate(iso: "2027-01-01")!
        let absences = try RosterStore.open(at: path).absences(during: MomentSpan(year))
        let days = [("2026-12-03", "2026-12-04"), ("2026-12-14", "2026-12-14")].map {
            MomentSpan(CivilDate(iso: $0.0)!...CivilDate(iso: $0.1)!)
        }
        #expect(absences.map(\.span) == days && absences.map(\.volunteer) == ["V3", "V2"])
        #expect(absences.map(\.reason) == ["flu", nil])
    }

    @Test("a file that may only be read is read, also without any file beside it, and not changed")
    func reading() throws {
        let village = try VillageStore()
        try village.publish()
        let path = village.store.path
        let lately = try RosterStore.open(at: path, .reading)
        #expect(try lately.publication(of: village.week).version == 1)
        try village.store.scrub()
        try village.store.pool.close()
        try? FileManager.default.removeItem(atPath: path + "-wal")
        try? FileManager.default.removeItem(atPath: path + "-shm")
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let store = try RosterStore.open(at: path, .immutable)
        #expect(try store.check().problems.isEmpty)
        #expect(try store.publication(of: village.week).roster.duties.count == 4)
        for store in [lately, store] {
            #expect { try store.closeWeek(village.week, by: village.author()) } throws: {
                ($0 as? StoreError)?.kind == .cannotWrite
            }
        }
        try store.backup(to: village.folder.file("copy.sqlite"))
        #expect(try RosterStore.open(at: village.folder.file("copy.sqlite")).check().problems.isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        let files = try FileManager.default.contentsOfDirectory(atPath: village.folder.path).sorted()
        #expect(files.filter { $0.hasPrefix("village") } == ["village.sqlite"])
    }

    @Test(
        "what may be done to a file follows from what may be done to its folder and its log",
        .enabled(if: getuid() != 0, "root may write all")
    )
    func fileAccess() throws {
        let village = try VillageStore()
        let path = village.store.path
        #expect(FileAccess(path: path) == .full)
        chmod(path, 0o444)
        #expect(FileAccess(path: path) == .reading)
        chmod(village.folder.path, 0o555)
        defer { chmod(village.folder.path, 0o755) }
        #expect(FileAccess(path: path) == .reading)
        chmod(village.folder.path, 0o755)
        unlink(path + "-wal")
        chmod(village.folder.path, 0o555)
        #expect(FileAccess(path: path) == .immutable)
    }

    @Test(
        "a read-only file gives a clear error, and nothing is lost",
        .enabled(if: getuid() != 0, "root may write all")
    )
    func readOnly() throws {
        let village = try VillageStore()
        chmod(village.store.path, 0o444)
        chmod(village.folder.path, 0o555)
        defer { chmod(village.folder.path, 0o755) }
        #expect { try village.publish() } throws: { ($0 as? StoreError)?.kind == .cannotWrite }
    }

    @Test("a backup opens by itself and has everything")
    func backup() throws {
        let village = try VillageStore()
        try village.publish()
        let copy = village.folder.file("copy.sqlite")
        try village.store.backup(to: copy)
        let opened = try RosterStore.open(at: copy)
        #expect(try opened.check().problems.isEmpty)
        #expect(try opened.publication(of: village.week).version == 1)
        #expect { try village.store.backup(to: copy) } throws: { ($0 as? StoreError)?.kind == .exists }
    }
}
