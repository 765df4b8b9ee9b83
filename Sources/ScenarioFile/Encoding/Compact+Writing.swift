import Rostering

extension Compact {
    /// Whether a text can stand for itself between the separators of the compact forms.
    static func isSimple(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { " \t;:@=,\n\r".contains($0) }
    }

    /// Days of the week: `daily`, `mon-fri`, `mon,wed`, `never`.
    static func text(of weekdays: Set<Weekday>) -> String {
        if weekdays.count == 7 { return "daily" }
        var parts: [String] = []
        var day = 1
        while day <= 7 {
            guard let first = Weekday(rawValue: day), weekdays.contains(first) else {
                day += 1
                continue
            }
            var last = day
            while last < 7, let next = Weekday(rawValue: last + 1), weekdays.contains(next) { last += 1 }
            let names = (day...last).map { String(weekdayNames[$0 - 1].prefix(3)) }
            parts.append(names.count > 2 ? "\(names[0])-\(names[names.count - 1])" : names.joined(separator: ","))
            day = last + 1
        }
        return parts.isEmpty ? "never" : parts.joined(separator: ",")
    }

    /// A day pattern, such as `mon-fri working-days 2026-12-05 except 2026-12-03`.
    static func text(of pattern: DayPattern) -> String {
        var words: [String] = []
        let isEveryDay = pattern.weekdays.count == 7
        let isDatesOnly = pattern.weekdays.isEmpty && pattern.condition == .any && !pattern.added.isEmpty
        if !isDatesOnly, !isEveryDay || pattern.condition == .any { words.append(text(of: pattern.weekdays)) }
        if pattern.condition != .any { words.append(pattern.condition.rawValue) }
        func dates(_ dates: Set<CivilDate>) -> String { dates.sorted().map(\.description).joined(separator: ",") }
        if !pattern.added.isEmpty { words.append(dates(pattern.added)) }
        if !pattern.except.isEmpty { words += ["except", dates(pattern.except)] }
        return words.joined(separator: " ")
    }

    /// A free time, such as `09:00-12:00 preferred`.
    static func text(of window: Availability.Window) -> String {
        window.preference == .available ? "\(window.window)" : "\(window.window) \(window.preference.rawValue)"
    }

    /// A date and a time, such as `2026-12-01T08:00`; an end at midnight is `24:00` of the day before.
    static func text(of instant: Minutes, in horizon: Horizon, isEnd: Bool = false) -> String {
        let isMidnight = isEnd && instant.timeOfDay.minute == 0
        let day = isMidnight ? instant.day - 1 : instant.day
        let time = isMidnight ? TimeOfDay(24) : instant.timeOfDay
        return "\(horizon.date(ofDay: day))T\(time)"
    }
}
