import GRDB
import Rostering
import ScenarioFile

/// The two kinds of people that the database keeps, each in a table of its own.
public enum PersonKind: String, CaseIterable, Sendable {
    /// Somebody who serves.
    case volunteer
    /// Somebody who is helped.
    case resident
}

/// How to reach somebody; kept beside the person, never part of a scenario, a plan or a public page.
public struct Contact: Hashable, Sendable {
    /// A telephone number.
    public var phone: String?
    /// An address in words.
    public var address: String?

    /// A contact; by default nothing is known.
    public init(phone: String? = nil, address: String? = nil) {
        self.phone = phone
        self.address = address
    }
}

extension Database {
    /// The bodies of everybody of a kind who belongs to the community on some day of a stretch, by id.
    func bodies(of kind: PersonKind, from first: CivilDate, to last: CivilDate) throws -> [String] {
        try String.fetchAll(
            self,
            sql: """
                SELECT body FROM \(kind.rawValue) WHERE is_erased = 0
                AND (since IS NULL OR since <= ?) AND (until IS NULL OR until >= ?) ORDER BY id
                """,
            arguments: [last.daysSinceEpoch, first.daysSinceEpoch]
        )
    }

    /// The body of one person; `nil` if there is none of this id, or it was erased.
    func body(of kind: PersonKind, _ id: String) throws -> String? {
        try String.fetchOne(
            self,
            sql: "SELECT body FROM \(kind.rawValue) WHERE id = ? AND is_erased = 0",
            arguments: [id]
        )
    }

    /// Makes sure that somebody is known.
    ///
    /// Throws: ``StoreError`` if not.
    func require(_ kind: PersonKind, _ id: String) throws {
        guard try body(of: kind, id) != nil else {
            let ids = try String.fetchAll(self, sql: "SELECT id FROM \(kind.rawValue) WHERE is_erased = 0 ORDER BY id")
            throw StoreError.unknown(
                kind == .volunteer ? ("volunteer", "志愿者") : ("resident", "居民"),
                id,
                known: ids
            )
        }
    }
}

extension StoreError {
    /// An id that is not known, with the nearest that is.
    static func unknown(_ noun: (String, String), _ id: String, known: [String]) -> StoreError {
        let near = known.map { ($0, distance(id.lowercased(), $0.lowercased())) }
            .filter { $0.1 <= max(1, id.count / 3) }.min { $0.1 < $1.1 }?.0
        return StoreError(
            .unknown,
            "unknown \(noun.0) '\(id)'",
            "未知的\(noun.1)“\(id)”",
            hint: near.map { ("did you mean '\($0)'?", "是否想写“\($0)”？") }
        )
    }

    /// Letters to insert, delete or replace to make one text of the other.
    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in right.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, diagonal + 1, row[column] + 1)
            }
        }
        return row[right.count]
    }
}
