import ArgumentParser
import GLPKSolver
import LinearModel
import Rostering
import ScenarioFile

/// `roster export-model`: writes the linear model for another solver.
struct ExportModelCommand: AsyncParsableCommand {
    /// How the model is written.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case mps, lp
    }

    /// A level that is a model of its own.
    enum Level: String, CaseIterable, ExpressibleByArgument {
        case coverage, stability, care

        /// The level of the objective.
        var level: ObjectiveLevel {
            switch self {
            case .coverage: .coverage
            case .stability: .stability
            case .care: .care
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "export-model",
        abstract: say("Write the linear model, so that another solver can confirm a result.", "导出线性模型，供其他求解器验证。"),
        discussion: say(
            "A later level holds the earlier ones at their best value; without --level, the first level is written.",
            "后面的级别以前面各级的最优值为约束；不指定 --level 时导出第一级。"
        )
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Flag(help: helpText("All levels in one weighted sum.", "各级合并为一个加权和。"))
    var merged = false

    @Option(help: helpText("coverage, stability or care.", "coverage 覆盖、stability 稳定或 care 关怀。"))
    var level: Level?

    @Option(help: helpText("mps or lp.", "mps 或 lp。"))
    var format: Format

    @Option(
        name: [.short, .long],
        help: helpText("Where to write it; - for stdout.", "写到哪里；- 表示标准输出。", value: "file"),
        completion: .file()
    )
    var output: String

    @OptionGroup var common: CommonOptions

    func validate() throws {
        if merged, level != nil { throw ValidationError(common.words.exclude("--level", "--merged")) }
        if common.json, output == "-" { throw ValidationError(common.words.exclude("--json", "--output -")) }
    }

    func run() async throws {
        try await common.run {
            let words = common.words
            let file = try OutputFile(output, words)
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let planner = Planner(solver: GLPKSolver())
            let level = merged ? .merged : level?.level ?? .coverage
            var held: [ObjectiveLevel: Int] = [:]
            if level == .stability || level == .care {
                let plan = try await planner.plan(scenario)
                for earlier in plan.certificate?.levels ?? [] {
                    if earlier.level == level { break }
                    held[earlier.level] = earlier.objective
                }
            }
            let model = try await planner.exportModel(scenario, level: level, held: held)
            var text = ""
            switch format {
            case .mps: try MPSWriter.write(model, to: &text)
            case .lp: try LPWriter.write(model, to: &text)
            }
            try file.write(text)
            if common.json { return StandardOutput.write(JSONReport.text(ModelReport(model, file.path))) }
            let line = words.modelWritten(
                file.path,
                columns: model.columnCount,
                rows: model.rowCount,
                terms: model.nonzeroCount
            )
            if !file.isStandardOutput { StandardOutput.write(line + "\n") }
        }
    }
}
