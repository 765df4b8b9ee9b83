import Rostering
import ScenarioFile

/// What is told about a table before it is used.
enum TableOutcome {
    /// Tells warnings and rows left out on stderr; throws what is wrong unless bad rows are left out.
    static func judge(
        _ diagnostics: [Diagnostic],
        _ badRows: [SourceLocation],
        _ isReadable: Bool,
        _ skipBad: Bool,
        _ common: CommonOptions
    ) throws {
        let words = common.words
        let isWrong = diagnostics.contains { $0.severity == .error }
        if isWrong, !(skipBad && isReadable) { throw ScenarioFileError(diagnostics) }
        let diagnostics = diagnostics.sorted { ($0.location, $0.message.english) < ($1.location, $1.message.english) }
        StandardError.write(diagnostics.map { $0.text(in: words.language) + "\n" }.joined())
        if !badRows.isEmpty {
            let rows = words.list(badRows.sorted().map { "\($0.file):\($0.line)" })
            StandardError.write(words.both("Left out: \(rows).", "已跳过：\(rows)。") + "\n")
        }
    }
}
