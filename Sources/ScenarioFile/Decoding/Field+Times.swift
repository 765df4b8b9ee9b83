import Rostering

extension Field {
    /// A number of minutes.
    var minutes: Minutes? { integer.map { Minutes($0) } }

    /// A time of the day.
    var time: TimeOfDay? {
        guard let scalar, let time = Compact.time(scalar) else {
            reportType("a time such as 08:30", "时间（如 08:30）")
            return nil
        }
        guard time.minute <= Minutes.perDay else {
            report("the time \(scalar) lies outside 00:00-24:00", "时间 \(scalar) 超出 00:00-24:00")
            return nil
        }
        return time
    }

    /// A window of the day; whether it makes sense is left to the validator.
    var window: DailyWindow? {
        guard let scalar, let window = Compact.window(scalar) else {
            reportType("a window such as 09:00-11:30", "时间段（如 09:00-11:30）")
            return nil
        }
        return window
    }

    /// A date.
    var date: CivilDate? {
        guard let scalar, let date = CivilDate(iso: scalar) else {
            reportType("a date such as 2026-12-01", "日期（如 2026-12-01）")
            return nil
        }
        return date
    }

    /// Dates in a list, or one.
    var dates: Set<CivilDate>? { listOrOne.map { Set($0.compactMap(\.date)) } }

    /// Days of the week: `mon-fri`, or a list of such.
    var weekdays: Set<Weekday>? {
        guard let parts = listOrOne else { return nil }
        var days: Set<Weekday> = []
        for part in parts {
            guard let scalar = part.scalar else {
                part.reportType("days of the week such as mon-fri", "星期（如 mon-fri）")
                continue
            }
            guard let some = Compact.weekdays(scalar == "every day" ? "daily" : scalar) else {
                part.report(
                    "unknown days '\(scalar)'",
                    "未知的星期“\(scalar)”",
                    hint: Nearest.hint(
                        for: scalar,
                        among: Compact.weekdayNames + Compact.weekdayNames.map { String($0.prefix(3)) }
                    )
                )
                continue
            }
            days.formUnion(some)
        }
        return days
    }

    /// An instant of the horizon's clock, such as `2026-12-01T08:00`.
    func instant(in horizon: Horizon) -> Minutes? {
        guard let scalar, let instant = Compact.instant(scalar) else {
            reportType("a date and time such as 2026-12-01T08:00", "日期和时间（如 2026-12-01T08:00）")
            return nil
        }
        return Minutes(day: instant.date.daysSinceEpoch - horizon.firstDay.daysSinceEpoch, instant.time)
    }
}
