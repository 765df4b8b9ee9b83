import ArgumentParser
import Foundation
import Rostering

/// `roster trade-off`: how much of one goal for how much of another.
struct TradeOffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trade-off",
        abstract: say(
            "Show how much of one goal is had for how much of another, with proven bounds.",
            "展示两项目标之间的取舍，并给出已证明的界。"
        ),
        discussion: say(
            """
            roster trade-off scenarios/crews roster.json --between fairness,continuity
            roster trade-off scenarios/yucheng roster.json --between coverage,changes --html curve.html

            Goals: coverage, changes (to the roster that is given), care, and its parts fairness, continuity, locality, \
            preferences, fallback. Less points are better. Unless coverage is one of the goals, no roster of the curve \
            leaves more open than the given one. Of a small problem the curve is exact; of a large one each point has \
            an interval, and the run ends within two minutes. Ctrl-C keeps what has been found.
            """,
            """
            roster trade-off scenarios/crews roster.json --between fairness,continuity
            roster trade-off scenarios/yucheng roster.json --between coverage,changes --html curve.html

            目标：coverage 覆盖、changes 对所给排班的改动、care 关怀，以及其组成 fairness 公平、continuity 熟面孔、locality 就近、\
            preferences 意愿、fallback 网格员兜底。分数越少越好。若覆盖不是目标之一，曲线上的排班不会比所给排班缺口更大。小规模问题的曲线是精确的；\
            大规模问题的每个点给出区间，两分钟内结束。按 Ctrl-C 保留已找到的结果。
            """
        )
    )

    @OptionGroup var about: AdviceArguments
    @Option(
        help: helpText(
            "Two goals: the first is minimised while the second is held (default: coverage,changes).",
            "两项目标：固定第二项，使第一项最小（默认 coverage,changes）。",
            value: "goal,goal"
        )
    )
    var between: String = "coverage,changes"
    @Option(help: helpText("Most points of the curve (default: 8).", "曲线上最多的点数（默认 8）。", value: "n"))
    var points: Int = 8
    @Option(
        help: helpText("Also write a page with the curve.", "另外写出带曲线的页面。", value: "file"),
        completion: .file(extensions: ["html"])
    )
    var html: String?
    @Option(
        help: helpText("Also write the curve as a drawing.", "另外写出曲线图。", value: "file"),
        completion: .file(extensions: ["svg"])
    )
    var svg: String?
    @Option(
        help: helpText("Also write the points as a table.", "另外写出各点的表格。", value: "file"),
        completion: .file(extensions: ["csv"])
    )
    var csv: String?

    func validate() throws {
        let words = Words(.ofHelp)
        let wrong = [
            GoalPair(between) == nil ? words.goalPair(between) : nil,
            (2...100).contains(points) ? nil : words.pointsRange,
        ].compactMap { $0 }
        if !wrong.isEmpty { throw ValidationError(wrong.joined(separator: "\n")) }
    }

    func run() async throws {
        try await about.common.run {
            let words = about.common.words
            guard let between = GoalPair(between) else { throw ValidationError(words.goalPair(between)) }
            let files = try [html, svg, csv].map { try $0.map { try OutputFile($0, words) } }
            let resolver = try await about.resolver(words, isPublished: between.isAbout(.changes))
            let curve = try await find(between, resolver, words)
            let text = TradeOffText(curve, resolver.scenario, words)
            try files[0]?.write(text.page().text)
            try files[1]?.write(text.picture().text)
            try files[2]?.write(text.table())
            if about.common.json { return StandardOutput.write(JSONReport.text(TradeOffReport(curve))) }
            let width = StandardOutput.width
            StandardOutput.write(text.lines(width: width).map { $0 + "\n" }.joined())
            for case .some(let file) in files where !file.isStandardOutput {
                StandardOutput.write(words.fileWritten(file.path) + "\n")
            }
        }
    }

    /// The curve; Ctrl-C stops early with what has been found.
    private func find(_ between: GoalPair, _ resolver: Resolver, _ words: Words) async throws -> TradeOff {
        let status = StatusLine(isQuiet: false)
        defer { status.clear() }
        let advisor = Advisor(resolver, options: about.options)
        let limit = about.limit ?? .seconds(80)
        let points = points
        status.show(words.tradeOffProgress(0))
        return try await Interruption.cancelling(onStop: { status.announceStop(words) }) {
            try await advisor.tradeOff(between.first, between.second, points: points, timeLimit: limit) { share in
                status.show(words.tradeOffProgress(share))
            }
        }
    }
}

/// Two different goals as people write them: `fairness,continuity`.
struct GoalPair: Sendable {
    let first: TradeOffGoal
    let second: TradeOffGoal

    init?(_ text: String) {
        let goals = text.split(whereSeparator: { ",，、".contains($0) }).map {
            TradeOffGoal(rawValue: $0.trimmingCharacters(in: .whitespaces).lowercased())
        }
        guard goals.count == 2, let first = goals[0], let second = goals[1], first != second else { return nil }
        (self.first, self.second) = (first, second)
    }

    func isAbout(_ goal: TradeOffGoal) -> Bool { first == goal || second == goal }
}

extension Words {
    fileprivate func goalPair(_ text: String) -> String {
        let goals = list(TradeOffGoal.allCases.map(\.rawValue))
        return both(
            "--between takes two different goals, such as fairness,continuity, and not '\(text)'; goals: \(goals)",
            "--between 须为两项不同的目标，例如 fairness,continuity，而不是“\(text)”；可用的目标：\(goals)"
        )
    }
}
