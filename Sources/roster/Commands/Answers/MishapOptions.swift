import ArgumentParser
import Rostering

/// What goes wrong in a simulated week, as options.
struct MishapOptions: ParsableArguments {
    @Option(help: helpText("The same seed draws the same weeks (default: 1).", "相同的种子抽取相同的周（默认 1）。", value: "n"))
    var seed: UInt64 = 1

    @Option(
        help: helpText(
            "Chance that a volunteer cancels a day: 0.03 or 3% (default).",
            "志愿者取消某天值勤的概率：0.03 或 3%（默认）。",
            value: "share"
        )
    )
    var cancellations: Share?

    @Option(help: helpText("Urgent visits a day, on average (default: 1).", "平均每天的临时探访次数（默认 1）。", value: "x"))
    var urgent: Double?

    @Option(
        help: helpText(
            "Chance that somebody who is called says yes (default: 50%).",
            "被询问者答应补位的概率（默认 50%）。",
            value: "share"
        )
    )
    var acceptance: Share?

    @Option(help: helpText("Most calls for one missing head (default: 4).", "每个空缺最多打几个电话（默认 4）。", value: "n"))
    var calls: Int?

    @Option(help: helpText("Threads to use (default: two); no effect on the result.", "线程数（默认两个）；不影响结果。", value: "n"))
    var threads: Int?

    @Flag(name: [.short, .long], help: helpText("Print no progress.", "不显示进度。"))
    var quiet = false

    func validate() throws {
        let words = Words(.ofHelp)
        if let urgent, !(urgent >= 0 && urgent <= 100) { throw ValidationError(words.fromNoneTo(100, "--urgent")) }
        if let calls, !(0...1_000).contains(calls) { throw ValidationError(words.fromNoneTo(1_000, "--calls")) }
        if let threads, !(1...1024).contains(threads) { throw ValidationError(words.mustBePositive("--threads")) }
    }

    /// The options of a simulation.
    func options(samples: Int) -> SimulationOptions {
        var options = SimulationOptions(samples: samples, seed: seed, threads: threads)
        if let cancellations { options.cancellation = cancellations.value }
        if let urgent { options.urgentNeedsPerDay = urgent }
        if let acceptance { options.acceptance = acceptance.value }
        if let calls { options.calls = calls }
        return options
    }
}

extension Words {
    func fromNoneTo(_ most: Int, _ option: String) -> String {
        both("\(option) must be from 0 to \(grouped(most))", "\(option) 须在 0 到 \(grouped(most)) 之间")
    }

    func fromOneTo(_ most: Int, _ option: String) -> String {
        both("\(option) must be from 1 to \(grouped(most))", "\(option) 须在 1 到 \(grouped(most)) 之间")
    }

    /// How far a simulation has come.
    func drawing(_ done: Int, of samples: Int) -> String {
        let bar = bar(done, of: max(1, samples), length: 20)
        return both(
            "\(bar) week \(grouped(done)) of \(grouped(samples))",
            "\(bar) 第 \(grouped(done))/\(grouped(samples)) 周"
        )
    }

    func standbyWritten(_ path: String, simulate: String) -> String {
        both("The standby is in \(path).\nNext: \(simulate)", "待命安排已写入 \(path)。\n下一步：\(simulate)")
    }

    /// Why a roster cannot be simulated.
    func impossibleDuties(_ number: Int) -> (message: String, hint: String) {
        (
            both(
                "\(count(number, "duty", "duties")) of the roster cannot be done in this scenario",
                "排班中有 \(grouped(number)) 项值勤在此方案中无法进行"
            ),
            both("'roster verify' tells which and why", "用 'roster verify' 查看是哪些及其原因")
        )
    }
}
