import ArgumentParser
import Foundation
import GLPKSolver
import Rostering

/// How a week of the database is planned.
struct PlanningOptions: ParsableArguments {
    @Option(help: helpText("Stop after so many seconds.", "最多运行的秒数。", value: "seconds"))
    var timeLimit: Double?

    @Option(
        help: helpText(
            "Distance from the best possible that is good enough: 0.005 or 0.5% (default); 0 asks for proof.",
            "可接受的与最优结果的差距：0.005 或 0.5%（默认）；0 表示要求证明最优。",
            value: "gap"
        )
    )
    var gap: Gap?

    @Option(help: helpText("Work harder: multiplies every work limit (default: 1).", "工作量倍数（默认 1），越大越精细。", value: "x"))
    var effort: Double?

    @Option(help: helpText("Threads to use (default: two).", "线程数（默认两个）。", value: "n"))
    var threads: Int?

    @Flag(name: [.short, .long], help: helpText("Print no progress.", "不显示进度。"))
    var quiet = false

    func validate() throws {
        let words = Words(.ofHelp)
        if let timeLimit, !(timeLimit > 0 && timeLimit < 1e9) {
            throw ValidationError(words.mustBePositive("--time-limit"))
        }
        if let effort, !(effort > 0 && effort <= 1e6) { throw ValidationError(words.mustBePositive("--effort")) }
        if let threads, !(1...1024).contains(threads) { throw ValidationError(words.mustBePositive("--threads")) }
    }

    /// Plans a scenario; Ctrl-C keeps the best roster so far.
    func plan(_ scenario: Scenario, _ words: Words) async throws -> Roster {
        var options = PlanOptions(threads: threads, effort: effort ?? 1)
        if let gap { options.gap = gap.value }
        if let timeLimit { options.timeLimit = .limit(seconds: timeLimit) }
        let planner = Planner(solver: GLPKSolver(), options: options)
        let line = ProgressLine(StandardError.isTerminal && !quiet ? .rewritten : .none, words)
        defer { line.clear() }
        return try await Interruption.cancelling(onStop: { line.announceStop() }) {
            try await planner.plan(scenario) { line.show($0) }
        }
    }
}
