import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `roster simulate`: plays a published week through many times.
struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: say(
            "Tell how robust a roster is when people do not come.",
            "检验有人不来时排班有多稳健。"
        ),
        discussion: say(
            """
            roster simulate scenarios/village roster.json     a roster in a file
            roster simulate                                   the published week of the database

            Draws many weeks: who cancels a day, who does not turn up (from each volunteer's history), which visits come \
            up; and tells which share of what is asked for is served, if nothing is mended and if it is. Mending calls \
            stand-ins and, where they do not suffice, plans the rest of the day anew. With --compare, another roster meets the \
            same weeks.
            """,
            """
            roster simulate scenarios/village roster.json     文件中的排班
            roster simulate                                   数据库中已发布的一周

            抽取许多周：谁取消某天、谁缺勤（依据各人的历史记录）、出现哪些临时探访；并说明有无补位时需求得到满足的比例。补位先打电话找替补，仍有空缺时重排当天其余值勤。用 --compare 可让另一份排班经历相同的周。
            """
        )
    )

    @Argument(
        help: helpText("The scenario and the roster.", "方案和排班。", value: "scenario roster"),
        completion: .file()
    )
    var files: [String] = []

    @Option(
        help: helpText("Another roster of the same scenario.", "同一方案的另一份排班。", value: "roster"),
        completion: .file(extensions: ["json"])
    )
    var compare: String?

    @Option(
        help: helpText("Who is on standby, as standby wrote it.", "待命安排（由 standby 生成）。", value: "file"),
        completion: .file(extensions: ["json"])
    )
    var standby: String?

    @Option(help: helpText("Weeks to draw (default: 1000).", "抽取的周数（默认 1000）。", value: "n"))
    var samples = 1_000

    @Option(
        help: helpText(
            "How a week is mended: replan (the rest of the day, where stand-ins do not suffice; default) or stand-ins.",
            "补位方式：replan（替补不足时重排当天其余值勤，默认）或 stand-ins（只找替补）。",
            value: "way"
        )
    )
    var mending = SimulationOptions.Mending.replan

    @OptionGroup var mishaps: MishapOptions
    @OptionGroup var week: WeekOptions

    private var common: CommonOptions { week.common }

    func validate() throws {
        _ = try RosterArguments(files)
        guard (1...1_000_000).contains(samples) else {
            throw ValidationError(Words(.ofHelp).fromOneTo(1_000_000, "--samples"))
        }
    }

    func run() async throws { try await common.run(simulate) }

    private func simulate() async throws {
        let (words, samples) = (common.words, samples)
        let (scenario, roster) = try RosterArguments(files).read(week)
        let other = try compare.map { try RosterFile.read(at: $0, for: scenario) }
        let standby = try standby.map { try StandbyFile.read(at: $0, for: scenario) } ?? []
        var options = mishaps.options(samples: samples)
        options.mending = mending
        let simulation = Simulation(solver: GLPKSolver(), options: options)
        let status = StatusLine(isQuiet: mishaps.quiet)
        let total = samples * (other == nil ? 1 : 2)
        defer { status.clear() }
        let reports = try await Interruption.cancelling(onStop: { status.announceStop(words) }) {
            var reports: [SimulationReport] = []
            for (index, roster) in ([roster] + (other.map { [$0] } ?? [])).enumerated() {
                let done = index * samples
                reports.append(
                    try await simulation.run(roster, of: scenario, standby: standby) {
                        status.show(words.drawing(done + $0, of: total))
                    }
                )
            }
            return reports
        }
        status.clear()
        let second = reports.count > 1 ? reports[1] : nil
        if reports[0].samples < samples { StandardError.write(words.interrupted + "\n") }
        if common.json {
            return StandardOutput.write(JSONReport.text(SimulationJSON(reports[0], comparedWith: second)))
        }
        let width = StandardOutput.width
        StandardOutput.write(
            reports[0].text(of: scenario, in: common.language, comparedWith: second, width: width)
        )
    }
}

extension SimulationOptions.Mending: ExpressibleByArgument {}
