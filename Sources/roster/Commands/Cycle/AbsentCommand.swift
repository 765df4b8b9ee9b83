import ArgumentParser
import RosterStore
import Rostering

/// `roster absent`: notes that a volunteer is away.
struct AbsentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "absent",
        abstract: say("Note that a volunteer is away, and show which duties that hits.", "登记志愿者请假，并显示受影响的任务。")
    )
    @Argument(help: helpText("The volunteer's id.", "志愿者编号。", value: "volunteer"))
    var volunteer: String
    @Option(
        help: helpText("The first day, such as 2026-12-01 (default: today).", "第一天，如 2026-12-01（默认今天）。", value: "date")
    )
    var from: CivilDate?
    @Option(help: helpText("The last day (default: the first).", "最后一天（默认同第一天）。", value: "date"))
    var to: CivilDate?
    @Flag(help: helpText("Take the absence back.", "撤销请假。"))
    var back = false
    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let words = common.words
            let database = try store.open()
            let first = from ?? store.moment.date
            let last = to ?? first
            let id = VolunteerID(volunteer)
            if back {
                let count = try database.takeBackAbsence(of: id, from: first, to: last, by: store.author)
                if common.json { return StandardOutput.write(JSONReport.text(["takenBack": count])) }
                return StandardOutput.write(
                    words.both("\(words.count(count, "absence")) taken back.", "已撤销请假 \(count) 条。") + "\n"
                )
            }
            let hit = try database.noteAbsence(of: id, from: first, to: last, by: store.author)
            if common.json { return try tellJSON(hit, first, last, database) }
            var lines = [
                first == last
                    ? words.both("\(id) is away on \(first).", "\(id) 请假：\(first)。")
                    : words.both("\(id) is away from \(first) to \(last).", "\(id) 请假：\(first) 至 \(last)。")
            ]
            for (week, duties) in hit {
                let scenario = try database.scenario(of: week)
                let writer = DutyLines(scenario, rounds: try database.publication(of: week).roster.rounds, words)
                lines.append(
                    words.both("Published duties of week \(week) that this hits:", "\(week) 周已发布的任务中受影响的：")
                )
                lines += duties.map { "  " + writer.line($0) }
                lines.append(words.next("roster replan --week \(week)"))
            }
            if hit.isEmpty { lines.append(words.both("No published duty is hit.", "没有已发布的任务受影响。")) }
            StandardOutput.write(lines.map { $0 + "\n" }.joined())
        }
    }

    private func tellJSON(
        _ hit: [(week: WeekID, duties: [Duty])],
        _ first: CivilDate,
        _ last: CivilDate,
        _ database: RosterStore
    ) throws {
        var affected: [String: [ChangeReport.Entry]] = [:]
        for (week, duties) in hit {
            let scenario = try database.scenario(of: week)
            affected[week.description] = duties.map { ChangeReport.Entry($0, scenario) }
        }
        let report = Report(volunteer: volunteer, from: first.description, to: last.description, affected: affected)
        StandardOutput.write(JSONReport.text(report))
    }

    private struct Report: Encodable {
        var volunteer: String
        var from: String
        var to: String
        var affected: [String: [ChangeReport.Entry]]
    }
}
