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
            """
            Without --level, the first level is written. A later level holds the earlier ones at given values (--hold, \
            such as those of a roster's certificate), or else at those of a plan that is made first.
            """,
            """
            不指定 --level 时导出第一级。导出后面的级别时，前面各级不得超过给定的值（--hold，例如排班证明中的值）；\
            若未给定，则先编制排班，取其各级的值。
            """
        )
    )

    @Argument(help: helpText("The scenario: a folder or a file.", "方案：文件夹或文件。"), completion: .file())
    var scenario: String

    @Flag(help: helpText("All levels in one weighted sum.", "各级合并为一个加权和。"))
    var merged = false

    @Option(help: helpText("coverage, stability or care.", "coverage 覆盖、stability 稳定或 care 关怀。"))
    var level: Level?

    @Option(
        name: .customLong("hold"),
        help: helpText(
            "The most that an earlier level may reach, such as coverage=785; once for each level.",
            "前面某一级不得超过的值，例如 coverage=785；每级一次。",
            value: "level=value"
        )
    )
    var holds: [Hold] = []

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
        let words = common.words
        if merged, level != nil { throw ValidationError(words.exclude("--level", "--merged")) }
        if merged, !holds.isEmpty { throw ValidationError(words.exclude("--hold", "--merged")) }
        if common.json, output == "-" { throw ValidationError(words.exclude("--json", "--output -")) }
        for hold in holds where !(earlierLevels.contains { $0 == hold.level }) {
            throw ValidationError(words.notEarlier(hold.level.rawValue, than: (level ?? .coverage).rawValue))
        }
        if Set(holds.map(\.level)).count < holds.count { throw ValidationError(words.heldTwice) }
    }

    func run() async throws {
        try await common.run {
            let words = common.words
            let file = try OutputFile(output, words)
            let scenario = try ScenarioFile.read(at: scenario).scenario
            let planner = Planner(solver: GLPKSolver())
            let level = merged ? .merged : level?.level ?? .coverage
            let held = try await heldValues(scenario, planner)
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

    /// The levels before the one that is written, in order.
    private var earlierLevels: ArraySlice<Level> { Level.allCases.prefix { $0 != level ?? .coverage } }

    /// What the earlier levels may reach: as given, or as a plan reaches it.
    private func heldValues(_ scenario: Scenario, _ planner: Planner) async throws -> [ObjectiveLevel: Int] {
        if !holds.isEmpty { return Dictionary(uniqueKeysWithValues: holds.map { ($0.level.level, $0.value) }) }
        if merged || earlierLevels.isEmpty { return [:] }
        let earlier = Set(earlierLevels.map(\.level))
        let levels = try await planner.plan(scenario).certificate?.levels ?? []
        return Dictionary(
            uniqueKeysWithValues: levels.filter { earlier.contains($0.level) }.map { ($0.level, $0.objective) }
        )
    }
}

/// A level and the most it may reach, as people write it: `coverage=785`.
struct Hold: ExpressibleByArgument {
    /// The level.
    let level: ExportModelCommand.Level
    /// Points that it must not exceed.
    let value: Int

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let level = ExportModelCommand.Level(rawValue: String(parts[0])),
            let value = Int(parts[1])
        else { return nil }
        self.level = level
        self.value = value
    }
}
