import Foundation
import GRDB
import Rostering

/// A community's year in one SQLite file: people, needs, weeks, plans, publications, what happened, and who did what.
///
/// Many processes may read while one writes; a writer waits up to the busy timeout of 60 seconds for another. Every
/// change is one transaction, and is noted in the audit log.
public final class RosterStore: Sendable {
    /// The path of the file.
    public let path: String
    let pool: any DatabaseWriter

    private init(path: String, pool: any DatabaseWriter) {
        self.path = path
        self.pool = pool
    }

    /// Makes a new file.
    ///
    /// Throws: ``StoreError`` if the file exists or cannot be written.
    public static func create(at path: String) throws -> RosterStore {
        guard access(path, F_OK) != 0 else {
            throw StoreError(
                .exists,
                "\(path) exists already",
                "\(path) 已存在",
                hint: ("name another file with --db", "请用 --db 指定其他文件")
            )
        }
        return try explained(path) {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Schema.migrate(pool)
            // The header of the main file has to show the version: it is read before the file is opened.
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            return RosterStore(path: path, pool: pool)
        }
    }

    /// Opens a file of the present version; one that cannot be written, or lies in a folder that cannot be, for reading
    /// only.
    ///
    /// Throws: ``StoreError`` if there is none, or it is of a newer version (left untouched) or of an older one.
    public static func open(at path: String) throws -> RosterStore { try open(at: path, FileAccess(path: path)) }

    /// Opens a file of the present version with what may be done to it.
    static func open(at path: String, _ access: FileAccess) throws -> RosterStore {
        let header = try FileHeader(path: path)
        guard header.userVersion == Schema.version else {
            throw StoreError(
                .notNow,
                "\(path) is of an older version (tables \(header.userVersion), now \(Schema.version))",
                "\(path) 是旧版本（数据版本 \(header.userVersion)，现为 \(Schema.version)）",
                hint: ("run: roster db migrate", "请运行 roster db migrate")
            )
        }
        return try explained(path) { RosterStore(path: path, pool: try access.connection(path, configuration)) }
    }

    /// Brings an older file up to the present version; gives back the version that it had.
    ///
    /// Throws: ``StoreError`` if the file is of a newer version (left untouched) or cannot be written.
    public static func migrate(at path: String) throws -> Int {
        let header = try FileHeader(path: path)
        return try explained(path) {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try Schema.migrate(pool)
            _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try pool.close()
            return header.userVersion
        }
    }

    /// Reads in one consistent snapshot.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try Self.explained(path) { try pool.read(body) }
    }

    /// Changes something, all of it or nothing; whatever is changed has to be noted.
    func change<Result>(_ author: Author, _ body: (Change) throws -> Result) throws -> Result {
        try Self.explained(path) {
            try pool.write { db in
                let change = Change(db: db, author: author)
                let before = db.totalChangesCount
                let result = try body(change)
                precondition(
                    change.isNoted || db.totalChangesCount == before,
                    "a change without a note in the audit log"
                )
                return result
            }
        }
    }

    static func explained<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw StoreError.explaining(error, path: path) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(60)
        configuration.foreignKeysEnabled = true
        configuration.label = "roster"
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL")
        }
        return configuration
    }
}
