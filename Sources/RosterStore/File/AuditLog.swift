import GRDB
import Rostering

/// One entry of the audit log.
public struct AuditEntry: Hashable, Sendable {
    /// When.
    public var moment: String
    /// Who.
    public var author: String
    /// What was done, such as `publish`.
    public var action: String
    /// To whom or what, by id.
    public var subject: String
    /// The details, as JSON; names nobody.
    public var detail: String?
    /// Why, in the coordinator's words.
    public var reason: String?
}

extension RosterStore {
    /// The latest entries of the audit log, latest first.
    ///
    /// Parameter subject: only entries about this, such as `volunteer V017` or `2026-W49`.
    public func auditLog(about subject: String? = nil, limit: Int = 50) throws -> [AuditEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: "SELECT * FROM audit WHERE subject = coalesce(?, subject) ORDER BY id DESC LIMIT ?",
                arguments: [subject, limit]
            ).map { row in
                AuditEntry(
                    moment: row["at"],
                    author: row["by"],
                    action: row["action"],
                    subject: row["subject"],
                    detail: row["detail"],
                    reason: row["why"]
                )
            }
        }
    }
}
