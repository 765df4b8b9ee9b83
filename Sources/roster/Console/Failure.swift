import ArgumentParser
import LinearModel
import RosterStore
import Rostering
import ScenarioFile

/// Something that the command itself cannot do.
struct CommandError: Error {
    /// The file or argument concerned, if any.
    var place: String?
    /// The line of that file.
    var line: Int?
    /// What in that place.
    var key: String?
    /// What is wrong.
    var message: String
    /// What to do about it.
    var hint: String?

    /// The whole place: `profiles.txt:3: days`.
    fileprivate var location: String? {
        place.map { $0 + (line.map { ":\($0)" } ?? "") + (key.map { ": \($0)" } ?? "") }
    }
}

/// Several things that the command itself cannot do, told at once.
struct CommandErrors: Error {
    let all: [CommandError]
}

/// What is told about an error, and the exit code that it means.
struct Failure {
    /// One error as JSON has it.
    struct Entry: Encodable {
        var file: String?
        var line: Int?
        var column: Int?
        var path: String?
        var severity = "error"
        var message: String
        var hint: String?
        /// The rule that demands what conflicts, of an infeasible scenario.
        var rule: String?
    }

    let entries: [Entry]
    let code: ExitCode
    private let lines: [String]

    /// What to say about an error.
    init(_ error: any Error, _ words: Words) {
        switch error {
        case let error as ScenarioFileError:
            code = .failure
            entries = error.diagnostics.map { Entry($0, words.language) }
            let wrong = error.diagnostics.count { $0.severity == .error }
            lines = [error.text(in: words.language)] + (wrong > 1 ? [words.errorCount(wrong)] : [])
        case let error as PlanError:
            code = Failure.code(of: error)
            let (message, details, hint) = words.planError(error)
            if case .infeasible(let conflict) = error {
                entries = conflict.map {
                    Entry(message: $0.statement.text(in: words.language), hint: hint, rule: $0.rule.rawValue)
                }
            } else {
                entries =
                    [Entry(message: message, hint: hint)]
                    + details.map { Entry(message: $0) }
            }
            lines =
                [words.errorLine(message, place: nil)] + details.map { "  \($0)" }
                + (hint.map { [words.hintLine($0)] } ?? [])
        case let error as ResolveError:
            code = .failure
            let (message, details, hint) = error.told(words)
            entries = [Entry(message: message, hint: hint)] + details.map { Entry(message: $0) }
            lines =
                [words.errorLine(message, place: nil)] + details.map { "  \($0)" }
                + (hint.map { [words.hintLine($0)] } ?? [])
        case SimulationError.impossibleDuties(let number):
            code = .failure
            let (message, hint) = words.impossibleDuties(number)
            entries = [Entry(message: message, hint: hint)]
            lines = [words.errorLine(message, place: nil), words.hintLine(hint)]
        case let error as StoreError:
            code = .failure
            let (message, hint) = (error.message.text(in: words.language), error.hint?.text(in: words.language))
            entries = [Entry(message: message, hint: hint)]
            lines = [words.errorLine(message, place: nil)] + (hint.map { [words.hintLine($0)] } ?? [])
        case is CommandError, is CommandErrors:
            code = .failure
            let all = (error as? CommandErrors)?.all ?? (error as? CommandError).map { [$0] } ?? []
            entries = all.map {
                Entry(file: $0.place, line: $0.line, path: $0.key, message: $0.message, hint: $0.hint)
            }
            lines =
                all.flatMap { error in
                    [words.errorLine(error.message, place: error.location)]
                        + (error.hint.map { [words.hintLine($0)] } ?? [])
                } + (all.count > 1 ? [words.errorCount(all.count)] : [])
        default:
            code = .failure
            entries = [Entry(message: String(describing: error))]
            lines = [words.errorLine(String(describing: error), place: nil)]
        }
    }

    /// The lines for stderr.
    func text(_ words: Words) -> String { lines.map { $0 + "\n" }.joined() }

    private static func code(of error: PlanError) -> ExitCode {
        switch error {
        case .infeasible: ExitCode(2)
        case .noRosterYet: ExitCode(3)
        case .invalidScenario, .rejectedByChecker: .failure
        }
    }
}

extension Failure.Entry {
    /// A diagnostic as JSON has it.
    init(_ diagnostic: Diagnostic, _ language: Language) {
        self.init(
            file: diagnostic.location.file,
            line: diagnostic.location.line,
            column: diagnostic.location.column,
            path: diagnostic.keyPath,
            severity: diagnostic.severity.rawValue,
            message: diagnostic.message.text(in: language),
            hint: diagnostic.hint?.text(in: language)
        )
    }
}
