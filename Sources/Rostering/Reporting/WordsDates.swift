/// Days and times.
extension Words {
    /// `Mon`.
    package func short(_ weekday: Weekday) -> String {
        let index = weekday.rawValue - 1
        return both(
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][index],
            ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][index]
        )
    }

    /// `Monday`.
    package func long(_ weekday: Weekday) -> String {
        let index = weekday.rawValue - 1
        return both(
            ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][index],
            ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"][index]
        )
    }

    /// `Mon 2 Mar`.
    package func short(_ date: CivilDate) -> String {
        let (_, month, day) = date.components
        return both(
            "\(short(date.weekday)) \(day) \(monthName(month).prefix(3))",
            "\(month)月\(day)日 \(short(date.weekday))"
        )
    }

    /// `Monday 2 March 2026`.
    package func long(_ date: CivilDate) -> String {
        let (year, month, day) = date.components
        return both(
            "\(long(date.weekday)) \(day) \(monthName(month)) \(year)",
            "\(year)年\(month)月\(day)日 \(long(date.weekday))"
        )
    }

    /// `week 10 of 2026, Mon 2 Mar to Sun 8 Mar`, or only the days if they are no ISO week.
    package func horizon(_ horizon: Horizon) -> String {
        let last = horizon.date(ofDay: horizon.dayCount - 1)
        let (firstYear, year) = (horizon.firstDay.components.year, last.components.year)
        let lastYear = year == firstYear ? "" : "\(year)年"
        let days =
            horizon.dayCount == 1
            ? long(horizon.firstDay)
            : both(
                "\(short(horizon.firstDay)) to \(short(last)) \(year)",
                "\(firstYear)年 \(short(horizon.firstDay)) 至 \(lastYear)\(short(last))"
            )
        guard horizon.dayCount == 7, horizon.firstDay.weekday == .monday else { return days }
        let week = horizon.firstDay.isoWeek.week
        return both("week \(week), \(days)", "第\(week)周，\(days)")
    }

    /// `09:00-10:30`.
    package func times(_ interval: Interval) -> String {
        let end = interval.end - Minutes(interval.start.day * Minutes.perDay)
        return "\(interval.start.timeOfDay)-\(TimeOfDay(minute: end.value))"
    }

    /// `4 h 30 min`.
    package func duration(minutes: Int) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60)
        if hours == 0 { return both("\(rest) min", "\(rest)分钟") }
        if rest == 0 { return both("\(hours) h", "\(hours)小时") }
        return both("\(hours) h \(rest) min", "\(hours)小时\(rest)分")
    }

    private func monthName(_ month: Int) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names[month - 1]
    }
}
