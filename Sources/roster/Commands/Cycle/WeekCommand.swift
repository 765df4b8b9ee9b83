import ArgumentParser
import RosterStore
import Rostering
import ScenarioFile

/// `roster week`: the weeks of the year.
struct WeekCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "week",
        abstract: say("Open, plan, look at and close a week.", "开启、排班、查看和关闭一周。"),
        subcommands: [Open.self, Plan.self, Show.self, List.self, Plans.self, Drop.self, Close.self],
        defaultSubcommand: List.self
    )

    /// `roster week open`.
    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "open",
            abstract: say(
                "Open a week: needs by the calendar, with the age of those left open before.",
                "开启一周：按日历展开需求，并带上之前未满足需求的等待周数。"
            )
        )
        @Argument(help: helpText("The week, such as 2026-W49.", "周，如 2026-W49。", value: "week"))
        var week: WeekID
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let opened = try database.openWeek(week, by: options.author)
                var lines = [
                    opened.wasOpen
                        ? words.both("Week \(week) was open; it is up to date.", "\(week) 周已开启，现已更新。")
                        : words.both("Week \(week) is open.", "\(week) 周已开启。")
                ]
                let (needs, carried) = (opened.needs, opened.carried.count)
                lines.append(
                    words.both(
                        "\(words.count(needs, "need")), \(carried) of them left open before.",
                        "需求 \(needs) 项，其中 \(carried) 项此前未满足。"
                    )
                )
                for need in opened.carried.prefix(10) {
                    let age = words.both(
                        "open for \(words.count(need.weeksOpen, "week"))",
                        "已等待 \(need.weeksOpen) 周"
                    )
                    lines.append("  \(need.need)  \(age)")
                }
                lines.append(words.next("roster week plan \(week)"))
                options.answer(Report(opened)) { lines }
            }
        }

        private struct Report: Encodable {
            var week: String
            var wasOpen: Bool
            var needs: Int
            var carried: [String: Int]

            init(_ opened: OpenedWeek) {
                week = opened.week.description
                (wasOpen, needs) = (opened.wasOpen, opened.needs)
                carried = Dictionary(uniqueKeysWithValues: opened.carried.map { ($0.need.text, $0.weeksOpen) })
            }
        }
    }

    /// `roster week close`.
    struct Close: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "close",
            abstract: say(
                "Close a week: what happened is remembered, what was left open is carried on.",
                "关闭一周：记住发生的事，未满足的需求转入下周。"
            )
        )
        @Argument(help: helpText("The week, such as 2026-W49.", "周，如 2026-W49。", value: "week"))
        var week: WeekID
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let closed = try database.closeWeek(week, by: options.author)
                let hours = words.duration(minutes: closed.minutesServed)
                let lines = [
                    words.both("Week \(week) is closed.", "\(week) 周已关闭。"),
                    words.both(
                        "\(words.count(closed.duties, "duty", "duties")), \(closed.missed) missed; \(hours) served.",
                        "任务 \(closed.duties) 次，未履行 \(closed.missed) 次；共服务 \(hours)。"
                    ),
                    words.both(
                        "\(closed.assumed) had no record and count as kept.",
                        "其中 \(closed.assumed) 次没有记录，按已履行计。"
                    ),
                    words.both(
                        "\(words.count(closed.leftOpen.count, "need")) left open, carried to the next week.",
                        "未满足的需求 \(closed.leftOpen.count) 项，转入下周。"
                    ),
                ]
                options.answer(Report(closed)) { lines }
            }
        }

        private struct Report: Encodable {
            var week: String
            var duties: Int
            var assumedKept: Int
            var missed: Int
            var minutesServed: Int
            var leftOpen: [String]

            init(_ closed: ClosedWeek) {
                week = closed.week.description
                (duties, assumedKept, missed) = (closed.duties, closed.assumed, closed.missed)
                (minutesServed, leftOpen) = (closed.minutesServed, closed.leftOpen.map(\.text))
            }
        }
    }
}
