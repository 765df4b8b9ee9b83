import Rostering

/// A stretch of wall-clock time, half-open: from a moment up to, but without, another.
public struct MomentSpan: Hashable, Sendable {
    /// When it begins.
    public var start: Moment
    /// When it has ended.
    public var end: Moment

    /// A stretch.
    public init(_ start: Moment, _ end: Moment) {
        self.start = start
        self.end = end
    }

    /// Whole days, from the first to the last.
    public init(_ days: ClosedRange<CivilDate>) {
        self.init(Moment(days.lowerBound, TimeOfDay(0)), Moment(days.upperBound, TimeOfDay(24)))
    }

    /// The same stretch in minutes from the first midnight of a horizon; it may begin before and end after it.
    public func interval(in horizon: Horizon) -> Interval {
        Interval(start.minutes(in: horizon), end.minutes(in: horizon))
    }

    /// Minutes since the first midnight of 1970, as the file keeps them.
    var stored: (starts: Int, ends: Int) { (start.minutesSinceEpoch, end.minutesSinceEpoch) }

    /// A stretch as the file keeps it: an end at midnight is one of the day before.
    init(starts: Int, ends: Int) {
        let day = (ends - 1).flooredQuotient(by: Minutes.perDay)
        let last = Moment(CivilDate(daysSinceEpoch: day), TimeOfDay(minute: ends - day * Minutes.perDay))
        let first = starts.flooredQuotient(by: Minutes.perDay)
        let begin = Moment(CivilDate(daysSinceEpoch: first), TimeOfDay(minute: starts - first * Minutes.perDay))
        self.init(begin, last)
    }
}

extension Moment {
    /// Wall-clock minutes since the first midnight of 1970.
    var minutesSinceEpoch: Int { date.daysSinceEpoch * Minutes.perDay + time.minute }
}

extension Int {
    fileprivate func flooredQuotient(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
