import Rostering

// What the oracle knows about days and times: its own reading of the article on the model.
extension Scenario {
    /// The horizon's days on which a need arises.
    func matchingDays(of need: Need) -> [Int] {
        (0..<horizon.dayCount).filter { day in
            let date = horizon.date(ofDay: day)
            if need.days.added.contains(date) { return true }
            if need.days.except.contains(date) || !need.days.weekdays.contains(date.weekday) { return false }
            switch need.days.condition {
            case .any: return true
            case .workingDays: return isWorkingDay(date)
            case .daysOff: return !isWorkingDay(date)
            }
        }
    }

    /// Whether schools and offices are open.
    func isWorkingDay(_ date: CivilDate) -> Bool {
        let calendar = community.calendar
        if calendar.makeUpWorkingDays.contains(date) { return true }
        return date.weekday < .saturday && !calendar.holidays.contains(date)
    }

    /// Whether every party of a session is free for the whole of it.
    func partiesAreFree(_ need: Need, _ interval: Interval) -> Bool {
        need.parties.allSatisfy { party in
            guard let availability = residents.first(where: { $0.id == party })?.availability else { return true }
            return availability.isFree(interval, in: horizon)
        }
    }

    /// Minutes of a walk.
    func walk(from: Location, to: Location) -> Int {
        let walking = community.walking
        if from == to { return 0 }
        if let given = walking.matrix[LocationPair(from, to)] ?? walking.matrix[LocationPair(to, from)] { return given }
        let (start, end) = (position(of: from), position(of: to))
        let square = (start.x - end.x) * (start.x - end.x) + (start.y - end.y) * (start.y - end.y)
        var minutes = 0
        while minutes * walking.metresPerMinute * minutes * walking.metresPerMinute < square { minutes += 1 }
        return walking.fixedMinutes + minutes
    }

    private func position(of location: Location) -> Position {
        switch location {
        case .building(let id): community.buildings.first { $0.id == id }!.position
        case .place(let id): community.places.first { $0.id == id }!.position
        }
    }
}

extension Availability {
    /// Whether every minute of an interval is free, whatever its preference.
    func isFree(_ interval: Interval, in horizon: Horizon) -> Bool {
        let day = interval.start.value / 1_440
        let date = horizon.date(ofDay: day)
        let windows = exceptions[date] ?? weekly.filter { $0.weekdays.contains(date.weekday) }.map(\.window)
        return (interval.start.value..<interval.end.value).allSatisfy { minute in
            windows.contains {
                $0.window.from.minute <= minute - 1_440 * day && minute - 1_440 * day < $0.window.to.minute
            }
        }
    }
}
