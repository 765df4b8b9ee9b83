import Foundation
import GRDB
import Rostering
import ScenarioFile

/// What erasing a person did.
public struct Erased: Hashable, Sendable {
    /// The anonymous id that stands in their place.
    public var anonymousID: String
    /// Published duties from now on that were theirs, which have to be planned anew.
    public var openDuties: Int
}

extension RosterStore {
    /// Replaces a person by an anonymous entry: statistics stay, but name, address, telephone number and id are gone
    /// from the file, its write-ahead log and every backup made afterwards.
    ///
    /// The audit log keeps that somebody was erased. Backups made before still have the person: delete them.
    /// Throws: ``StoreError`` if the person is unknown; `busy` if another program keeps the log of the file in use.
    public func erase(_ kind: PersonKind, _ id: String, by author: Author) throws -> Erased {
        let erased = try change(author) { change in try Erasing(change.db, kind, id).run(change) }
        try scrubFile()
        return erased
    }

    /// Rewrites the file without its free pages and empties the write-ahead log.
    func scrubFile() throws {
        let busy = StoreError(
            .busy,
            "another program is reading \(path), so its free pages and its log could not be emptied",
            "另一个程序正在读取 \(path)，无法清空其空闲页和日志",
            hint: ("close it and run: roster db scrub", "请关闭它并运行 roster db scrub")
        )
        try Self.explained(path) {
            do {
                try pool.vacuum()
                try pool.writeWithoutTransaction { db in
                    let row = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
                    if (row?[0] as Int?) != 0 { throw busy }
                }
            } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
                throw busy
            }
        }
    }

    /// Rewrites the file and empties its log, as ``erase(_:_:by:)`` does at its end.
    ///
    /// Throws: ``StoreError`` `busy` if another program keeps the log in use.
    public func scrub() throws { try scrubFile() }
}

/// One erasure, within its transaction.
private struct Erasing {
    let db: Database
    let kind: PersonKind
    let id: String

    init(_ db: Database, _ kind: PersonKind, _ id: String) {
        self.db = db
        self.kind = kind
        self.id = id
    }

    func run(_ change: Change) throws -> Erased {
        try db.require(kind, id)
        let row = try Row.fetchOne(
            db,
            sql: "SELECT body, phone, address FROM \(kind.rawValue) WHERE id = ?",
            arguments: [id]
        )
        let number = try Int.fetchOne(db, sql: "SELECT count(*) + 1 FROM \(kind.rawValue) WHERE is_erased = 1")
        let anonymous = "erased-\(kind.rawValue)-\(number ?? 1)"
        let today = change.author.moment
        let duties = kind == .volunteer ? try openDuties(today) : 0
        try db.execute(
            sql: """
                UPDATE \(kind.rawValue) SET id = :new, body = NULL, phone = NULL, address = NULL, is_erased = 1,
                until = :day WHERE id = :old
                """,
            arguments: ["new": anonymous, "old": id, "day": today.date.daysSinceEpoch - 1]
        )
        try forgetInBodies(anonymous)
        try scrubTexts(row, anonymous)
        var detail: [String: String] = [:]
        if kind == .resident {
            detail["needs cancelled"] = String(try cancelNeeds(of: anonymous, today))
        }
        try change.note("erase", "\(kind.rawValue) \(anonymous)", detail)
        return Erased(anonymousID: anonymous, openDuties: duties)
    }

    /// The needs of an erased resident stay as numbers only.
    private func cancelNeeds(of anonymous: String, _ today: Moment) throws -> Int {
        let day = today.date.daysSinceEpoch
        try db.execute(
            sql: "UPDATE need SET cancelled_on = coalesce(cancelled_on, ?) WHERE resident = ?",
            arguments: [day, anonymous]
        )
        let count = db.changesCount
        try db.execute(
            sql: """
                UPDATE week_need SET cancelled_on = coalesce(cancelled_on, ?)
                WHERE need IN (SELECT id FROM need WHERE resident = ?)
                AND week IN (SELECT id FROM week WHERE state = 'open')
                """,
            arguments: [day, anonymous]
        )
        return count
    }

    private func openDuties(_ today: Moment) throws -> Int {
        try db.publishedDuties(
            of: Identifier(id),
            during: MomentSpan(today.date...today.date.adding(days: 400))
        ).reduce(0) { $0 + $1.duties.count }
    }

