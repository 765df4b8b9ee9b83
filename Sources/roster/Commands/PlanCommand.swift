import ArgumentParser
import Foundation
import GLPKSolver
import Rostering
import ScenarioFile

/// `roster plan`: makes a roster.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: say("Make a roster for a scenario.", "为方案编制排班。"),
        discussion: say(
            """
            Writes the roster to roster.json and tells what it covers, what it leaves open and why, how the work is \
            shared, and how far from the best possible it can be at most. Ctrl-C stops early and keeps the best roster \
            so far.
            """,
            "将排班写入 roster.json，并说明覆盖了什么、哪些需求未能覆盖及其原因、工作量如何分配，以及与最优结果至多相差多少。按 Ctrl-C 可提前停止，并保留目前最好的排班。"
        )
    )

    @Argument(
        help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。", value: "scenario"),
        completion: .file()
    )
    var scenario: String

    @Option(
        name: [.short, .long],
        help: helpText(
            "Where to write the roster; - for stdout (default: roster.json).",
            "排班写到哪里；- 表示标准输出（默认 roster.json）。",
            value: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var output: String?

    @Option(help: helpText("Stop after so many seconds.", "最多运行的秒数。", value: "seconds"))
    var timeLimit: Double?

    @Option(
        help: helpText(
            "Stop after so many million steps of work: the same roster on every machine.",
            "最多运行的步数（百万步），在任何机器上结果相同。",
            value: "millions"
        )
    )
    var workLimit: Double?

    @Option(
        help: helpText(
            "Distance from the best possible that is good enough: 0.005 or 0.5% (default); 0 asks for proof.",
            "可接受的与最优结果的差距：0.005 或 0.5%（默认）；0 表示要求证明最优。",
            value: "gap"
        )
    )
    var gap: Gap?

    @Option(
        help: helpText(
            "auto (by size, default), compact (branch and bound) or columns (column generation).",
            "auto 按规模选择（默认）、compact 分支定界、columns 列生成。"
        )
    )
    var method: PlanMethod = .automatic

    @Flag(help: helpText("Merge the levels into one weighted sum.", "将各级目标合并为一个加权和。"))
    var merged = false

    @Option(
        help: helpText(
            "Threads to use (default: two); no effect on the roster.",
            "线程数（默认两个）；不影响结果。",
            value: "n"
        )
    )
    var threads: Int?

    @Option(
        help: helpText(
            "The roster that people have been told about, to change as little as possible.",
            "已发布的排班，新排班尽量少改动。",
            value: "roster"
        ),
        completion: .file(extensions: ["json"])
    )
    var published: String?

    @Option(help: helpText("Work harder: multiplies every work limit (default: 1).", "工作量倍数（默认 1），越大越精细。", value: "x"))
    var effort: Double?

    @Option(
        help: helpText(
            "Begin with what an earlier plan of nearly this week kept in the file, if it is there, and keep there what this one finds out.",
            "若文件存在，则从上次编制相近一周时保存的信息开始；并将本次得到的信息存入该文件。",
            value: "file"
        ),
        completion: .file(extensions: ["json"])
    )
    var warmStart: String?

    @Flag(help: helpText("List every uncovered need and every volunteer.", "列出所有未覆盖的需求和所有志愿者。"))
    var all = false

    @Flag(name: [.short, .long], help: helpText("Print no summary and no progress.", "不显示摘要和进度。"))
    var quiet = false

    @Flag(name: [.short, .long], help: helpText("Print progress although no terminal reads it.", "即使不在终端也显示进度。"))
    var verbose = false

    @Option(
        help: helpText(
            "Write progress to a file, one JSON object a line: seconds, objective, bound, work.",
            "将进度逐行写入文件（JSON）：秒数、目标值、界、工作量。",
            value: "file"
        ),
        completion: .file()
    )
    var progressLog: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let words = common.words
        if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
            throw ValidationError(words.mustBePositive("--time-limit"))
        }
        if let workLimit, !(workLimit > 0 && workLimit < 1e9) {
            throw ValidationError(words.mustBePositive("--work-limit"))
        }
        if let threads, !(1...1024).contains(threads) { throw ValidationError(words.mustBePositive("--threads")) }
        if let effort, !(effort > 0 && effort <= 1e6) { throw ValidationError(words.mustBePositive("--effort")) }
        if quiet && verbose { throw ValidationError(words.exclude("--quiet", "--verbose")) }
    }

    func run() async throws { try await common.run(plan) }

    private func plan() async throws {
        let words = common.words
        let printsRoster = output == "-" || (common.json && output == nil)
        let file = try OutputFile(printsRoster ? "-" : output ?? "roster.json", words)
        let warmStartFile = try warmStart.map { try WarmStartFile($0, words) }
        let known = try warmStartFile.map { try $0.read() ?? WarmStart() }
        let scenario = try readScenario()
        let started = ContinuousClock.now
        let (roster, found) = try await make(scenario, from: known)
        if common.json, !printsRoster { StandardOutput.write(RosterFile.json(of: roster)) }
        try file.write(RosterFile.json(of: roster))
        if let found, !found.isEmpty { try warmStartFile?.write(found) }
        if !quiet { tell(scenario, roster, words, file, ContinuousClock.now - started) }
    }

    private func readScenario() throws -> Scenario {
        let loaded = try ScenarioFile.read(at: scenario)
        if !quiet { StandardError.write(loaded.findings.map { $0.text(in: common.language) + "\n" }.joined()) }
        var scenario = loaded.scenario
        if let published {
            let roster = try RosterFile.read(at: published, for: scenario)
            scenario.published = PublishedRoster(
                duties: roster.duties,
                rounds: roster.rounds,
                now: scenario.published?.now ?? 0,
                frozenBefore: scenario.published?.frozenBefore ?? 0
            )
        }
        return scenario
    }

    /// The roster, and what is known of the week afterwards, if that is kept.
    private func make(_ scenario: Scenario, from known: WarmStart?) async throws -> (Roster, WarmStart?) {
        var options = PlanOptions(method: method, isMerged: merged, threads: threads, effort: effort ?? 1)
        if let gap { options.gap = gap.value }
        if let timeLimit { options.timeLimit = .limit(seconds: timeLimit) }
        options.workLimit = workLimit.map { Int($0 * 1e6) }
        let planner = Planner(solver: GLPKSolver(), options: options)
        let isRewritten = StandardError.isTerminal && !quiet && !verbose
        let line = ProgressLine(isRewritten ? .rewritten : verbose ? .sparse : .none, common.words)
        let log = try progressLog.map { try ProgressLog($0, common.words) }
        defer { line.clear() }
        return try await Interruption.cancelling(onStop: { line.announceStop() }) {
            let report = { @Sendable (progress: PlanProgress) -> Void in
                line.show(progress)
                log?.write(progress)
            }
            guard var warmStart = known else { return (try await planner.plan(scenario, progress: report), nil) }
            let roster = try await planner.plan(scenario, from: &warmStart, progress: report)
            return (roster, warmStart)
        }
    }

    /// Prints the summary: to stdout, unless the roster went there.
    private func tell(_ scenario: Scenario, _ roster: Roster, _ words: Words, _ file: OutputFile, _ time: Duration) {
        let isElsewhere = common.json || file.isStandardOutput
        let descriptor = isElsewhere ? STDERR_FILENO : STDOUT_FILENO
        if isElsewhere, !StandardError.isTerminal, !verbose { return }
        var text = RosterSummary(scenario: scenario, roster: roster)
            .text(in: common.language, width: Terminal.columns(of: descriptor) ?? 100, isComplete: all)
        text += "\n" + words.planned(in: time) + "\n"
        if !file.isStandardOutput {
            let arguments = "\(shellQuoted(self.scenario)) \(shellQuoted(file.path))"
            text += words.written(file.path) + "\n"
            text += words.next(show: "roster show \(arguments)", verify: "roster verify \(arguments)") + "\n"
        }
        if isElsewhere { StandardError.write(text) } else { StandardOutput.write(text) }
    }
}

extension PlanMethod: ExpressibleByArgument {}

/// A gap as people write it: a fraction or percent.
struct Gap: ExpressibleByArgument {
    /// The fraction, at least 0 and below 1.
    let value: Double

    init?(argument: String) {
        let isPercent = argument.hasSuffix("%")
        let number = argument.filter { $0 != "%" && $0 != " " }
        guard let value = Double(number) else { return nil }
        self.value = isPercent ? value / 100 : value
        guard self.value >= 0, self.value < 1 else { return nil }
    }
}
