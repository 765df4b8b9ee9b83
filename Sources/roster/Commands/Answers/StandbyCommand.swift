import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `roster standby`: who should keep free when, so that most of what is likely to be missed is served.
struct StandbyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "standby",
        abstract: say("Place volunteers on standby where they help most.", "在最需要的时段安排待命志愿者。"),
        discussion: say(
            """
            roster standby scenarios/village roster.json     a roster in a file
            roster standby                                   the published week of the database

            Draws weeks, looks which heads stay missing although stand-ins are called, and chooses by a model who should \
            keep which part of which day free. Then it plays fresh weeks through, in which stand-ins are called and nobody else's \
            duty moves, and compares with one backup a day.
            """,
            """
            roster standby scenarios/village roster.json     文件中的排班
            roster standby                                   数据库中已发布的一周

            抽取许多周，找出电话补位后仍有的空缺，用模型选择谁在哪天哪个时段待命；再用新抽取的周检验（只打电话找替补，不调整他人），并与“每天一名后备”比较。
            """
        )
    )

    @Argument(
        help: helpText("The scenario and the roster.", "方案和排班。", value: "scenario roster"),
        completion: .file()
    )
    var files: [String] = []

    @Option(
        help: helpText(
            "How many parts of a day somebody keeps free (default: one for each day).",
            "待命时段数（默认每天一个）。",
            value: "k"
        )
    )
    var number: Int?

    @Option(help: helpText("Most of them for one volunteer (default: 2).", "每人最多几个时段（默认 2）。", value: "n"))
    var perVolunteer = 2

    @Option(help: helpText("Weeks to plan from (default: 300).", "用于制定方案的周数（默认 300）。", value: "n"))
    var training = 300

    @Option(help: helpText("Fresh weeks to judge by (default: 1000).", "用于检验的新周数（默认 1000）。", value: "n"))
    var samples = 1_000

    @Option(
        help: helpText("Seconds for the model (default: 40).", "模型求解的秒数（默认 40）。", value: "seconds")
    )
    var timeLimit = 40.0

    @Option(
        name: [.short, .long],
        help: helpText("Where to write who is on standby, for simulate.", "待命安排写到哪里，供 simulate 使用。", value: "file"),
        completion: .file(extensions: ["json"])
    )
    var output: String?

    @OptionGroup var mishaps: MishapOptions
    @OptionGroup var week: WeekOptions

    private var common: CommonOptions { week.common }

    func validate() throws {
        let words = Words(.ofHelp)
        _ = try RosterArguments(files)
        for (value, most, option) in [
            (number ?? 1, 1_000, "--number"), (perVolunteer, 7, "--per-volunteer"), (training, 10_000, "--training"),
            (samples, 1_000_000, "--samples"),
        ] where !(1...most).contains(value) { throw ValidationError(words.fromOneTo(most, option)) }
        guard timeLimit > 0, timeLimit < 1e9 else { throw ValidationError(words.mustBePositive("--time-limit")) }
    }

    func run() async throws { try await common.run(plan) }

    private func plan() async throws {
        let words = common.words
        let (scenario, roster) = try RosterArguments(files).read(week)
        let file = try output.map { try OutputFile($0, words) }
        let planner = StandbyPlanner(
            solver: GLPKSolver(),
            options: StandbyOptions(
                number: number,
                perVolunteer: perVolunteer,
                trainingSamples: training,
                testSamples: samples,
                simulation: mishaps.options(samples: samples),
                timeLimit: .limit(seconds: timeLimit)
            )
        )
        let status = StatusLine(isQuiet: mishaps.quiet)
        defer { status.clear() }
        let plan = try await Interruption.cancelling(onStop: { status.announceStop(words) }) {
            try await planner.plan(roster, of: scenario) { share in
                let done = Int(share * 1_000)
                status.show("\(words.bar(done, of: 1_000, length: 20)) \(done / 10)%")
            }
        }
        status.clear()
        try file?.write(StandbyFile.json(of: plan.duties, for: scenario))
        if common.json { return StandardOutput.write(JSONReport.text(StandbyJSON(plan, scenario))) }
        let width = StandardOutput.width
        var text = plan.text(of: scenario, in: common.language, width: width)
        if let file, !file.isStandardOutput {
            let arguments = (files + ["--standby", file.path]).map(shellQuoted).joined(separator: " ")
            text += words.standbyWritten(file.path, simulate: "roster simulate \(arguments)") + "\n"
        }
        StandardOutput.write(text)
    }
}
