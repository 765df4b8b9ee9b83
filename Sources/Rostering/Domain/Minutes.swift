/// A duration in whole minutes, or an instant in whole minutes from the horizon's first midnight (wall clock).
public struct Minutes: Hashable, Comparable, Sendable, Codable, ExpressibleByIntegerLiteral, AdditiveArithmetic,
    CustomStringConvertible
{
    /// The number of minutes.
    public var value: Int

    /// Wraps a number of minutes.
    public init(_ value: Int) { self.value = value }

    /// Wraps a literal number of minutes.
    public init(integerLiteral value: Int) { self.value = value }

    /// An instant given by the horizon's day (0 is the first) and the time on that day.
    public init(day: Int, _ time: TimeOfDay) { value = day * Minutes.perDay + time.minute }

    /// Minutes in a day: 1,440. Days are wall-clock days, so every day has as many.
    public static let perDay = 1_440

    /// The horizon's day on which this instant lies.
    public var day: Int { value >= 0 ? value / Minutes.perDay : -((-value + Minutes.perDay - 1) / Minutes.perDay) }

    /// The time of that day.
    public var timeOfDay: TimeOfDay { TimeOfDay(minute: value - day * Minutes.perDay) }

    /// Sum of two numbers of minutes.
    public static func + (left: Minutes, right: Minutes) -> Minutes { Minutes(left.value + right.value) }
    /// Difference of two numbers of minutes.
    public static func - (left: Minutes, right: Minutes) -> Minutes { Minutes(left.value - right.value) }
    /// Orders by number.
    public static func < (left: Minutes, right: Minutes) -> Bool { left.value < right.value }
    /// No minutes.
    public static let zero = Minutes(0)
    /// The number with its unit.
    public var description: String { "\(value) min" }
}

/// A wall-clock time, in whole minutes after midnight, from 0 to 1,440 (24:00, the end of a day).
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Minutes after midnight.
    public var minute: Int

    /// A time given in minutes after midnight.
    public init(minute: Int) { self.minute = minute }

    /// A time given in hours and minutes.
    public init(_ hour: Int, _ minute: Int = 0) { self.minute = hour * 60 + minute }

    /// Orders from morning to evening.
    public static func < (left: Self, right: Self) -> Bool { left.minute < right.minute }

    /// `HH:MM`, such as `08:05`.
    public var description: String {
        let hour = minute / 60
        let rest = minute % 60
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }
}

/// A half-open stretch of one day: from `from` up to, but without, `to`.
public struct DailyWindow: Hashable, Sendable, CustomStringConvertible {
    /// Its first minute.
    public var from: TimeOfDay
    /// The first minute that no longer belongs to it.
    public var to: TimeOfDay

    /// A window between two times of the same day.
    public init(_ from: TimeOfDay, _ to: TimeOfDay) {
        self.from = from
        self.to = to
    }

    /// `HH:MM-HH:MM`.
    public var description: String { "\(from)-\(to)" }
}

/// A half-open stretch `[start, end)` of the horizon.
public struct Interval: Hashable, Comparable, Sendable {
    /// Its first minute.
    public var start: Minutes
    /// The first minute that no longer belongs to it.
    public var end: Minutes

    /// A stretch between two instants.
    public init(_ start: Minutes, _ end: Minutes) {
        self.start = start
        self.end = end
    }

    /// Its length.
    public var duration: Minutes { end - start }

    /// Whether two intervals have a minute in common.
    public func overlaps(_ other: Interval) -> Bool { start < other.end && other.start < end }

    /// Orders by start, then by end.
    public static func < (left: Self, right: Self) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
