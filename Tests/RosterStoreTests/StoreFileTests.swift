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

    @Test("a file of version 1 is brought up to date, and keeps everything")
    func migration() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("old.sqlite")
        let sql = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Older/version-1.sql"
        )
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let old = try DatabaseQueue(path: path, configuration: configuration)
        try old.writeWithoutTransaction { try $0.execute(sql: String(contentsOf: sql, encoding: .utf8)) }
        try old.close()
        #expect { try RosterStore.open(at: path) } throws: { ($0 as? StoreError)?.kind == .notNow }
        #expect(try RosterStore.migrate(at: path) == 1)
        let store = try RosterStore.open(at: path)
        #expect(try store.check().problems.isEmpty)
        #expect(try store.publication(of: WeekID("2026-W49")!).roster.duties.count == 4)
        let statement = try store.statement(
            of: "V1",
            from: CivilDate(iso: "2026-01-01")!,
            to: CivilDate(iso: "2026-12-31")!
        )
        #expect(statement.balance == 150)
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
