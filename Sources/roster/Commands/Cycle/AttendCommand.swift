import ArgumentParser
import RosterStore
import Rostering
import ScenarioFile

/// `roster attend`: records what became of duties.
struct AttendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attend",
        abstract: say("Record who came, one by one or from a table.", "登记到岗情况，可逐条登记或从表格导入。"),
        discussion: say(
            """
            What is not recorded counts as kept when the week is closed, so only exceptions need a record. A table has \
            the columns task, volunteer and outcome (came, no-show, late-cancel, replaced), and may have replaced-by \
            and minutes.
            """,
            "关闭一周时，未登记的按已履行计，因此只需登记例外。表格应有 任务、志愿者、结果（到、未到、临时取消、代班）三列，可有 代班 和 时长 列。"
        )
    )
    @Argument(help: helpText("The task.", "任务。", value: "task"))
    var task: String?
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String?
    @Argument(
        help: helpText(
            "came, no-show, late-cancel or replaced.",
            "came 到、no-show 未到、late-cancel 临时取消、replaced 代班。",
            value: "outcome"
        )
    )
    var outcome: Attendance.Outcome?
    @Option(help: helpText("Who came instead.", "由谁代班。", value: "volunteer"))
    var replacedBy: String?
    @Option(help: helpText("Minutes really served, if they differ.", "实际服务分钟数（与排班不同时）。", value: "n"))
    var minutes: Int?
    @Option(help: helpText("Read a table instead.", "改从表格读取。", value: "file"), completion: .file(extensions: ["csv"]))
    var csv: String?
    @Option(help: helpText("A mapping file for its columns.", "列名对照文件。", value: "file"), completion: .file())
    var columns: String?
    @Flag(help: helpText("Leave out rows that cannot be read.", "跳过无法读取的行。"))
    var skipBad = false
    @OptionGroup var options: WeekOptions

    func validate() throws {
        let words = options.words
        if (csv == nil) == (task == nil) {
            throw ValidationError(words.both("name a task, or a table with --csv", "请写明任务，或用 --csv 指定表格"))
        }
        if csv == nil, volunteer == nil || outcome == nil {
            throw ValidationError(words.both("name task, volunteer and outcome", "请写明任务、志愿者和结果"))
        }
    }

    func run() async throws {
        try await options.run { database, week, words in
            let entries = try csv.map { try read($0, database, week) } ?? [single()]
            try database.record(entries, in: week, by: options.author)
            options.answer(["recorded": entries.count]) {
                [
                    words.both(
                        "\(words.count(entries.count, "record")) in week \(week).",
                        "\(week) 周已登记 \(entries.count) 条。"
                    )
                ]
            }
        }
    }

    private func single() -> Attendance {
        Attendance(
            task: Identifier(task ?? ""),
            volunteer: Identifier(volunteer ?? ""),
            outcome: outcome ?? .came,
            replacedBy: replacedBy.map { Identifier($0) },
            minutes: minutes
        )
    }

    private func read(_ path: String, _ database: RosterStore, _ week: WeekID) throws -> [Attendance] {
        let table = CoordinatorTable(
            scenario: try database.scenario(of: week),
            reference: week.firstDay,
            mapping: try columns.map { try CoordinatorTable.mapping(at: $0) } ?? [:]
        )
        let reading = table.attendance(at: path)
        try TableOutcome.judge(
            reading.diagnostics,
            reading.badLines.map { SourceLocation(file: path, line: $0) },
            reading.isReadable,
            skipBad,
            options.common
        )
        return reading.rows.map { row in
            Attendance(
                task: row.entry.task,
                volunteer: row.entry.volunteer,
                outcome: Attendance.Outcome(rawValue: row.entry.outcome) ?? .came,
                replacedBy: row.entry.replacedBy,
                minutes: row.entry.minutes
            )
        }
    }
}

extension Attendance.Outcome: ExpressibleByArgument {
    /// Reads a word such as `no-show` or `未到`.
    public init?(argument: String) {
        let words: [String: Attendance.Outcome] = ["到": .came, "未到": .noShow, "临时取消": .lateCancel, "代班": .replaced]
        guard let outcome = Attendance.Outcome(rawValue: argument) ?? words[argument] else { return nil }
        self = outcome
    }
}
