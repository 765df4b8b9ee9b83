import Foundation
import GRDB
import Rostering

/// What the database says about itself.
public struct StoreReport: Hashable, Sendable {
    /// The version of its tables.
    public var version: Int
    /// Bytes of the file.
    public var bytes: Int
    /// Rows, by table.
    public var rows: [String: Int]
    /// Everything that is wrong, empty if nothing is.
    public var problems: [LocalizedText]
}

extension RosterStore {
    /// Reads the whole file: its structure, its references, and that every publication is complete.
    public func check() throws -> StoreReport {
        try read { db in
            var problems: [LocalizedText] = []
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
            if integrity != ["ok"] {
                problems.append(LocalizedText("the file is damaged", chinese: "文件已损坏"))
            }
            for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
                let (table, parent): (String, String) = (row[0], row[2])
                problems.append(
                    LocalizedText(
                        "an entry of \(table) refers to a missing \(parent)",
                        chinese: "\(table) 中有条目引用了不存在的 \(parent)"
                    )
                )
            }
            problems += try db.incompletePublications()
            var rows: [String: Int] = [:]
            for table in [
                "volunteer", "resident", "need", "week", "plan", "publication", "duty", "attendance", "audit",
            ] {
                rows[table] = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
            }
            return StoreReport(
                version: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
                bytes: try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0,
                rows: rows,
                problems: problems
            )
        }
    }

    /// Copies the file as it is at one moment, while others may go on using it; the copy has no log beside it.
    ///
    /// Throws: ``StoreError`` if the copy exists already or cannot be written.
    public func backup(to target: String) throws {
        guard access(target, F_OK) != 0 else {
            throw StoreError(
                .exists,
                "\(target) exists already",
                "\(target) 已存在",
                hint: ("name another file", "请指定其他文件")
            )
        }
        let partial = target + ".partial"
        unlink(partial)
        do {
            try Self.explained(target) {
                try pool.writeWithoutTransaction { db in
                    try db.execute(sql: "VACUUM INTO ?", arguments: [partial])
                }
            }
            guard rename(partial, target) == 0 else {
                throw StoreError(.cannotWrite, "\(target) cannot be written", "无法写入 \(target)")
            }
        } catch {
            unlink(partial)
            throw error
        }
    }
}

extension Database {
    /// Publications whose plan, duties or neighbours are missing.
    fileprivate func incompletePublications() throws -> [LocalizedText] {
        var problems: [LocalizedText] = []
        var noted: [String: Int] = [:]
        let notes = try Row.fetchCursor(
            self,
            sql: "SELECT detail ->> '$.plan' AS plan, detail ->> '$.duties' AS duties FROM audit WHERE action = 'plan'"
        )
        while let row = try notes.next() { noted[row["plan"]] = Int(row["duties"] as String) }
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT publication.week, version, rest, (SELECT count(*) FROM duty WHERE plan = plan.id) AS duties,
                plan.id AS plan,
                (SELECT count(*) FROM publication AS other
                    WHERE other.week = publication.week AND other.version <= publication.version) AS rank
                FROM publication LEFT JOIN plan ON plan.id = publication.plan
                """
        )
        for row in rows {
            let (week, version): (String, Int) = (row["week"], row["version"])
            let rest: String? = row["rest"]
            let plan: Int64? = row["plan"]
            let expected = plan.flatMap { noted[String($0)] }
            let isComplete =
                rest.map { (try? RosterRest(json: $0)) != nil } == true && row["rank"] == version
                && (expected ?? row["duties"]) == row["duties"]
            if !isComplete {
                problems.append(
                    LocalizedText(
                        "version \(version) of week \(week) is incomplete",
                        chinese: "\(week) 周第 \(version) 版不完整"
                    )
                )
            }
        }
        return problems
    }
}
