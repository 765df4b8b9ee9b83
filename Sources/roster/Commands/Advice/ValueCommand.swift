import ArgumentParser
import Foundation
import Rostering

/// `roster value`: what one more volunteer hour is worth.
struct ValueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "value",
        abstract: say(
            "Tell what one more volunteer hour is worth, by skill, day, time and grid.",
            "说明多一小时志愿服务的价值，按技能、日期、时段和网格。"
        ),
        discussion: say(
            """
            roster value scenarios/yucheng roster.json --html value.html

            Estimates come from the duals of the relaxation; the first ten are confirmed by solving the roster anew with \
            the hour added.
            """,
            """
            roster value scenarios/yucheng roster.json --html value.html

            估计值来自松弛问题的对偶价格；排在前面的十项在加入这一小时后重新求解加以确认。
            """
        )
    )

    @OptionGroup var about: AdviceArguments
    @Option(help: helpText("Minutes of the hour (default: 60).", "这一小时的分钟数（默认 60）。", value: "minutes"))
    var minutes: Int = 60
    @Option(
        help: helpText("Also write a page with a heat map.", "另外写出带热力图的页面。", value: "file"),
        completion: .file(extensions: ["html"])
    )
    var html: String?

    func validate() throws {
        if !(1...720).contains(minutes) { throw ValidationError(Words(.ofHelp).minutesRange) }
    }

    func run() async throws {
        try await about.common.run {
            let words = about.common.words
            let page = try html.map { try OutputFile($0, words) }
            let resolver = try await about.resolver(words)
            let advisor = Advisor(resolver, options: about.options)
            let value = try await about.ask(words) { [minutes] in try await advisor.hourValue(minutes: minutes) }
            let text = ValueText(value, resolver.scenario, words)
            try page?.write(text.page().text)
            if about.common.json { return StandardOutput.write(JSONReport.text(ValueReport(value, resolver.scenario))) }
            let width = StandardOutput.width
            StandardOutput.write(text.lines(width: width).map { $0 + "\n" }.joined())
            if let page, !page.isStandardOutput { StandardOutput.write(words.pageWritten(page.path) + "\n") }
        }
    }
}

extension Words {
    var minutesRange: String { both("--minutes lies between 1 and 720", "--minutes 须在 1 与 720 之间") }

    func pageWritten(_ path: String) -> String { both("The page is in \(path).", "页面已写入 \(path)。") }
}
