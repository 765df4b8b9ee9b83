import ArgumentParser
import Rostering
import ScenarioFile

/// `roster check`: validates a scenario.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: say("Find every mistake in a scenario, with its place.", "找出方案中的所有错误及其位置。")
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @OptionGroup var common: CommonOptions

    func run() async throws {
        try await common.run {
            let (words, loaded) = (common.words, try ScenarioFile.read(at: scenario))
            let size = ScenarioSummary(scenario: loaded.scenario)
            if common.json {
                return StandardOutput.write(JSONReport.text(ScenarioReport(size, loaded.findings, common.language)))
            }
            StandardError.write(loaded.findings.map { $0.text(in: common.language) + "\n" }.joined())
            let title = words.name(loaded.scenario.title, loaded.scenario.id)
            var lines = [words.scenarioIsFine(title), words.horizon(loaded.scenario.horizon) + words.both(".", "。")]
            lines.append(size.text(in: common.language))
            if !loaded.findings.isEmpty { lines.append(words.warningCount(loaded.findings.count)) }
            StandardOutput.write(lines.map { $0 + "\n" }.joined())
        }
    }
}
