import Foundation
import Rostering

/// JSON for scripts: keys in order, so that the same input gives the same bytes.
enum JSONReport {
    /// The text of a report, ending in a line break.
    static func text(_ report: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(report)) ?? Data("{}".utf8)
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    /// Errors as an object.
    static func errors(_ entries: [Failure.Entry]) -> String {
        let wrong = entries.filter { $0.severity == "error" }
        let rest = entries.filter { $0.severity != "error" }
        return text(ErrorReport(errors: wrong, warnings: rest.isEmpty ? nil : rest))
    }

    private struct ErrorReport: Encodable {
        var errors: [Failure.Entry]
        var warnings: [Failure.Entry]?
    }
}
