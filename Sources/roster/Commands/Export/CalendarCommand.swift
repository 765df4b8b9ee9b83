import ArgumentParser
import Foundation
import RosterExport
import Rostering
import ScenarioFile

/// `roster calendar`: writes calendars for calendar programs.
struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: say("Write calendars (.ics) of the community, services and volunteers.", "导出全社区、各服务和各志愿者的日历（.ics）。"),
        discussion: say(
            """
            Into a folder: all calendars. Into a file (.ics, or - for stdout): the community's, or the one chosen with \
            --volunteer or --service. Give with --previous what was published before, from the first to the last: then \
            changed events replace the old ones in a calendar program, and those that are gone are taken away. A roster \
            that was made from another scenario, such as the week before or the same week with other needs, is given as \
            the folder that holds both (scenario.yaml and roster.json), as roster export writes it.
            """,
            """
            输出为文件夹时写入全部日历；输出为文件（.ics，或 - 表示标准输出）时写入全社区日历，或用 --volunteer、--service \
            选定的日历。请用 --previous 按先后给出以前发布的排班，这样日历软件会更新有变动的日程，并删除已取消的日程。若以前的排班\
            出自另一方案（如上一周，或需求已有变动的同一周），请给出同时含有两者的文件夹（scenario.yaml 和 roster.json），\
            即 roster export 写出的文件夹。
            """
        )
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Argument(help: helpText("The roster.", "排班文件。"), completion: .file(extensions: ["json"]))
    var roster: String

    @Option(
        parsing: .upToNextOption,
        help: helpText(
            "Rosters published before, or folders with their scenario, from the first to the last.",
            "以前发布的排班，或含其方案的文件夹，按先后排列。",
            value: "roster"
        ),
        completion: .file()
    )
    var previous: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: helpText(
            "When each was published, in UTC, the previous ones first (default: when its file was written).",
            "各次发布的 UTC 时间，先写以前的（默认为文件的写入时间）。",
            value: "time"
        )
    )
    var published: [String] = []

    @OptionGroup var zone: ZoneOption

    @Option(help: helpText("The calendar of this volunteer only.", "仅该志愿者的日历。", value: "id"))
    var volunteer: String?

    @Option(help: helpText("The calendar of this service only.", "仅该服务的日历。", value: "id"))
    var service: String?

    @Option(
        name: [.short, .long],
        help: helpText(
            "A folder, a file that ends in .ics, or - for stdout.",
            "文件夹、以 .ics 结尾的文件，或 - 表示标准输出。",
            value: "path"
        ),
        completion: .file()
    )
    var output: String

    @OptionGroup var common: CommonOptions

    private var isFile: Bool { output == "-" || output.lowercased().hasSuffix(".ics") }

    func validate() throws {
        let words = common.words
        if volunteer != nil, service != nil { throw ValidationError(words.exclude("--volunteer", "--service")) }
        if volunteer != nil || service != nil, !isFile { throw ValidationError(words.chooseOne) }
        if common.json, output == "-" { throw ValidationError(words.exclude("--json", "--output -")) }
        if !published.allSatisfy({ Timestamp(iso: $0) != nil }) { throw ValidationError(words.isNoTime) }
        if !published.isEmpty, published.count != previous.count + 1 { throw ValidationError(words.publishedCount) }
    }

    func run() async throws {
        try await common.run {
            let file = isFile ? try OutputFile(output, common.words) : nil
            let folder = isFile ? nil : try OutputFolder(output, common.words)
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let audience = try audience(in: scenario)
            let calendar = try calendar(of: scenario)
            let files = file.map { [calendar.file(for: audience, name: $0.path)] } ?? calendar.files()
            try folder?.write(files)
            try file?.write(files[0].text)
            if common.json { return StandardOutput.write(JSONReport.text(ExportReport(files, folder: folder?.path))) }
            if let folder {
                StandardOutput.write(common.words.exported(files.count, to: folder.path) + "\n")
            } else if let file, !file.isStandardOutput {
                StandardOutput.write(common.words.exportedCalendar(files[0].count, to: file.path) + "\n")
            }
        }
    }

    private func audience(in scenario: Scenario) throws -> RosterCalendar.Audience {
        if let volunteer {
            let known = scenario.volunteers.map(\.id.text)
            guard known.contains(volunteer) else {
                throw unknown("--volunteer", common.words.noVolunteer(volunteer), volunteer, known)
            }
            return .volunteer(VolunteerID(volunteer))
        }
        guard let service else { return .community }
        let known = scenario.services.map(\.id.text)
        guard known.contains(service) else {
            throw unknown("--service", common.words.noService(service), service, known)
        }
        return .service(ServiceID(service))
    }

    private func unknown(_ option: String, _ message: String, _ id: String, _ known: [String]) -> CommandError {
        CommandError(place: option, message: message, hint: nearest(to: id, in: known).map(common.words.didYouMean))
    }

    private func calendar(of scenario: Scenario) throws -> RosterCalendar {
        var publications: [Publication] = []
        for (number, path) in (previous + [roster]).enumerated() {
            let (own, file) = try source(path, scenario)
            let read = try RosterFile.read(at: file, for: own)
            // A file that was copied may look older than it is; its place in the order is what was said.
            let given = published.isEmpty ? nil : Timestamp(iso: published[number])
            let written = max(publications.last?.published ?? .init(secondsSinceEpoch: 0), timeWritten(file))
            publications.append(Publication(scenario: own, roster: read, published: given ?? written))
        }
        do {
            return try RosterCalendar(
                publications: publications,
                zone: zone.value,
                language: common.language
            )
        } catch .outOfOrder(let number) {
            let paths = previous + [roster]
            throw CommandError(
                place: paths[number - 1],
                message: common.words.isOlder(than: paths[number - 2]),
                hint: common.words.orderRosters
            )
        }
    }

    /// The scenario and the file of a roster: of a folder its own, else those of the last.
    private func source(_ path: String, _ scenario: Scenario) throws -> (Scenario, String) {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return (scenario, path)
        }
        return (try ScenarioFile.read(at: path).scenario, "\(path)/roster.json")
    }

    private func timeWritten(_ path: String) -> Timestamp {
        let date = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return Timestamp(secondsSinceEpoch: Int(date?.timeIntervalSince1970 ?? 0))
    }
}
