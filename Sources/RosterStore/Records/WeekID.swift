import Rostering

/// A week of the calendar, from Monday to Sunday, written as in ISO 8601: `2026-W49`.
public struct WeekID: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Its Monday.
    public let firstDay: CivilDate

    /// The week in which a day lies.
    public init(containing date: CivilDate) { firstDay = date.adding(days: 1 - date.weekday.rawValue) }

    /// Reads `2026-W49`; `nil` for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].utf8.count == 3, parts[1].first == "W",
            let year = Int(parts[0]), let week = Int(parts[1].dropFirst()),
            let monday = CivilDate(isoWeekYear: year, week: week)
        else { return nil }
        firstDay = monday
    }

    /// Its seven days.
    public var horizon: Horizon { Horizon(firstDay: firstDay) }

    /// Its Sunday.
    public var lastDay: CivilDate { firstDay.adding(days: 6) }

    /// The week so many weeks later (or earlier, if negative).
    public func adding(weeks: Int) -> WeekID { WeekID(containing: firstDay.adding(days: 7 * weeks)) }

    /// Orders from past to future.
    public static func < (left: Self, right: Self) -> Bool { left.firstDay < right.firstDay }

    /// `2026-W49`.
    public var description: String {
        let (year, week) = firstDay.isoWeek
        let yearText = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(yearText)-W\(week < 10 ? "0" : "")\(week)"
    }
}
