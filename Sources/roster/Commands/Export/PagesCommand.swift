import ArgumentParser
import Foundation
import RosterExport
import Rostering
import ScenarioFile

/// `roster pages`: writes pages to print.
struct PagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract: say("Write the board, slips, sheets and lists to print on A4.", "生成可打印的 A4 页面：公告、值勤单、值勤表和清单。"),
        discussion: say(
            "HTML files that need no network; index.html lists them. Only board.html is meant for the wall: the sheets and slips have residents' names and the notes of needs.",
            "均为无需联网的 HTML 文件，index.html 为目录。只有 board.html 适合公开张贴：其余页面含居民姓名和需求备注。"
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

    @Option(help: helpText("Which publication it is, printed on every sheet.", "版本说明，印在每页上。", value: "text"))
    var edition: String?

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let folder = try OutputFolder(output, common.words)
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let pages = RosterPages(
                scenario: scenario,
                roster: try RosterFile.read(at: roster, for: scenario),
                language: common.language,
                edition: edition
            )
            let files = pages.files()
            try folder.write(files)
            if common.json { return StandardOutput.write(JSONReport.text(ExportReport(files, folder: folder.path))) }
            let words = common.words
            StandardOutput.write(
                "\(words.exported(files.count, to: folder.path))\n\(words.openPages("\(folder.path)/index.html"))\n"
            )
        }
    }
}
