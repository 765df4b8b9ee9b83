import ArgumentParser
import Foundation
import Rostering
import ScenarioFile

/// `roster verify`: checks a roster against its scenario.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: say("Check a roster, made by the planner or by hand.", "检验排班，无论由程序还是人工编制。"),
        discussion: say(
            "Recomputes every rule and every level from the two files alone. Exit code 1 if the roster is rejected.",
            "仅根据这两个文件重新计算所有规则和各级分数。未通过时退出码为 1。"
        )
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Argument(help: helpText("The roster.", "排班文件。"), completion: .file(extensions: ["json"]))
    var roster: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let report = Checker(scenario: scenario).check(try RosterFile.read(at: roster, for: scenario))
            if common.json {
                StandardOutput.write(JSONReport.text(VerifyReport(report, scenario, common.language)))
            } else {
                StandardOutput.write(
                    report.text(in: common.language, width: StandardOutput.width)
                )
            }
            if !report.isAccepted { throw ExitCode.failure }
        }
    }
}
