/// Checks the load limits and the history of one volunteer.
struct LoadValidation {
    let volunteer: Volunteer
    let path: FindingCollector.Path

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        let load = volunteer.load
        func number(_ key: String, _ value: Int?, _ range: ClosedRange<Int>) {
            guard let value else { return }
            collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: path + [.key("load"), .key(key)])
        }
        number("minimum-minutes", load.minimumMinutes, Bounds.minutesOfWeek)
        number("target-minutes", load.targetMinutes, Bounds.minutesOfWeek)
        number("maximum-minutes", load.maximumMinutes, Bounds.minutesOfWeek)
        number("maximum-duties", load.maximumDuties, Bounds.count)
        number("maximum-minutes-per-day", load.maximumMinutesPerDay, Bounds.minutesOfDay)
        number("maximum-duties-per-day", load.maximumDutiesPerDay, Bounds.count)
        number("maximum-days", load.maximumDays, 0...7)
        number("maximum-days-in-row", load.maximumDaysInRow, 0...366)
        number("rest-minutes", load.restMinutes, Bounds.minutesOfWeek)
        order(load, &collector)
        if let earliest = load.earliestStart, let latest = load.latestEnd, earliest >= latest {
            collector.error(
                path + [.key("load"), .key("earliest-start")],
                "the earliest start \(earliest) is not before the latest end \(latest)",
                "最早开始 \(earliest) 不早于最晚结束 \(latest)"
            )
        }
        if let limit = volunteer.walkingLimit {
            collector.number(
                limit,
                in: Bounds.minutesOfDay,
                ("the walking limit", "步行上限"),
                at: path + [.key("walking-limit")]
            )
        }
        history(&collector)
    }

    private func order(_ load: LoadLimits, _ collector: inout FindingCollector) {
        let minimum: FindingCollector.Noun = ("minimum-minutes", "最少分钟")
        let target: FindingCollector.Noun = ("target-minutes", "目标分钟")
        let maximum: FindingCollector.Noun = ("maximum-minutes", "最多分钟")
        let path = path + [.key("load")]
        collector.order(
            load.minimumMinutes,
            minimum,
            load.maximumMinutes,
            maximum,
            at: path + [.key("minimum-minutes")]
        )
        collector.order(load.minimumMinutes, minimum, load.targetMinutes, target, at: path + [.key("minimum-minutes")])
        collector.order(load.targetMinutes, target, load.maximumMinutes, maximum, at: path + [.key("target-minutes")])
    }

    private func history(_ collector: inout FindingCollector) {
        let history = volunteer.history
        let numbers = [
            ("minutes-served", history.minutesServed, 0...10_000_000),
            ("minutes-offered", history.minutesOffered, 0...10_000_000),
            ("no-shows", history.noShows, Bounds.count),
            ("days-in-row", history.daysInRow, Bounds.count),
        ]
        for (key, value, range) in numbers {
            collector.number(value, in: range, ("'\(key)'", "“\(key)”"), at: path + [.key("history"), .key(key)])
        }
    }
}
