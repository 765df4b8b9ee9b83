import ArgumentParser
import Rostering
import ScenarioFile

/// `roster schema`: prints a JSON Schema.
struct SchemaCommand: AsyncParsableCommand {
    /// Whose schema.
    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case scenario, roster
        case whatIf = "what-if"
    }

    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: say("Print the JSON Schema of scenarios, rosters or what-if files.", "输出方案、排班或设想文件的 JSON Schema。")
    )

    @Argument(help: helpText("scenario, roster or what-if.", "scenario 方案、roster 排班或 what-if 设想。"))
    var subject: Subject

    @OptionGroup var common: CommonOptions

    func run() async throws {
        let text =
            switch subject {
            case .scenario: RosterSchema.scenario
            case .roster: RosterSchema.roster
            case .whatIf: RosterSchema.whatIf
            }
        StandardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
