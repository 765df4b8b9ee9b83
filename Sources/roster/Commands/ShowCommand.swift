import ArgumentParser
import Foundation
import Rostering
import ScenarioFile

/// `roster show`: prints a roster.
struct ShowCommand: AsyncParsableCommand {
    /// How people are called.
    enum Naming: String, EnumerableFlag {
        case names, ids

        static func help(for value: Naming) -> ArgumentHelp? {
            switch value {
            case .names: helpText("Show names (default).", "显示姓名（默认）。")
            case .ids: helpText("Show ids instead of names.", "显示编号而非姓名。")
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say("Print a roster by day, volunteer, service or resident.", "按日期、志愿者、服务或居民查看排班。")
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Argument(help: helpText("The roster.", "排班文件。"), completion: .file(extensions: ["json"]))
    var roster: String

    @Option(help: helpText("day, volunteer, service or resident.", "day 日期、volunteer 志愿者、service 服务或 resident 居民。"))
    var by: RosterView.Grouping = .day

    @Option(
        parsing: .upToNextOption,
        help: helpText(
            "Only these: ids or names; days as 2026-03-02, Mon or Monday.",
            "仅显示这些：编号或姓名；日期可写 2026-03-02 或 周一。",
            value: "id"
        )
    )
    var only: [String] = []

    @Flag var naming: Naming = .names

    @Option(
        help: helpText("Columns to use (default: the terminal's, else 100).", "显示宽度（默认为终端宽度，否则 100）。", value: "columns")
    )
    var width: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let width, !(20...10_000).contains(width) { throw ValidationError(common.words.widthRange) }
    }

    func run() async throws {
        try await common.run {
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let roster = try RosterFile.read(at: roster, for: scenario)
            let keys = try Selection(scenario, by, common.words).keys(of: only)
            let view = RosterView(scenario: scenario, roster: roster, by: by, only: keys)
            if common.json { return StandardOutput.write(JSONReport.text(ShowReport(view, scenario))) }
            let columns = width ?? StandardOutput.width
            StandardOutput.write(
                view.text(in: common.language, width: columns, naming: naming == .ids ? .ids : .names)
            )
        }
    }
}

extension RosterView.Grouping: ExpressibleByArgument {}
