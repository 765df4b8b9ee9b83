import ArgumentParser
import RosterStore
import Rostering

/// `roster cover`: who could step in.
struct CoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover",
        abstract: say("List who could step in for a published task, the least costly first.", "列出可以顶替某项任务的人，代价小的在前。"),
        discussion: say(
            "Everybody listed keeps every rule with the task added to what they do already.",
            "列出的每个人在现有任务之外加上这项任务，仍满足全部规则。"
        )
    )
    @Argument(help: helpText("The task, such as nursing@2026-12-01.", "任务，如 nursing@2026-12-01。", value: "task"))
    var task: String
    @Option(
        name: .customLong("for"),
        help: helpText("The member of the team who cannot come.", "不能来的成员。", value: "volunteer")
    )
    var leaving: String?
    @Option(help: helpText("Most people to list.", "最多列出的人数。", value: "n"))
    var limit: Int = 15
    @OptionGroup var week: WeekOption
    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let words = common.words
            let database = try store.open()
            let week = try week.resolve(database, store)
            let cover = try database.cover(
                Identifier(task),
                in: week,
                insteadOf: leaving.map { Identifier($0) },
                now: store.moment
            )
            let scenario = try database.scenario(of: week)
            if common.json { return StandardOutput.write(JSONReport.text(Report(cover, scenario))) }
            let lines = DutyLines(scenario, words)
            var text = "\(task)  \(lines.time(cover.interval))\n"
            let team = cover.team.map { lines.person($0.volunteer) }
            text +=
                words.both("Now on it: ", "现有人员：") + (team.isEmpty ? words.both("nobody", "无") : words.list(team))
                + "\n"
            if cover.standIns.isEmpty {
                return StandardOutput.write(text + words.both("Nobody can step in.", "没有人可以顶替。") + "\n")
            }
            var table = TextTable([
                .init(words.both("Who", "谁"), wraps: true), .init(words.both("Role", "岗位")),
                .init(words.both("Cost", "代价"), isNumber: true), .init(words.both("This week", "本周已排")),
                .init(words.both("Known", "熟悉")), .init(words.both("Comes", "到岗率"), isNumber: true),
                .init(words.both("Phone", "电话")),
            ])
            for person in cover.standIns.prefix(max(1, limit)) {
                table.add([
                    lines.person(person.volunteer) + (person.isGridMember ? words.both(", grid member", "，网格员") : ""),
                    person.role.text, String(person.cost), words.duration(minutes: person.minutesThisWeek),
                    person.isKnown ? words.both("yes", "是") : "", "\(Int(person.reliability * 100))%",
                    person.phone ?? "",
                ])
            }
            text += table.lines(width: 100).map { $0 + "\n" }.joined()
            if cover.standIns.count > limit {
                let rest = cover.standIns.count - limit
                text +=
                    words.both(
                        "\(rest) more: --limit \(cover.standIns.count)",
                        "另有 \(rest) 人：--limit \(cover.standIns.count)"
                    ) + "\n"
            }
            StandardOutput.write(text)
        }
    }

    private struct Report: Encodable {
        /// Somebody who could step in.
        struct Person: Encodable {
            var volunteer: VolunteerID
            var role: RoleID
            var cost: Int
            var minutesThisWeek: Int
            var known: Bool
            var reliability: Double
            var gridMember: Bool
            var phone: String?
        }

        var task: TaskID
        var date: String
        var start: String
        var end: String
        var team: [VolunteerID]
        var missing: [String: Int]
        var standIns: [Person]

        init(_ cover: Cover, _ scenario: Scenario) {
            let times = TimesOfDay(cover.interval, scenario)
            (task, date, start, end) = (cover.task, times.date, times.start, times.end)
            team = cover.team.map(\.volunteer)
            missing = Dictionary(uniqueKeysWithValues: cover.missing.map { ($0.key.text, $0.value) })
            standIns = cover.standIns.map {
                Person(
                    volunteer: $0.volunteer,
                    role: $0.role,
                    cost: $0.cost,
                    minutesThisWeek: $0.minutesThisWeek,
                    known: $0.isKnown,
                    reliability: ($0.reliability * 1_000).rounded() / 1_000,
                    gridMember: $0.isGridMember,
                    phone: $0.phone
                )
            }
        }
    }
}
