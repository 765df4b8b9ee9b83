import ArgumentParser
import Rostering

/// `roster fair`: whether a volunteer is treated fairly.
struct FairCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fair",
        abstract: say("Tell how a volunteer fares, and how else they could.", "说明某位志愿者的待遇，以及还可能怎样。"),
        discussion: say(
            """
            roster fair scenarios/village roster.json v2

            The least and the most that any roster as good as this one gives them, what others do who offered the same, \
            and what their wishes got.
            """,
            """
            roster fair scenarios/village roster.json v2

            在同样好的任何排班中其最少与最多的服务时间，提供相近时间的其他人做了多少，以及其意愿的落实情况。
            """
        )
    )

    @Argument(
        help: helpText(
            "The scenario, the roster and the volunteer; only the latter with a database.",
            "方案、排班和志愿者；使用数据库时只需写志愿者。",
            value: "scenario roster volunteer"
        ),
        completion: .file()
    )
    var arguments: [String]
    @Option(
        help: helpText(
            "Care points that a roster may have more and still count as as good: 0.005 or 0.5% (default).",
            "关怀分数允许的差距，仍视为同样好：0.005 或 0.5%（默认）。",
            value: "share"
        )
    )
    var tolerance: Gap?
    @OptionGroup var answer: AnswerOptions

    func validate() throws { _ = try AnswerArguments(arguments, names: 1) }

    func run() async throws {
        try await answer.tell(arguments, names: 1) { resolver, names in
            let volunteer = try resolver.scenario.volunteer(names[0])
            let fair = try await resolver.fair(volunteer, tolerance: tolerance?.value ?? 0.005)
            return (FairReport(fair), { resolver.text(of: fair, in: answer.common.language, width: $0) })
        }
    }
}
