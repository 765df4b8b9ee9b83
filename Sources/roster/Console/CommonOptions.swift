import ArgumentParser
import Foundation
import Rostering

/// Options that every command has.
struct CommonOptions: ParsableArguments {
    @Flag(help: helpText("Write JSON to stdout, and nothing else there.", "向标准输出写 JSON，且不写其他内容。"))
    var json = false

    @Option(help: helpText("Language: en or zh-Hans (default: from the environment).", "语言：en 或 zh-Hans（默认取自环境变量）。"))
    var lang: Language?

    /// The language to speak.
    var language: Language { lang ?? .ofEnvironment(ProcessInfo.processInfo.environment) }

    /// The words of that language.
    var words: Words { Words(language) }

    /// Runs a command's work; an error is told on stderr (and as JSON on stdout) and becomes an exit code.
    func run(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let code as ExitCode {
            throw code
        } catch {
            let failure = Failure(error, words)
            StandardError.write(failure.text(words))
            if json { StandardOutput.write(JSONReport.errors(failure.entries)) }
            throw failure.code
        }
    }
}