    /// Other people's entries and needs no longer mention the person.
    private func forgetInBodies(_ anonymous: String) throws {
        let quoted = "%\"\(id)\"%"
        for row in try Row.fetchAll(db, sql: "SELECT id, body FROM volunteer WHERE body LIKE ?", arguments: [quoted]) {
            var volunteer = try EntryText.volunteer(row["body"])
            if kind == .volunteer {
                volunteer.keepTogether.remove(Identifier(id))
                volunteer.keepApart.remove(Identifier(id))
            } else {
                volunteer.kin.remove(Identifier(id))
                volunteer.refuses.remove(Identifier(id))
                volunteer.history.served.remove(Identifier(id))
            }
            try replace("volunteer", row["id"], EntryText.json(of: volunteer))
        }
        if kind == .volunteer {
            let rows = try Row.fetchAll(db, sql: "SELECT id, body FROM resident WHERE body LIKE ?", arguments: [quoted])
            for row in rows {
                var resident = try EntryText.resident(row["body"])
                resident.preferred.remove(Identifier(id))
                resident.refused.remove(Identifier(id))
                resident.objectedMediators.remove(Identifier(id))
                try replace("resident", row["id"], EntryText.json(of: resident))
            }
            return
        }
        for table in [("need", "id"), ("week_need", "need")] {
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT DISTINCT \(table.1) AS id, body FROM \(table.0) WHERE body LIKE ?",
                arguments: [quoted]
            )
            for row in rows {
                var need = try EntryText.need(row["body"])
                if need.resident?.text == id { need.resident = Identifier(anonymous) }
                need.parties = need.parties.map { $0.text == id ? Identifier(anonymous) : $0 }
                need.note = ""
                try db.execute(
                    sql: "UPDATE \(table.0) SET body = ? WHERE \(table.1) = ? AND body = ?",
                    arguments: [EntryText.json(of: need), row["id"] as String, row["body"] as String]
                )
            }
        }
    }

    private func replace(_ table: String, _ id: String, _ body: String) throws {
        try db.execute(sql: "UPDATE \(table) SET body = ? WHERE id = ?", arguments: [body, id])
    }

    /// Free texts, the audit log and labels no longer name the person.
    private func scrubTexts(_ row: Row?, _ anonymous: String) throws {
        var secrets: [String] = []
        if let body: String = row?["body"] {
            secrets.append(kind == .volunteer ? try EntryText.volunteer(body).name : try EntryText.resident(body).name)
        }
        secrets += [row?["phone"], row?["address"]].compactMap { $0 }
        let texts = [
            ("audit", "subject"), ("audit", "detail"), ("audit", "why"), ("absence", "reason"), ("pin", "reason"),
            ("ledger", "reason"), ("plan", "label"),
        ]
        let published = try String.fetchAll(
            db,
            sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'published_plan_stays'"
        )
        try db.execute(sql: "DROP TRIGGER published_plan_stays")
        try scrubNotes(secrets, anonymous)
        for (table, column) in texts {
            for secret in secrets.filter({ $0.count >= 2 }) {
                try db.execute(
                    sql: "UPDATE \(table) SET \(column) = replace(\(column), ?, '…') WHERE instr(\(column), ?) > 0",
                    arguments: [secret, secret]
                )
            }
            try scrubID(table, column, anonymous)
        }
        for sql in published { try db.execute(sql: sql) }
    }

    /// What must be known at other people's doors no longer names the person.
    private func scrubNotes(_ secrets: [String], _ anonymous: String) throws {
        for table in ["need", "week_need"] {
            let rows = try String.fetchAll(db, sql: "SELECT body FROM \(table) WHERE body LIKE '%\"note\":%'")
            for body in Set(rows) {
                var need = try EntryText.need(body)
                for secret in secrets where secret.count >= 2 { need.note = need.note.replacing(secret, with: "…") }
                need.note = need.note.replacingWord(id, with: anonymous)
                let text = EntryText.json(of: need)
                guard text != body else { continue }
                try db.execute(sql: "UPDATE \(table) SET body = ? WHERE body = ?", arguments: [text, body])
            }
        }
    }

    /// The id as a word of its own: `V17` but not the beginning of `V170`.
    private func scrubID(_ table: String, _ column: String, _ anonymous: String) throws {
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT id, \(column) AS text FROM \(table) WHERE instr(\(column), ?) > 0",
            arguments: [id]
        )
        for row in rows {
            let text = (row["text"] as String).replacingWord(id, with: anonymous)
            try db.execute(
                sql: "UPDATE \(table) SET \(column) = ? WHERE id = ?",
                arguments: [text, row["id"] as Int64]
            )
        }
    }
}

extension String {
    /// The text with every occurrence of a word replaced that no letter, digit, `-` or `_` touches.
    func replacingWord(_ word: String, with other: String) -> String {
        func isPart(_ character: Character?) -> Bool {
            character.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
        }
        var result = ""
        var rest = self[...]
        while let range = rest.range(of: word) {
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            result += rest[..<range.lowerBound]
            result += isPart(before) || isPart(after) ? word : other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
