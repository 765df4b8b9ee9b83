import Rostering

/// A wall-clock instant of the community: a day and a time.
public struct Moment: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The day.
    public var date: CivilDate
    /// The time of that day.
    public var time: TimeOfDay

    /// An instant.
    public init(_ date: CivilDate, _ time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// Reads `2026-12-01T09:30`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let date = CivilDate(iso: String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock.allSatisfy({ (1...2).contains($0.utf8.count) }), let hour = Int(clock[0]),
            let minute = Int(clock[1]), (0...24).contains(hour), (0..<60).contains(minute), hour * 60 + minute <= 1_440
        else { return nil }
        self.init(date, TimeOfDay(hour, minute))
    }

    /// Minutes from the first midnight of a horizon; negative before it.
    public func minutes(in horizon: Horizon) -> Minutes {
        Minutes(day: date.daysSinceEpoch - horizon.firstDay.daysSinceEpoch, time)
    }

    /// Orders from past to future.
    public static func < (left: Self, right: Self) -> Bool { (left.date, left.time) < (right.date, right.time) }

    /// `2026-12-01T09:30`.
    public var description: String { "\(date)T\(time)" }
}
