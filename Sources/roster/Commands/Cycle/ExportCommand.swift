import ArgumentParser
import Foundation
import RosterStore
import Rostering
import ScenarioFile

/// `roster export`: writes a week of the database as a scenario.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            "Write a week of the database as a scenario, with its published roster.",
            "将数据库中的一周导出为方案，附已发布的排班。"
        ),
        discussion: say(
            "The scenario has the absences, the history and the age of needs as the planner sees them.",
            "方案包含排班时所用的请假、历史和需求等待周数。"
        )
    )
    @Option(
        name: [.short, .long],
        help: helpText("A new folder, or a file that ends in .json.", "新文件夹，或以 .json 结尾的文件。", value: "path"),
        completion: .directory
    )
    var output: String
    @Flag(help: helpText("Write tables for spreadsheet programs.", "写出供电子表格使用的表格。"))
    var tables = false
    @Option(help: helpText("The published version (default: the latest).", "发布版本（默认最新）。", value: "n"))
    var published: Int?
    @OptionGroup var week: WeekOption
    @OptionGroup var store: StoreOptions
    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let words = common.words
            let database = try store.open()
            if tables { return try writeTables(database) }
            let week = try week.resolve(database, store)
            let scenario = try database.scenario(of: week)
            var files = [output]
            if output.hasSuffix(".json") {
                try ScenarioFile.writeJSON(scenario, toFile: output)
            } else {
                if access(output, F_OK) == 0 {
                    throw CommandError(
                        place: output,
                        message: words.both("exists already", "已存在"),
                        hint: words.both("name a new folder", "请指定新文件夹")
                    )
                }
                try ScenarioFile.write(scenario, toFolder: output)
                if let version = try published ?? database.latestVersion(of: week) {
                    var roster = try database.publication(of: week, version: version).roster
                    // What was proven of a later version is about the roster that it changed, which is not written.
                    if version > 1 { roster.certificate = nil }
                    let file = "\(output)/roster.json"
                    try RosterFile.write(roster, toFile: file)
                    files.append(file)
                }
            }
            if common.json { return StandardOutput.write(JSONReport.text(["files": files])) }
            StandardOutput.write(
                words.both("Week \(week) is in \(words.list(files)).", "\(week) 周已导出到 \(words.list(files))。") + "\n"
                    + (files.count > 1
                        ? words.next("roster pages \(files.map(shellQuoted).joined(separator: " ")) -o pages") + "\n"
                        : "")
            )
        }
    }

    private func writeTables(_ database: RosterStore) throws {
        let words = common.words
        let texts = try TableTexts(database, words)
        let folder = try OutputFolder(output, words)
        try folder.write(texts.files)
        let names = texts.files.map { "\(output)/\($0.name)" }
        if common.json { return StandardOutput.write(JSONReport.text(["files": names])) }
        let list = words.list(names)
        StandardOutput.write(words.both("The tables are \(list).", "表格为 \(list)。") + "\n")
    }
}
