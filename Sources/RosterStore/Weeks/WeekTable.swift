import GRDB
import Rostering

/// Where a week stands.
public enum WeekState: String, Sendable, Hashable {
    /// It is being planned or worked.
    case open
    /// It is over, and what happened is remembered.
    case closed
    /// It was closed so long ago that only its statistics are kept.
    case expired
}

/// A week as a list shows it.
public struct WeekEntry: Hashable, Sendable {
    /// The week.
    public var week: WeekID
    /// Where it stands.
    public var state: WeekState
    /// Needs that arise in it.
    public var needs: Int
    /// Plans kept, published ones included.
    public var plans: Int
    /// The latest published version; `nil` if there is none.
    public var version: Int?
    /// Needs left open, once it is closed.
    public var leftOpen: Int?
}

extension RosterStore {
    /// The weeks, latest first.
    ///
    /// Parameter limit: most weeks that are listed.
    public func weeks(limit: Int = 20) throws -> [WeekEntry] {
        try read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT id, state,
                    (SELECT count(*) FROM week_need WHERE week = week.id AND cancelled_on IS NULL) AS needs,
                    (SELECT count(*) FROM plan WHERE week = week.id) AS plans,
                    (SELECT max(version) FROM publication WHERE week = week.id) AS version,
                    (SELECT sum(left_open) FROM week_need WHERE week = week.id AND cancelled_on IS NULL) AS left_open
                    FROM week ORDER BY first_day DESC LIMIT ?
                    """,
                arguments: [limit]
            ).compactMap { row in
                guard let week = WeekID(row["id"] as String), let state = WeekState(rawValue: row["state"]) else {
                    return nil
                }
                return WeekEntry(
                    week: week,
                    state: state,
                    needs: row["needs"],
                    plans: row["plans"],
                    version: row["version"],
                    leftOpen: row["left_open"]
                )
            }
        }
    }

    /// The open week in which a day lies, or the only open one, or the latest.
    ///
    /// Throws: ``StoreError`` if no week is open.
    public func openWeek(near date: CivilDate) throws -> WeekID {
        let open = try read { db in
            try String.fetchAll(db, sql: "SELECT id FROM week WHERE state = 'open' ORDER BY first_day")
                .compactMap { WeekID($0) }
        }
        let present = WeekID(containing: date)
        if open.contains(present) { return present }
        if let next = open.first(where: { $0 > present }) ?? open.last { return next }
        throw StoreError(
            .notNow,
            "no week is open",
            "没有已开启的周",
            hint: (
                "open one with: roster week open \(present.adding(weeks: 1))",
                "用 roster week open \(present.adding(weeks: 1)) 开启"
            )
        )
    }
}

extension Database {
    /// Where a week stands; `nil` if it was never opened.
    func state(of week: WeekID) throws -> WeekState? {
        try String.fetchOne(self, sql: "SELECT state FROM week WHERE id = ?", arguments: [week.description])
            .flatMap { WeekState(rawValue: $0) }
    }

    /// Makes sure that a week is open.
    ///
    /// Throws: ``StoreError`` if not.
    func requireOpen(_ week: WeekID) throws {
        switch try state(of: week) {
        case .open: return
        case nil:
            throw StoreError(
                .notNow,
                "week \(week) is not open",
                "\(week) 周尚未开启",
                hint: ("open it with: roster week open \(week)", "用 roster week open \(week) 开启")
            )
        case .closed, .expired: throw StoreError(.notNow, "week \(week) is closed", "\(week) 周已关闭")
        }
    }

    /// The latest closed week.
    func lastClosedWeek() throws -> WeekID? {
        try String.fetchOne(self, sql: "SELECT id FROM week WHERE state != 'open' ORDER BY first_day DESC LIMIT 1")
            .flatMap { WeekID($0) }
    }
}
