import ArgumentParser
import Rostering
import ScenarioFile

/// `roster schema`: prints a JSON Schema.
struct SchemaCommand: AsyncParsableCommand {
    /// Whose schema.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case scenario, roster
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: say("Print the JSON Schema of scenarios or rosters.", "输出方案或排班的 JSON Schema。")
    )

    @Argument(help: helpText("scenario or roster.", "scenario 方案 或 roster 排班。"))
    var subject: Subject

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let text = subject == .scenario ? RosterSchema.scenario : RosterSchema.roster
        StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
