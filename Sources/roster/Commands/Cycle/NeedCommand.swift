import ArgumentParser
import RosterStore
import Rostering
import ScenarioFile

/// `roster need`: needs that come up or fall away while a week is open.
struct NeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "need",
        abstract: say("Add an urgent need, cancel one, or list those of a week.", "新增紧急需求、取消需求，或列出一周的需求。"),
        subcommands: [Add.self, Cancel.self, List.self]
    )

    /// `roster need add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: say("Add a need to an open week.", "在已开启的周中新增需求。"),
            discussion: say(
                "It arises in this week only, unless --recurs. Left open, it is carried to the next week.",
                "除非写 --recurs，否则只在本周出现；未满足的会转入下周。"
            )
        )
        @Option(help: helpText("Its id (default: urgent-1, urgent-2, …).", "编号（默认 urgent-1、urgent-2……）。"))
        var id: String?
        @Option(help: helpText("The service: its id or name.", "服务的编号或名称。"))
        var service: String
        @Option(help: helpText("The resident, for visits and rounds.", "居民（上门服务和送餐）。"))
        var resident: String?
        @Option(help: helpText("The place, for shifts and sessions.", "地点（值守和调解）。"))
        var place: String?
        @Option(
            help: helpText(
                "The day, such as 2026-12-03, or days such as mon,wed or 周三.",
                "日期，如 2026-12-03，或 周三、mon,wed。"
            )
        )
        var on: String
        @Option(help: helpText("The time, such as 9:00-11:30.", "时间段，如 9:00-11:30 或 上午9点至11点。", value: "window"))
        var time: String
        @Option(help: helpText("How long it takes, such as 45 or 1.5h.", "时长，如 45 或 1.5小时。"))
        var duration: String?
        @Option(help: helpText("Multiplies its weight (default: 1).", "优先级倍数（默认 1）。", value: "n"))
        var priority: Int = 1
        @Option(help: helpText("Portions, for rounds.", "份数（送餐）。", value: "n"))
        var portions: Int = 1
        @Option(
            help: helpText("What to know at the door, for those who serve.", "备注：上门须知，只给服务人员。", value: "text")
        )
        var note: String = ""
        @Flag(help: helpText("It recurs every week from now on.", "今后每周都有。"))
        var recurs = false
        @OptionGroup var options: WeekOptions

        func run() async throws {
            try await options.run { database, week, words in
                let need = try need(database, week)
                try database.addNeed(need, to: week, recurs: recurs, by: options.author)
                options.answer(["need": need.id.text, "week": week.description]) {
                    [
                        words.both("Need \(need.id) is added to week \(week).", "需求 \(need.id) 已加入 \(week) 周。"),
                        words.next("roster replan --week \(week)"),
                    ]
                }
            }
        }

        private func need(_ database: RosterStore, _ week: WeekID) throws -> Need {
            let words = options.words
            func wrong(_ option: String, _ text: String) -> CommandError {
                CommandError(place: option, message: words.both("cannot read '\(text)'", "无法理解“\(text)”"))
            }
            let services = try database.communitySetup().services
            let named = services.first { entry in
                entry.id.text == service || Language.allCases.contains { entry.name.text(in: $0) == service }
            }
            guard let named else {
                let known = services.map(\.id.text)
                throw CommandError(
                    place: "--service",
                    message: words.noService(service),
                    hint: nearest(to: service, in: known).map(words.didYouMean) ?? words.oneOf(known)
                )
            }
            guard let days = HumanWords.days(on, near: week.firstDay) else { throw wrong("--on", on) }
            guard let window = HumanWords.window(time) else { throw wrong("--time", time) }
            var need = Need(id: "", service: named.id, window: window)
            need.days = days
            need.resident = resident.map { Identifier($0) }
            need.place = place.map { Identifier($0) }
            if let duration {
                guard let minutes = HumanWords.minutes(duration) else { throw wrong("--duration", duration) }
                need.duration = Minutes(minutes)
            }
            (need.priority, need.portions, need.note) = (priority, portions, note)
            need.id = Identifier(try id ?? database.freeNeedID())
            return need
        }
    }

    /// `roster need cancel`.
    struct Cancel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel",
            abstract: say("Cancel a need for one week, or for good.", "取消某周的需求，或永久取消。")
        )
        @Argument(help: helpText("The need's id.", "需求编号。", value: "need"))
        var need: String
        @Flag(help: helpText("It never arises again.", "今后不再出现。"))
        var forGood = false
        @OptionGroup var options: WeekOptions

        func run() async throws {
            try await options.run { database, week, words in
                try database.cancelNeed(Identifier(need), in: week, forGood: forGood, by: options.author)
                options.answer(["need": need, "week": week.description]) {
                    [
                        forGood
                            ? words.both("Need \(need) is cancelled for good.", "需求 \(need) 已永久取消。")
                            : words.both("Need \(need) is cancelled in week \(week).", "\(week) 周的需求 \(need) 已取消。")
                    ]
                }
            }
        }
    }

    /// `roster need list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: say("List the needs of a week.", "列出一周的需求。")
        )
        @OptionGroup var options: WeekOptions

        func run() async throws {
            try await options.run { database, week, words in
                let scenario = try database.scenario(of: week)
                options.answer(scenario.needs.map(Entry.init)) { NeedLines(scenario, words).lines }
            }
        }

        private struct Entry: Encodable {
            var need: NeedID
            var service: ServiceID
            var resident: ResidentID?
            var place: PlaceID?
            var window: String
            var weeksOpen: Int
            var note: String?

            init(_ need: Need) {
                (self.need, service, resident, place) = (need.id, need.service, need.resident, need.place)
                (window, weeksOpen) = (need.window.description, need.weeksOpen)
                note = need.note.isEmpty ? nil : need.note
            }
        }
    }
}
