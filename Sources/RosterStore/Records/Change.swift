import Foundation
import GRDB

/// One transaction that changes something, with its notes for the audit log.
final class Change {
    let db: Database
    let author: Author
    private(set) var isNoted = false

    init(db: Database, author: Author) {
        self.db = db
        self.author = author
    }

    /// Notes what was done to whom or what, by ids; `detail` names no person.
    func note(_ action: String, _ subject: String, _ detail: [String: String] = [:]) throws {
        isNoted = true
        var text: String?
        if !detail.isEmpty {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            text = String(decoding: try encoder.encode(detail), as: UTF8.self)
        }
        try db.execute(
            sql: "INSERT INTO audit (at, by, action, subject, detail, why) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [author.moment.description, author.name, action, subject, text, author.reason]
        )
    }
}
