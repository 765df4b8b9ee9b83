import ArgumentParser
import RosterExport
import Rostering
import ScenarioFile

/// `roster tables`: writes tables for spreadsheet programs.
struct TablesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: say("Write duties, uncovered needs and loads as CSV tables.", "将值勤、未覆盖需求和工作量导出为 CSV 表格。"),
        discussion: say(
            "They open right in spreadsheet programs; no cell is taken for a formula. They hold residents' names.",
            "可直接用电子表格软件打开，单元格不会被当作公式。含居民姓名。"
        )
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Argument(help: helpText("The roster.", "排班文件。"), completion: .file(extensions: ["json"]))
    var roster: String

    @Option(
        name: [.short, .long],
        help: helpText("The folder to write into.", "写入的文件夹。", value: "folder"),
        completion: .directory
    )
    var output: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let folder = try OutputFolder(output, common.words)
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let roster = try RosterFile.read(at: roster, for: scenario)
            let files = RosterTables(scenario: scenario, roster: roster, language: common.language).files()
            try folder.write(files)
            if common.json { return StandardOutput.write(JSONReport.text(ExportReport(files, folder: folder.path))) }
            StandardOutput.write(common.words.exported(files.count, to: folder.path) + "\n")
        }
    }
}
