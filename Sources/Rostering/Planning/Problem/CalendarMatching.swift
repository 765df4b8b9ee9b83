extension Scenario {
    /// Whether a date is a working day (and a school day).
    func isWorkingDay(_ date: CivilDate) -> Bool {
        if community.calendar.makeUpWorkingDays.contains(date) { return true }
        return date.weekday <= .friday && !community.calendar.holidays.contains(date)
    }

    /// Whether something with this pattern happens on a date.
    func happens(_ pattern: DayPattern, on date: CivilDate) -> Bool {
        if pattern.added.contains(date) { return true }
        if pattern.except.contains(date) || !pattern.weekdays.contains(date.weekday) { return false }
        switch pattern.condition {
        case .any: return true
        case .workingDays: return isWorkingDay(date)
        case .daysOff: return !isWorkingDay(date)
        }
    }

    /// The horizon's days on which something with this pattern happens, in order.
    func days(of pattern: DayPattern) -> [Int] {
        (0..<horizon.dayCount).filter { happens(pattern, on: horizon.date(ofDay: $0)) }
    }
}
