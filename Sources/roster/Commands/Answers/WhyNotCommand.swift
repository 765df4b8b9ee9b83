import ArgumentParser
import Foundation
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

    private var common: CommonOptions { answer.common }

    func validate() throws { _ = try AnswerArguments(arguments, names: 2) }

    func run() async throws {
        try await common.run {
            let given = try AnswerArguments(arguments, names: 2)
            let resolver = try await answer.resolver(given.files)
            let volunteer = try resolver.volunteer(given.names[0], common.words)
            let task = TaskID(given.names[1])
            let pin = Pin(.must, volunteer: volunteer, target: task.text)
            let resolution = try await resolver.resolve([.pin(pin)])
            if common.json {
                let report = WhyNotReport(volunteer, task, resolution, resolver)
                return StandardOutput.write(JSONReport.text(report))
            }
            let width = Terminal.columns(of: STDOUT_FILENO) ?? 100
            StandardOutput.write(
                resolver.text(whyNot: volunteer, task, resolution, in: common.language, width: width)
            )
        }
    }
}
