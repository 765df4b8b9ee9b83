import ArgumentParser
import Rostering

/// Options of the commands that plan again and again: how long, how well, and how loudly.
struct WorkOptions: ParsableArguments {
    /// Effort of each plan where many are made, unless the user asks for another.
    static let effortOfMany = 0.1
    /// Distance from the best possible that is good enough then.
    static let gapOfMany = 0.01

    @Option(
        help: helpText(
            "Stop after so many seconds in all (default: 110); 0 for none, so that the result does not depend on the machine.",
            "总共最多运行的秒数（默认 110）；0 表示不限，此时结果与机器无关。",
            value: "seconds"
        )
    )
    var timeLimit = 110.0

    @Option(
        help: helpText(
            "Work harder: multiplies every work limit (default: 0.1).",
            "工作量倍数（默认 0.1），越大越精细。",
            value: "x"
        )
    )
    var effort: Double?

    @Option(
        help: helpText(
            "Distance from the best possible that is good enough (default: 1%).",
            "可接受的与最优结果的差距（默认 1%）。",
            value: "gap"
        )
    )
    var gap: Gap?

    @Option(
        help: helpText(
            "Things done side by side (default: two); no effect on the result.",
            "并行数（默认两个）；不影响结果。",
            value: "n"
        )
    )
    var threads: Int?

    @Flag(name: [.short, .long], help: helpText("Print no progress.", "不显示进度。"))
    var quiet = false

    func validate(_ words: Words) throws {
        guard timeLimit >= 0, timeLimit < 1e9 else { throw ValidationError(words.mustBePositive("--time-limit")) }
        if let threads, !(1...1024).contains(threads) { throw ValidationError(words.mustBePositive("--threads")) }
        if let effort, !(effort > 0 && effort <= 1e6) { throw ValidationError(words.mustBePositive("--effort")) }
    }

    /// The options of each plan.
    func options(effort standard: Double) -> PlanOptions {
        PlanOptions(
            gap: gap?.value ?? WorkOptions.gapOfMany,
            timeLimit: timeLimit == 0 ? nil : .limit(seconds: timeLimit),
            threads: threads,
            effort: effort ?? standard
        )
    }
}
