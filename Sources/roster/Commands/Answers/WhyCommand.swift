import ArgumentParser
import Rostering

/// `roster why`: why a need is uncovered, and what would cover it.
struct WhyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: say(
            "Tell why a need is uncovered, and the smallest change that covers it.",
            "说明某项需求为何未覆盖，以及能覆盖它的最小改变。"
        ),
        discussion: say(
            """
            roster why scenarios/village roster.json dressing     a need, a task or a door of a round
            roster why dressing                                   of the week in the database

            Counts the volunteers by what keeps each from it, then tries changes of every kind, the smaller ones first, \
            and solves the roster anew for each: what it brings and what it costs elsewhere. Of a need that is covered \
            it tells why so late, by a stranger or from another grid.
            """,
            """
            roster why scenarios/village roster.json dressing     需求、任务或送餐的一户
            roster why dressing                                   数据库中的一周

            先按原因统计志愿者为何不能承担，再从小到大尝试各类改变，每次重新求解，说明效果及对其他方面的代价。对已覆盖的需求，说明为何较晚、由生面孔或来自其他网格的人承担。
            """
        )
    )

    @Argument(
        help: helpText(
            "The scenario, the roster and the need; only the need with a database.",
            "方案、排班和需求；使用数据库时只需写需求。",
            value: "scenario roster need"
        ),
        completion: .file()
    )
    var arguments: [String]
    @OptionGroup var answer: AnswerOptions

    func validate() throws { _ = try AnswerArguments(arguments, names: 1) }

    func run() async throws {
        try await answer.tell(arguments, names: 1) { resolver, names in
            let why = try await resolver.why(names[0])
            return (WhyReport(why, resolver), { resolver.text(of: why, in: answer.common.language, width: $0) })
        }
    }
}
