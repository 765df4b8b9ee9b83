import GRDB

/// The tables' versions, in order; a file says its own in `user_version`.
enum Schema {
    /// The newest version, which this program writes.
    static let version = migrations.count
    /// `RSTR`: marks a SQLite file as one of this program.
    static let applicationID = 0x5253_5452

    private static let migrations = [Migration1.sql, Migration2.sql, Migration3.sql]

    /// Brings a file from whatever version up to `version`, each step in a transaction of its own.
    static func migrate(_ writer: some DatabaseWriter, upTo version: Int = Schema.version) throws {
        var migrator = DatabaseMigrator()
        for (index, sql) in migrations.enumerated() {
            migrator.registerMigration("\(index + 1)") { db in
                try db.execute(sql: sql)
                try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(index + 1)")
            }
        }
        try migrator.migrate(writer, upTo: "\(version)")
    }
}
