/// The days of a horizon as the checker reads them: which dates match a pattern, and when somebody is free.
struct CheckedCalendar: Sendable {
    /// The dates of the horizon, in order.
    let dates: [CivilDate]
    private let calendar: HolidayCalendar

    init(horizon: Horizon, calendar: HolidayCalendar) {
        let count = min(max(horizon.dayCount, 0), 7)
        dates = (0..<count).map { CivilDate(daysSinceEpoch: horizon.firstDay.daysSinceEpoch + $0) }
        self.calendar = calendar
    }

    /// Whether a date is a working day: a make-up day, or Monday to Friday and no holiday.
    func isWorkingDay(_ date: CivilDate) -> Bool {
        if calendar.makeUpWorkingDays.contains(date) { return true }
        if calendar.holidays.contains(date) { return false }
        return date.weekday != .saturday && date.weekday != .sunday
    }

    /// Whether a date matches a pattern.
    func matches(_ date: CivilDate, _ pattern: DayPattern) -> Bool {
        if pattern.added.contains(date) { return true }
        if pattern.except.contains(date) { return false }
        guard pattern.weekdays.contains(date.weekday) else { return false }
        switch pattern.condition {
        case .any: return true
        case .workingDays: return isWorkingDay(date)
        case .daysOff: return !isWorkingDay(date)
        }
    }

    /// The horizon's days that match a pattern.
    func matchingDays(_ pattern: DayPattern) -> [Int] {
        dates.indices.filter { matches(dates[$0], pattern) }
    }

    /// When somebody is free, day by day.
    func freeDays(_ availability: Availability) -> [CheckedFreeDay] {
        dates.indices.map { day in
            let date = dates[day]
            let windows =
                availability.exceptions[date]
                ?? availability.weekly.filter { $0.weekdays.contains(date.weekday) }.map(\.window)
            return CheckedFreeDay(windows: windows, day: day)
        }
    }

    /// A daily window on a day of the horizon; `nil` if it is empty or reversed.
    static func stretch(_ window: DailyWindow, day: Int) -> Range<Int>? {
        let from = max(0, window.from.minute)
        let to = min(Minutes.perDay, window.to.minute)
        return from < to ? (day * Minutes.perDay + from)..<(day * Minutes.perDay + to) : nil
    }

    /// A stretch of one day in words: `2026-12-01 09:00-10:00`.
    func text(_ start: Int, _ end: Int) -> String {
        let day = start / Minutes.perDay
        let midnight = day * Minutes.perDay
        guard dates.indices.contains(day), start >= 0, end >= start, end <= midnight + Minutes.perDay else {
            return "\(start)-\(end) min"
        }
        return "\(dates[day]) \(TimeOfDay(minute: start - midnight))-\(TimeOfDay(minute: end - midnight))"
    }
}

/// The free times of one person on one day, in minutes of the horizon.
struct CheckedFreeDay: Sendable {
    /// All free times, joined where they touch.
    let all: [Range<Int>]
    /// The preferred and available ones, joined where they touch.
    let welcome: [Range<Int>]

    init(windows: [Availability.Window], day: Int) {
        let located = windows.compactMap { entry in
            CheckedCalendar.stretch(entry.window, day: day).map { (entry.preference, $0) }
        }
        all = Self.joined(located.map(\.1))
        welcome = Self.joined(located.filter { $0.0 != .undesired }.map(\.1))
    }

    /// Whether a stretch lies in one joined free time.
    func covers(_ start: Int, _ end: Int) -> Bool {
        all.contains { $0.lowerBound <= start && end <= $0.upperBound }
    }

    /// Minutes of a stretch that only an undesired time covers.
    func undesiredMinutes(_ start: Int, _ end: Int) -> Int {
        Self.minutes(of: all, in: start, end) - Self.minutes(of: welcome, in: start, end)
    }

    /// Minutes that are preferred or available.
    var welcomeMinutes: Int { welcome.reduce(0) { $0 + $1.count } }

    private static func minutes(of stretches: [Range<Int>], in start: Int, _ end: Int) -> Int {
        stretches.reduce(0) { $0 + max(0, min(end, $1.upperBound) - max(start, $1.lowerBound)) }
    }

    private static func joined(_ stretches: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for stretch in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, stretch.lowerBound <= last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                result.append(stretch)
            }
        }
        return result
    }
}
