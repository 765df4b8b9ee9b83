import ArgumentParser
import Rostering

/// `roster why-not`: why somebody does not serve a task.
struct WhyNotCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why-not",
        abstract: say("Tell why somebody does not serve a task.", "说明某人为何没有承担某项任务。"),
        discussion: say(
            """
            roster why-not scenarios/village roster.json v2 chess@2026-12-01

            Gives them the task and solves the roster anew: impossible because of which rule, or possible at which cost, \
            and whose duties change.
            """,
            """
            roster why-not scenarios/village roster.json v2 chess@2026-12-01

            强制由其承担并重新求解：因哪条规则而不可能，或者可以、代价多大、涉及谁。
            """
        )
    )

    @Argument(
        help: helpText(
            "The scenario, the roster, the volunteer and the task; only the latter two with a database.",
            "方案、排班、志愿者和任务；使用数据库时只需写后两项。",
            value: "scenario roster volunteer task"
        ),
        completion: .file()
    )
    var arguments: [String]
    @OptionGroup var answer: AnswerOptions

    func validate() throws { _ = try AnswerArguments(arguments, names: 2) }

    func run() async throws {
        try await answer.tell(arguments, names: 2) { resolver, names in
            let volunteer = try resolver.scenario.volunteer(names[0])
            let task = TaskID(names[1])
            let resolution = try await resolver.resolve([.pin(Pin(.must, volunteer: volunteer, target: task.text))])
            return (
                WhyNotReport(volunteer, task, resolution, resolver),
                { resolver.text(whyNot: volunteer, task, resolution, in: answer.common.language, width: $0) }
            )
        }
    }
}
