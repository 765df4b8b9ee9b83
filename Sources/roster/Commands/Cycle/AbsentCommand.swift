import ArgumentParser
import RosterStore
import Rostering

/// `roster absent`: notes that a volunteer is away.
struct AbsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "absent",
        abstract: say("Note that a volunteer is away, and show which duties that hits.", "登记志愿者请假，并显示受影响的任务。"),
        discussion: say(
            """
            Days count as a whole; with times, only that part of the day. --from 14:00 means the rest of today, \
            --from 2026-12-01T14:00 --to 16:00 two hours. With --back a volunteer is there again from then on. Without \
            arguments: list who is away from today on.
            """,
            """
            只写日期按全天计，写时间则只计该段时间：--from 14:00 指今天余下的时间，--from 12月1日下午2点 --to 16:00 指两小时。\
            --back 表示从该时起恢复服务。不带参数时列出今天起的请假。
            """
        )
    )
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String?
    @Option(
        help: helpText(
            "The first day or moment, such as 2026-12-01 or 2026-12-01T14:00 (default: today).",
            "第一天或开始时刻，如 12月1日、2026-12-01T14:00（默认今天）。",
            value: "when"
        )
    )
    var from: String?
    @Option(
        help: helpText(
            "The last day, or the moment of the end (default: the end of the first day).",
            "最后一天或结束时刻（默认到第一天结束）。",
            value: "when"
        )
    )
    var to: String?
    @Flag(help: helpText("Take the absence back from then on.", "从该时起撤销请假。"))
    var back = false
    @OptionGroup var options: StoreOptions

    func validate() throws {
        if volunteer == nil, from != nil || to != nil || back {
            throw ValidationError(options.words.both("name the volunteer as well", "还要写明志愿者"))
        }
    }

    func run() async throws {
        try await options.run { database, words in
            guard let volunteer else { return try list(database, words) }
            let span = try AbsenceSpan(from: from, to: to, now: options.moment, openEnd: back, words).span
            let id = VolunteerID(volunteer)
            if back {
                let count = try database.takeBackAbsence(of: id, during: span, by: options.author)
                return options.answer(["takenBack": count]) { [takenBack(id, span, count, words)] }
            }
            let hit = try database.noteAbsence(of: id, during: span, by: options.author)
            try options.answer(try Report(id, span, hit, database)) {
                try lines(id, span, hit, database, words)
            }
        }
    }

    private func takenBack(_ id: VolunteerID, _ span: MomentSpan, _ count: Int, _ words: Words) -> String {
        guard count > 0 else { return words.both("\(id) has no absence then.", "\(id) 在此期间没有请假。") }
        let isOpen = to == nil
        let start = span.start.time == TimeOfDay(0) ? "\(span.start.date)" : "\(span.start.date) \(span.start.time)"
        return isOpen
            ? words.both("\(id) is there again from \(start) on.", "\(id) 自 \(start) 起恢复服务。")
            : words.both("\(id) is there after all: \(words.text(of: span)).", "\(id) 已销假：\(words.text(of: span))。")
    }

    private func lines(
        _ id: VolunteerID,
        _ span: MomentSpan,
        _ hit: [(week: WeekID, duties: [Duty])],
        _ database: RosterStore,
        _ words: Words
    ) throws -> [String] {
        var lines = [words.both("\(id) is away: \(words.text(of: span)).", "\(id) 请假：\(words.text(of: span))。")]
        for (week, duties) in hit {
            let scenario = try database.scenario(of: week)
            let writer = DutyLines(scenario, rounds: try database.publication(of: week).roster.rounds, words)
            lines.append(words.both("Published duties of week \(week) that this hits:", "\(week) 周已发布的任务中受影响的："))
            lines += duties.map { "  " + writer.line($0) }
            lines.append(words.next("roster replan --week \(week)"))
        }
        if hit.isEmpty { lines.append(words.both("No published duty is hit.", "没有已发布的任务受影响。")) }
        return lines
    }

    private func list(_ database: RosterStore, _ words: Words) throws {
        let today = options.moment.date
        let absences = try database.absences(during: MomentSpan(today...today.adding(days: 40_000)))
        options.answer(absences.map(Entry.init)) {
            if absences.isEmpty { return [words.both("Nobody is away from today on.", "今天起没有人请假。")] }
            return absences.map { absence in
                let why = absence.reason.map { words.both(" (\($0))", "（\($0)）") } ?? ""
                return "\(absence.volunteer)  \(words.text(of: absence.span))\(why)"
            }
        }
    }

    /// An absence.
    private struct Entry: Encodable {
        var volunteer: VolunteerID
        var from: String
        var to: String
        var why: String?

        init(_ absence: Absence) {
            (volunteer, why) = (absence.volunteer, absence.reason)
            (from, to) = (absence.span.start.description, absence.span.end.description)
        }
    }

    /// An absence and the duties that it hits, by week.
    private struct Report: Encodable {
        var volunteer: VolunteerID
        var from: String
        var to: String
        var affected: [String: [ChangeReport.Entry]]

        init(
            _ volunteer: VolunteerID,
            _ span: MomentSpan,
            _ hit: [(week: WeekID, duties: [Duty])],
            _ database: RosterStore
        ) throws {
            self.volunteer = volunteer
            (from, to) = (span.start.description, span.end.description)
            affected = [:]
            for (week, duties) in hit {
                let scenario = try database.scenario(of: week)
                affected[week.description] = duties.map { ChangeReport.Entry($0, scenario) }
            }
        }
    }
}
