import ArgumentParser
import Foundation
import RosterExport
import RosterStore
import Rostering
import ScenarioFile

/// `roster export`: writes a week of the database as a scenario.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: say(
            "Write a week of the database: as a scenario with its roster, as pages or calendars; or people and needs.",
            "导出数据库中的一周：方案及排班、可打印页面或日历；或导出人员和需求表格。"
        ),
        discussion: say(
            """
            By default a scenario, with the absences, the history and the age of needs as the planner sees them, and the \
            published roster. --pages writes what is printed, --calendars what calendar programs read (of all versions, \
            so that changes and cancellations arrive), --tables people and needs for spreadsheet programs.
            """,
            """
            默认导出方案（含排班时所用的请假、历史和需求等待周数）及已发布的排班。--pages 写出可打印的页面，--calendars \
            写出日历（含各次发布，因此变动和取消都会送达），--tables 写出供电子表格使用的人员和需求表格。
            """
        )
    )
    @Option(
        name: [.short, .long],
        help: helpText("A new folder, or a file that ends in .json.", "新文件夹，或以 .json 结尾的文件。", value: "path"),
        completion: .directory
    )
    var output: String
    @Flag(help: helpText("Write pages to print.", "写出可打印的页面。"))
    var pages = false
    @Flag(help: helpText("Write calendars (.ics).", "写出日历（.ics）。"))
    var calendars = false
    @Flag(help: helpText("Write people and needs as tables for spreadsheet programs.", "写出供电子表格使用的人员和需求表格。"))
    var tables = false
    @OptionGroup var zone: ZoneOption
    @Option(help: helpText("The published version (default: the latest).", "发布版本（默认最新）。", value: "n"))
    var published: Int?
    @OptionGroup var options: WeekOptions

    func validate() throws {
        if [pages, calendars, tables].count(where: { $0 }) > 1 {
            throw ValidationError(
                options.words.both(
                    "choose one of --pages, --calendars and --tables",
                    "--pages、--calendars、--tables 只能选一个"
                )
            )
        }
    }

    func run() async throws {
        try await options.store.run { database, words in
            if tables { return try write(try TableTexts(database, words).files, words) }
            let week = try options.week ?? database.openWeek(near: options.moment.date)
            let files = WeekFiles(database: database, week: week, words: words)
            if pages { return try write(try files.pages(version: published), words) }
            if calendars { return try write(try files.calendars(upTo: published, zone: zone.value), words) }
            try writeScenario(of: week, database, words)
        }
    }

    private func writeScenario(of week: WeekID, _ database: RosterStore, _ words: Words) throws {
        let scenario = try database.scenario(of: week)
        var files = [output]
        var leftOut = 0
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
                let known = try database.publication(of: week, version: version).roster.known(to: scenario)
                var roster = known.roster
                leftOut = known.leftOut
                // What was proven of a later version is about the roster that it changed, which is not written.
                if version > 1 { roster.certificate = nil }
                let file = "\(output)/roster.json"
                try RosterFile.write(roster, toFile: file)
                files.append(file)
            }
        }
        options.answer(["files": files]) {
            let list = words.list(files)
            let pages = "roster pages \(files.map(shellQuoted).joined(separator: " ")) -o pages"
            let gone = words.both(
                "Left out: \(words.count(leftOut, "duty", "duties")) of people or for needs that are no longer there.",
                "已略去 \(leftOut) 次任务：其人员或需求已不存在。"
            )
            return [words.both("Week \(week) is in \(list).", "\(week) 周已导出到 \(list)。")]
                + (leftOut > 0 ? [gone] : [])
                + (files.count > 1 ? [words.next(pages)] : [])
        }
    }

    private func write(_ files: [ExportFile], _ words: Words) throws {
        let folder = try OutputFolder(output, words)
        try folder.write(files)
        options.answer(ExportReport(files, folder: folder.path)) {
            let first = pages ? [words.openPages("\(folder.path)/index.html")] : []
            return [words.exported(files.count, to: folder.path)] + first
        }
    }
}
