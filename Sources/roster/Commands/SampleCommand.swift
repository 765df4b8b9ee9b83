import ArgumentParser
import Foundation
import Rostering
import SampleCommunity
import ScenarioFile

/// `roster sample`: makes up a scenario.
struct SampleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sample",
        abstract: say("Make up a community and a week of its needs.", "虚构一个社区及其一周的需求。"),
        discussion: say(
            "The same seed and scale make the same scenario, everywhere. All names are invented.",
            "相同的种子和规模总是生成相同的方案。所有姓名均为虚构。"
        )
    )

    @Option(help: helpText("Another seed, another community.", "种子不同，社区不同。", value: "n"))
    var seed: UInt64 = 1

    @Option(help: helpText("1 for 4,060 households and about 280 volunteers.", "1 表示 4,060 户、约 280 名志愿者。", value: "x"))
    var scale: Double = 1

    @Option(
        name: [.short, .long],
        help: helpText("The folder to write into.", "写入的文件夹。", value: "folder"),
        completion: .directory
    )
    var output: String

    @Option(help: helpText("ordinary-week or holiday-week.", "ordinary-week 平常周 或 holiday-week 假期周。", value: "variant"))
    var variant: SampleCommunity.Variant = .ordinaryWeek

    @Flag(help: helpText("Write into a folder that is not empty.", "允许写入非空文件夹。"))
    var force = false

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if !(scale >= 0.02 && scale <= 10) { throw ValidationError(common.words.scaleRange) }
    }

    func run() async throws {
        try await common.run {
            let words = common.words
            if !force, !isEmptyOrNew(output) {
                throw CommandError(place: output, message: words.folderNotEmpty, hint: words.useForce)
            }
            let scenario = SampleCommunity.scenario(seed: seed, scale: scale, variant: variant)
            try ScenarioFile.write(scenario, toFolder: output)
            let size = ScenarioSummary(scenario: scenario)
            if common.json {
                return StandardOutput.write(JSONReport.text(ScenarioReport(size, [], common.language, folder: output)))
            }
            let next = "roster plan \(shellQuoted(output))"
            StandardOutput.write(
                "\(size.text(in: common.language))\n\(words.sampleWritten(output))\n\(words.next(next))\n"
            )
        }
    }

    private func isEmptyOrNew(_ folder: String) -> Bool {
        guard let folder = opendir(folder) else { return access(output, F_OK) != 0 }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { return false }
        }
        return true
    }
}

extension SampleCommunity.Variant: ExpressibleByArgument {}
