import ArgumentParser
import RosterStore
import Rostering

/// `roster hours`: the hours ledger.
struct HoursCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hours",
        abstract: say("Show a volunteer's hours; book hours spent or corrected.", "查看志愿者的时数；登记支出或更正。"),
        discussion: say(
            "Hours are earned when a week is closed. --spend and --adjust book minutes; a correction needs --why.",
            "关闭一周时计入所得时数。--spend 和 --adjust 登记分钟数；更正须用 --why 说明理由。"
        )
    )
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String
    @Option(help: helpText("Book minutes spent.", "登记支出的分钟数。", value: "minutes"))
    var spend: Int?
    @Option(
        parsing: .unconditional,
        help: helpText("Correct by so many minutes, such as 30 or -30.", "更正的分钟数，如 30 或 -30。", value: "minutes")
    )
    var adjust: Int?
    @Option(help: helpText("The first day of the statement (default: a year ago).", "对账单的第一天（默认一年前）。", value: "date"))
    var from: CivilDate?
    @Option(help: helpText("The last day of the statement (default: today).", "对账单的最后一天（默认今天）。", value: "date"))
    var to: CivilDate?
    @OptionGroup var options: StoreOptions

    func run() async throws {
        try await options.run { database, words in
            let id = VolunteerID(volunteer)
            if let spend { try database.book(.spent, minutes: spend, for: id, by: options.author) }
            if let adjust { try database.book(.adjusted, minutes: adjust, for: id, by: options.author) }
            let last = to ?? options.moment.date
            let statement = try database.statement(of: id, from: from ?? last.adding(days: -365), to: last)
            options.answer(Report(statement)) { lines(statement, words) }
        }
    }

    private func lines(_ statement: Statement, _ words: Words) -> [String] {
        var table = TextTable([
            .init(words.both("Day", "日期")), .init(words.both("What", "事项")), .init(words.both("Time", "时长")),
            .init(words.both("Balance", "余额")), .init(words.both("Note", "说明"), wraps: true),
        ])
        var balance = statement.opening
        if balance != 0 {
            table.add(["", words.both("brought forward", "上期结转"), "", words.signed(minutes: balance), ""])
        }
        for line in statement.lines {
            balance += line.minutes
            table.add([
                line.day.description, words.kind(line.kind), words.signed(minutes: line.minutes),
                words.signed(minutes: balance), line.task?.text ?? line.reason ?? "",
            ])
        }
        let (served, offered) = (statement.recentServed, statement.recentOffered)
        let served8 = words.duration(minutes: served)
        let offered8 = words.duration(minutes: offered)
        return [words.both("Hours of \(statement.volunteer)", "\(statement.volunteer) 的时数")] + table.lines(width: 100)
            + [
                words.both(
                    "In the last 8 weeks: \(served8) served of \(offered8) offered (\(words.share(served, of: max(1, offered)))).",
                    "最近 8 周：可服务 \(offered8)，已服务 \(served8)（\(words.share(served, of: max(1, offered)))）。"
                )
            ]
    }

    private struct Report: Encodable {
        /// One line.
        struct Line: Encodable {
            var date: String
            var kind: String
            var minutes: Int
            var task: TaskID?
            var reason: String?
        }

        var volunteer: VolunteerID
        var opening: Int
        var balance: Int
        var lines: [Line]
        var recentServed: Int
        var recentOffered: Int
        var reliability: Double

        init(_ statement: Statement) {
            (volunteer, opening, balance) = (statement.volunteer, statement.opening, statement.balance)
            lines = statement.lines.map {
                Line(
                    date: $0.day.description,
                    kind: $0.kind.rawValue,
                    minutes: $0.minutes,
                    task: $0.task,
                    reason: $0.reason
                )
            }
            (recentServed, recentOffered) = (statement.recentServed, statement.recentOffered)
            reliability = (statement.reliability.share * 1_000).rounded() / 1_000
        }
    }
}

extension Words {
    /// Why a balance changes.
    func kind(_ kind: LedgerLine.Kind) -> String {
        switch kind {
        case .earned: both("earned", "服务所得")
        case .spent: both("spent", "支出")
        case .adjusted: both("corrected", "更正")
        }
    }

    /// Minutes with their sign: `4 h 30 min`, `-30 min`.
    func signed(minutes: Int) -> String { (minutes < 0 ? "-" : "") + duration(minutes: abs(minutes)) }
}
