import Rostering

/// An instant in universal time, in whole seconds.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Seconds since the beginning of 1 January 1970 in UTC.
    public var secondsSinceEpoch: Int

    /// An instant given by its distance from the beginning of 1970.
    public init(secondsSinceEpoch: Int) { self.secondsSinceEpoch = secondsSinceEpoch }

    /// Reads `2026-11-25T08:30:00Z`, the seconds optional; `nil` for anything else, such as a time without the `Z`.
    public init?(iso text: String) {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2, let date = CivilDate(iso: String(halves[0])), halves[1].last == "Z" else { return nil }
        let parts = halves[1].dropLast().split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count),
            parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { ("0"..."9").contains($0) } })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers[0] < 24, numbers.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
        let seconds = numbers[0] * 3_600 + numbers[1] * 60 + (numbers.count > 2 ? numbers[2] : 0)
        secondsSinceEpoch = date.daysSinceEpoch * 86_400 + seconds
    }

    /// Orders from past to future.
    public static func < (left: Self, right: Self) -> Bool { left.secondsSinceEpoch < right.secondsSinceEpoch }

    /// The instant as a calendar writes it: `20261125T083000Z`.
    var compact: String {
        let day = secondsSinceEpoch >= 0 ? secondsSinceEpoch / 86_400 : (secondsSinceEpoch - 86_399) / 86_400
        let second = secondsSinceEpoch - day * 86_400
        let time = CompactTime.digits(second / 60) + (second % 60 < 10 ? "0" : "") + String(second % 60)
        return CompactTime.digits(CivilDate(daysSinceEpoch: day)) + "T" + time + "Z"
    }
}

/// Dates and times without separators (RFC 5545, sections 3.3.4 and 3.3.5).
enum CompactTime {
    /// `20261201`.
    static func digits(_ date: CivilDate) -> String { date.description.filter { $0 != "-" } }

    /// `0930`, of minutes after midnight.
    static func digits(_ minute: Int) -> String { TimeOfDay(minute: minute).description.filter { $0 != ":" } }

    /// `20261201T093000`: an instant of the horizon on the community's wall clock; 24:00 is the next day's midnight.
    static func digits(_ instant: Minutes, in horizon: Horizon) -> String {
        digits(horizon.date(ofDay: instant.day)) + "T" + digits(instant.timeOfDay.minute) + "00"
    }
}
