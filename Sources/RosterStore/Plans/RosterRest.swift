import Foundation
import Rostering

/// What a plan has besides its duties, as JSON in one column: rounds, rooms, uncovered needs, certificate. Names nobody.
struct RosterRest: Codable {
    struct RoundRecord: Codable {
        var id: String
        var service: String
        var day: Int
        var stops: [String]
        var portions: Int
        var minutes: Int
    }
    struct RoomRecord: Codable {
        var task: String
        var room: String
    }
    struct UncoveredRecord: Codable {
        var need: String
        var task: String
        var role: String?
        var short: Int
        var start: Int?
        var end: Int?
        var busy: Int?
        var excluded: [String: Int]?
    }
    struct LevelRecord: Codable {
        var level: String
        var objective: Int
        var bound: Double?
        var termination: String
        var limitedBy: String?
    }

    var rounds: [RoundRecord]
    var rooms: [RoomRecord]
    var uncovered: [UncoveredRecord]
    var levels: [LevelRecord]?
    var roundsLevel: LevelRecord?

    /// The JSON of what a roster has besides its duties.
    static func json(of roster: Roster) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(RosterRest(roster)), as: UTF8.self)
    }

    /// Reads a JSON back.
    init(json: String) throws { self = try JSONDecoder().decode(RosterRest.self, from: Data(json.utf8)) }

    private init(_ roster: Roster) {
        rounds = roster.rounds.map {
            RoundRecord(
                id: $0.id.text,
                service: $0.service.text,
                day: $0.day,
                stops: $0.stops.map(\.text),
                portions: $0.portions,
                minutes: $0.duration.value
            )
        }
        rooms = roster.sessions.map { RoomRecord(task: $0.task.text, room: $0.room) }
        uncovered = roster.uncovered.map { uncovered in
            UncoveredRecord(
                need: uncovered.need.text,
                task: uncovered.task.text,
                role: uncovered.role?.text,
                short: uncovered.short,
                start: uncovered.interval?.start.value,
                end: uncovered.interval?.end.value,
                busy: uncovered.reason?.busy,
                excluded: uncovered.reason.map { reason in
                    Dictionary(uniqueKeysWithValues: reason.excluded.map { ($0.key.rawValue, $0.value) })
                }
            )
        }
        levels = roster.certificate?.levels.map(LevelRecord.init)
        roundsLevel = roster.certificate?.rounds.map(LevelRecord.init)
    }

    /// Puts what is kept here into a roster.
    func fill(_ roster: inout Roster) {
        roster.rounds = rounds.map {
            Round(
                id: Identifier($0.id),
                service: Identifier($0.service),
                day: $0.day,
                stops: $0.stops.map { Identifier($0) },
                portions: $0.portions,
                duration: Minutes($0.minutes)
            )
        }
        roster.sessions = rooms.map { SessionRoom(task: Identifier($0.task), room: $0.room) }
        roster.uncovered = uncovered.map(\.uncovered)
        if let levels {
            roster.certificate = Certificate(levels: levels.map(\.certificate), rounds: roundsLevel?.certificate)
        }
    }
}

extension RosterRest.UncoveredRecord {
    fileprivate var uncovered: UncoveredNeed {
        var result = UncoveredNeed(
            need: Identifier(need),
            task: Identifier(task),
            role: role.map { Identifier($0) },
            short: short
        )
        if let start, let end { result.interval = Interval(Minutes(start), Minutes(end)) }
        if let busy {
            let pairs = (excluded ?? [:]).compactMap { name, count in RuleID(rawValue: name).map { ($0, count) } }
            result.reason = UncoveredReason(excluded: Dictionary(uniqueKeysWithValues: pairs), busy: busy)
        }
        return result
    }
}

extension RosterRest.LevelRecord {
    fileprivate init(_ level: LevelCertificate) {
        self.init(
            level: level.level.rawValue,
            objective: level.objective,
            bound: level.bound.isFinite ? level.bound : nil,
            termination: level.termination.rawValue,
            limitedBy: level.limitedBy
        )
    }

    fileprivate var certificate: LevelCertificate {
        LevelCertificate(
            level: ObjectiveLevel(rawValue: level) ?? .merged,
            objective: objective,
            bound: bound ?? -.infinity,
            termination: PlanTermination(rawValue: termination) ?? .workLimit,
            limitedBy: limitedBy
        )
    }
}
