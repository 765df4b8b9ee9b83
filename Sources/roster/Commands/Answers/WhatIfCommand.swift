import ArgumentParser
import Foundation
import GLPKSolver
import RosterExport
import Rostering
import ScenarioFile

/// `roster what-if`: plans variants of a scenario and compares them.
struct WhatIfCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "what-if",
        abstract: say("Compare variants of a week: what if …?", "比较同一周的不同设想：假如……？"),
        discussion: say(
            """
            A what-if file lists variants of a scenario: people, needs and services that go, come or change, other rules, \
            weights and holidays, volunteers to recruit, and sweeps over several values. Each variant is planned from the \
            roster of the week as it is, and compared with it. A difference that could come from what is left unproven is \
            not called one. See scenarios/yucheng/what-if.yaml, and roster schema what-if.
            """,
            "设想文件列出方案的各种变体：人员、需求、服务的增减与修改，其他规则、权重和节假日，拟招募的志愿者，以及多个取值的组合。各变体以现状的排班为起点编制，并与现状比较；可能源于未证明部分的差别，不作为差别。示例见 scenarios/yucheng/what-if.yaml，格式见 roster schema what-if。"
        )
    )

    @Argument(
        help: helpText("What-if files.", "设想文件。", value: "file"),
        completion: .file(extensions: ["yaml", "json"])
    )
    var files: [String]

    @Option(
        help: helpText(
            "The scenario (default: the one that the files name, or in whose folder they lie).",
            "方案（默认为文件所指定的方案，或文件所在文件夹的方案）。",
            value: "scenario"
        ),
        completion: .file()
    )
    var scenario: String?

    @Option(
        name: [.short, .long],
        help: helpText(
            "A folder for what-if.html and what-if.csv.",
            "写入 what-if.html 和 what-if.csv 的文件夹。",
            value: "folder"
        ),
        completion: .directory
    )
    var output: String?

    @Option(
        help: helpText(
            "The roster of the week as it is, as plan wrote it; with its certificate it is not planned again.",
            "现状的排班（由 plan 生成）；若含证明则不再重新编制。",
            value: "roster"
        ),
        completion: .file(extensions: ["json"])
    )
    var start: String?

    @Option(
        help: helpText(
            "What planning the week as it is has found out, as plan --warm-start kept it: every variant begins with it.",
            "编制现状时得到的信息（由 plan --warm-start 保存），各变体由此开始。",
            value: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var warmStart: String?

    @OptionGroup var work: WorkOptions

    @Flag(help: helpText("Tell what stays the same as well.", "也列出没有变化的部分。"))
    var all = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if files.isEmpty { throw ValidationError(common.words.nameWhatIf) }
        try work.validate(common.words)
    }

    func run() async throws { try await common.run(compare) }

    private func compare() async throws {
        let words = common.words
        let folder = try output.map { try OutputFolder($0, words) }
        let cases = try WhatIfFile.read(at: files, scenario: scenario)
        StandardError.write(cases.base.findings.map { $0.text(in: common.language) + "\n" }.joined())
        var whatIf = WhatIf(solver: GLPKSolver(), options: work.options(effort: WorkOptions.effortOfMany))
        whatIf.options.startingRoster = try start.map { try RosterFile.read(at: $0, for: cases.base.scenario) }
        whatIf.warmStart = try warmStart.map { try WarmStartFile.read(at: $0, words) }
        let begin = ContinuousClock.now
        let status = StatusLine(isQuiet: work.quiet)
        defer { status.clear() }
        let (scenario, variants, ready) = (cases.base.scenario, cases.variants, whatIf)
        let report = try await Interruption.cancelling(onStop: { status.announceStop(words) }) {
            try await ready.compare(scenario, with: variants) { progress in
                status.show(words.whatIfProgress(progress), key: "\(progress.done)")
            }
        }
        status.clear()
        let exported = WhatIfFiles(report, language: common.language).files()
        try folder?.write(exported)
        if common.json { return StandardOutput.write(JSONReport.text(WhatIfJSON(report))) }
        let columns = StandardOutput.width
        var text = report.text(in: common.language, width: columns, isComplete: all)
        text += words.planned(in: ContinuousClock.now - begin) + "\n"
        if let folder { text += words.exported(exported.count, to: folder.path) + "\n" }
        StandardOutput.write(text)
    }
}
