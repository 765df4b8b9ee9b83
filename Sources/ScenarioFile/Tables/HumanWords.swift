import Rostering

/// Dates, times and lengths as people type them, in English or Chinese.
public enum HumanWords {
    /// Days such as `2026-12-01`, `12月1日`, `mon,wed`, `周一至周五`, `工作日`; `nil` if they cannot be read.
    ///
    /// Parameter reference: a date without a year is taken in the year that brings it nearest to this date.
    public static func days(_ text: String, near reference: CivilDate) -> DayPattern? {
        guard let words = HumanDate.days(text, near: reference) else { return nil }
        var builder = DayPatternBuilder()
        return builder.add(words).isEmpty ? builder.pattern : nil
    }

    /// A day, a time or both, such as `2026-12-01`, `14:00`, `2026-12-01T14:00` or `12月1日下午2点`; `nil` if it cannot be
    /// read.
    ///
    /// Parameter reference: a date without a year is taken in the year that brings it nearest to this date.
    public static func moment(_ text: String, near reference: CivilDate) -> (date: CivilDate?, time: TimeOfDay?)? {
        if let date = HumanDate.date(text, near: reference) { return (date, nil) }
        if let time = HumanDate.time(text) { return (nil, time) }
        for index in text.indices.reversed() {
            guard let date = HumanDate.date(String(text[..<index]), near: reference) else { continue }
            let rest = text[index...]
            if let time = HumanDate.time(String(rest.hasPrefix("T") ? rest.dropFirst() : rest)) { return (date, time) }
        }
        return nil
    }

    /// A window such as `9:00-11:30`, `9：00～11：30` or `上午9点至11点`; `nil` if it cannot be read.
    public static func window(_ text: String) -> DailyWindow? { HumanDate.window(text) }

    /// Minutes such as `45`, `45 min`, `1.5 h` or `1小时30分`; `nil` if they cannot be read.
    public static func minutes(_ text: String) -> Int? { HumanText.minutes(text) }
}
