import ArgumentParser
import Foundation
import RosterStore
import Rostering

extension WeekCommand {
    /// `roster week show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: say("Print the published roster of a week, or a draft.", "查看一周已发布的排班或草稿。")
        )
        @Argument(help: helpText("The week (default: the open one).", "周（默认为已开启的周）。", value: "week"))
        var week: WeekID?
        @Option(help: helpText("The draft of this number.", "指定编号的草稿。", value: "n"))
        var plan: Int64?
        @Option(
            help: helpText("The published version of this number.", "指定的发布版本。", value: "n")
        )
        var published: Int?
        @Option(help: helpText("day, volunteer, service or resident.", "day 日期、volunteer 志愿者、service 服务或 resident 居民。"))
        var by: RosterView.Grouping = .day
        @Option(parsing: .upToNextOption, help: helpText("Only these: ids or names.", "仅显示这些：编号或姓名。", value: "id"))
        var only: [String] = []
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let week = try week ?? database.openWeek(near: options.moment.date)
                let roster: Roster
                if let plan {
                    roster = try database.plan(of: week, number: plan).roster
                } else if let version = try published ?? database.latestVersion(of: week) {
                    roster = try database.publication(of: week, version: version).roster
                } else {
                    roster = try database.plan(of: week).roster
                }
                let scenario = try database.scenario(of: week)
                let keys = try Selection(scenario, by, words).keys(of: only)
                let view = RosterView(scenario: scenario, roster: roster, by: by, only: keys)
                if options.json { return StandardOutput.write(JSONReport.text(ShowReport(view, scenario))) }
                let columns = StandardOutput.width
                StandardOutput.write(view.text(in: words.language, width: columns, naming: .names))
            }
        }
    }

    /// `roster week list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: say("List the weeks, latest first.", "列出各周，最新的在前。")
        )
        @Option(help: helpText("Most weeks to show.", "最多显示的周数。", value: "n"))
        var limit: Int = 20
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let weeks = try database.weeks(limit: max(1, limit))
                if weeks.isEmpty, !options.json {
                    let week = WeekID(containing: options.moment.date.adding(days: 7))
                    let lines = [
                        words.both("No week has been opened yet.", "尚未开启任何一周。"), words.next("roster week open \(week)"),
                    ]
                    return options.answer([String]()) { lines }
                }
                var table = TextTable([
                    .init(words.both("Week", "周")), .init(words.both("State", "状态")),
                    .init(words.both("Needs", "需求"), isNumber: true), .init(words.both("Plans", "计划"), isNumber: true),
                    .init(words.both("Version", "版本"), isNumber: true),
                    .init(words.both("Left open", "未满足"), isNumber: true),
                ])
                for week in weeks {
                    table.add([
                        week.week.description, words.state(week.state), String(week.needs), String(week.plans),
                        week.version.map(String.init) ?? "", week.leftOpen.map(String.init) ?? "",
                    ])
                }
                let width = StandardOutput.width
                options.answer(weeks.map(Entry.init)) { table.lines(width: width) }
            }
        }

        private struct Entry: Encodable {
            var week: String
            var state: String
            var needs: Int
            var plans: Int
            var version: Int?
            var leftOpen: Int?

            init(_ entry: WeekEntry) {
                (week, state) = (entry.week.description, entry.state.rawValue)
                (needs, plans, version, leftOpen) = (entry.needs, entry.plans, entry.version, entry.leftOpen)
            }
        }
    }

    /// `roster week plans`.
    struct Plans: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plans",
            abstract: say("List the drafts and versions of a week.", "列出一周的草稿和版本。")
        )
        @Argument(help: helpText("The week (default: the open one).", "周（默认为已开启的周）。", value: "week"))
        var week: WeekID?
        @OptionGroup var options: StoreOptions

        func run() async throws {
            try await options.run { database, words in
                let plans = try database.plans(of: try week ?? database.openWeek(near: options.moment.date))
                options.answer(plans.map(Entry.init)) {
                    if plans.isEmpty { return [words.both("No plans yet.", "还没有计划。")] }
                    return plans.map { plan in
                        let state = plan.version.map { words.both("published as version \($0)", "已发布为第 \($0) 版") }
                        let line = words.both("plan \(plan.number)", "计划 \(plan.number)")
                        return [line, plan.madeAt, plan.madeBy, state ?? words.both("draft", "草稿"), plan.label]
                            .filter { !$0.isEmpty }.joined(separator: "  ")
                    }
                }
            }
        }

        private struct Entry: Encodable {
            var plan: Int64
            var madeAt: String
            var madeBy: String
            var label: String
            var base: Int?
            var version: Int?

            init(_ plan: KeptPlan) {
                (self.plan, madeAt, madeBy, label) = (plan.number, plan.madeAt, plan.madeBy, plan.label)
                (base, version) = (plan.base, plan.version)
            }
        }
    }

    /// `roster week drop`.
    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "drop",
            abstract: say("Forget a draft.", "删除一个草稿。")
        )
        @Argument(help: helpText("The draft's number.", "草稿编号。", value: "n"))
        var plan: Int64
        @OptionGroup var options: WeekOptions

        func run() async throws {
            try await options.run { database, week, words in
                try database.dropPlan(plan, of: week, by: options.author)
                options.answer(["dropped": plan]) { [words.both("Plan \(plan) is gone.", "计划 \(plan) 已删除。")] }
            }
        }
    }
}

extension Words {
    /// Where a week stands.
    func state(_ state: WeekState) -> String {
        switch state {
        case .open: both("open", "已开启")
        case .closed: both("closed", "已关闭")
        case .expired: both("expired", "仅存统计")
        }
    }
}
