import ArgumentParser
import RosterStore
import Rostering

/// `roster cover`: who could step in.
struct CoverCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cover",
        abstract: say("List who could step in for a published task, the least costly first.", "列出可以顶替某项任务的人，代价小的在前。"),
        discussion: say(
            """
            roster cover nursing@2026-12-01                                      of the week in the database
            roster cover scenarios/village roster.json dressing@2026-12-01       of two files

            Everybody listed keeps every rule with the task added to what they do already. Of the database those who come \
            stand first: whoever kept at least \(CoverCommand.share) of their duties lately (recent weeks count more). Of \
            two files, also those who can if duties are swapped, with the cost on every level.
            """,
            """
            roster cover nursing@2026-12-01                                      数据库中的一周
            roster cover scenarios/village roster.json dressing@2026-12-01       两个文件

            列出的每个人在现有任务之外加上这项任务，仍满足全部规则。对数据库中的一周，近来到岗率（越近的周权重越大）不低于 \
            \(CoverCommand.share) 的人在前。对两个文件，还列出经调换后可以顶替的人，以及各级代价。
            """
        )
    )
    @Argument(
        help: helpText(
            "The task, such as nursing@2026-12-01; before it a scenario and a roster, or nothing with a database.",
            "任务，如 nursing@2026-12-01；其前可写方案和排班，使用数据库时不写。",
            value: "scenario roster task"
        ),
        completion: .file()
    )
    var arguments: [String]
    @Option(
        name: .customLong("for"),
        help: helpText("The member of the team who cannot come.", "不能来的成员。", value: "volunteer")
    )
    var leaving: String?
    @Option(help: helpText("Most people to list.", "最多列出的人数。", value: "n"))
    var limit: Int = 15
    @Option(
        parsing: .upToNextOption,
        help: helpText("Do not ask these, they were asked not long ago.", "最近已询问过、不再打扰的人。", value: "volunteer")
    )
    var asked: [String] = []
    @OptionGroup var answer: AnswerOptions

    func validate() throws { _ = try AnswerArguments(arguments, names: 1) }

    func run() async throws {
        let isOfFiles = try !AnswerArguments(arguments, names: 1).files.isEmpty
        if isOfFiles { try await answer.tell(arguments, names: 1, search) } else { try await list(arguments[0]) }
    }

    /// Stand-ins of two files: at once, by a swap or by a chain of swaps.
    private func search(
        _ resolver: Resolver,
        _ names: [String]
    ) async throws -> (report: any Encodable, text: (_ width: Int) -> String) {
        let scenario = resolver.scenario
        let cover = try await resolver.cover(
            TaskID(names[0]),
            insteadOf: leaving.map(scenario.volunteer),
            skipping: Set(asked.map(scenario.volunteer)),
            frozenBefore: max(0, answer.week.now?.minutes(in: scenario.horizon) ?? 0),
            limit: max(1, limit)
        )
        return (CoverReport(cover, scenario), { resolver.text(of: cover, in: answer.common.language, width: $0) })
    }

    /// Stand-ins of the week in the database, with telephone numbers and how often they come.
    private func list(_ task: String) async throws {
        try await answer.week.run { database, week, words in
            let scenario = try database.scenario(of: week)
            let skipped = Set(try asked.map(scenario.volunteer))
            var cover = try database.cover(
                Identifier(task),
                in: week,
                insteadOf: leaving.map(scenario.volunteer),
                now: answer.week.moment
            )
            cover.standIns.removeAll { skipped.contains($0.volunteer) }
            answer.week.answer(Report(cover, scenario)) { lines(cover, DutyLines(scenario, words), words) }
        }
    }

    private func lines(_ cover: Cover, _ duties: DutyLines, _ words: Words) -> [String] {
        let team = cover.team.map { duties.person($0.volunteer) }
        let head = [
            "\(cover.task)  \(duties.time(cover.interval))",
            words.both("Now on it: ", "现有人员：") + (team.isEmpty ? words.both("nobody", "无") : words.list(team)),
        ]
        if cover.standIns.isEmpty { return head + [words.both("Nobody can step in.", "没有人可以顶替。")] }
        let shown = cover.standIns.prefix(max(1, limit))
        var table = TextTable([
            .init(words.both("Who", "谁"), wraps: true), .init(words.both("Role", "岗位")),
            .init(words.both("Cost", "代价"), isNumber: true), .init(words.both("This week", "本周已排")),
            .init(words.both("Known", "熟悉")), .init(words.both("Comes", "到岗率"), isNumber: true),
            .init(words.both("Phone", "电话")),
        ])
        for person in shown {
            table.add([
                duties.person(person.volunteer) + (person.isGridMember ? words.both(", grid member", "，网格员") : ""),
                duties.role(person.role, service: cover.service, need: cover.need), String(person.cost),
                words.duration(minutes: person.minutesThisWeek),
                person.isKnown ? words.both("yes", "是") : "", "\(Int(person.reliability * 100))%",
                person.phone ?? "",
            ])
        }
        var lines = head + table.lines(width: 100)
        if shown.contains(where: { !$0.isReliable }) {
            lines.append(
                words.both(
                    "Those who kept less than \(Self.share) of their duties lately stand last.",
                    "近来到岗率低于 \(Self.share) 的人排在最后。"
                )
            )
        }
        if cover.standIns.count > shown.count {
            let all = cover.standIns.count
            lines.append(
                words.both("\(all - shown.count) more: --limit \(all)", "另有 \(all - shown.count) 人：--limit \(all)")
            )
        }
        return lines
    }

    /// The share of duties from which on somebody is one who comes: `90%`.
    private static let share = "\(Int(Memory.reliableShare * 100))%"

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
