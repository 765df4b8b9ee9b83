import Rostering

extension Community {
    /// The days of a horizon on which something with this pattern happens.
    package func dates(of pattern: DayPattern, in horizon: Horizon) -> [CivilDate] {
        horizon.dates.filter { date in
            if pattern.added.contains(date) { return true }
            if pattern.except.contains(date) || !pattern.weekdays.contains(date.weekday) { return false }
            switch pattern.condition {
            case .any: return true
            case .workingDays: return isWorkingDay(date)
            case .daysOff: return !isWorkingDay(date)
            }
        }
    }

    private func isWorkingDay(_ date: CivilDate) -> Bool {
        calendar.makeUpWorkingDays.contains(date) || (date.weekday <= .friday && !calendar.holidays.contains(date))
    }
}

extension Availability {
    /// Takes a stretch of a day out of its free windows; the day then has windows of its own.
    mutating func remove(_ stretch: Range<Int>, on date: CivilDate) {
        exceptions[date] = windows(on: date).flatMap { window -> [Window] in
            let (from, to) = (window.window.from.minute, window.window.to.minute)
            return [(from, min(to, stretch.lowerBound)), (max(from, stretch.upperBound), to)].compactMap {
                guard $0 < $1 else { return nil }
                return Window(DailyWindow(TimeOfDay(minute: $0), TimeOfDay(minute: $1)), window.preference)
            }
        }
    }

    /// Whether a stretch of a day lies in the union of its free windows.
    func covers(_ from: TimeOfDay, _ to: TimeOfDay, on date: CivilDate) -> Bool {
        var reached = from
        for window in windows(on: date).map(\.window).sorted(by: { $0.from < $1.from }) where window.from <= reached {
            if window.to > reached { reached = window.to }
        }
        return reached >= to
    }

    /// Minutes of a day that are preferred or available.
    func welcomeMinutes(on date: CivilDate) -> Int {
        var minutes = 0
        var reached = 0
        let windows = windows(on: date).filter { $0.preference != .undesired }.map(\.window)
        for window in windows.sorted(by: { $0.from < $1.from }) {
            minutes += max(0, window.to.minute - max(reached, window.from.minute))
            reached = max(reached, window.to.minute)
        }
        return minutes
    }
}

extension Volunteer {
    /// Minutes that the volunteer offers in a horizon: the free ones that are welcome, at most the maximum load.
    public func minutesOffered(in horizon: Horizon) -> Int {
        let free = horizon.dates.reduce(0) { $0 + availability.welcomeMinutes(on: $1) }
        return min(load.maximumMinutes ?? free, free)
    }
}
