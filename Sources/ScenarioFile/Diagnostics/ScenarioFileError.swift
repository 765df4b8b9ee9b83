import Rostering

/// Everything that is wrong with a scenario's or a roster's files, in order of position.
public struct ScenarioFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The diagnostics, warnings included, sorted by position and without repetitions.
    public let diagnostics: [Diagnostic]

    /// Most diagnostics that are printed; the value holds all of them.
    public static let printedDiagnostics = 100

    /// An error of the given diagnostics, in any order.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = Diagnostic.ordered(diagnostics) }

    /// One diagnostic after the other, at most ``printedDiagnostics`` of them, and how many more there are.
    public func text(in language: Language) -> String {
        var lines = diagnostics.prefix(Self.printedDiagnostics).map { $0.text(in: language) }
        let rest = diagnostics.count - lines.count
        if rest > 0 {
            lines.append(language == .simplifiedChinese ? "另有 \(rest) 处问题未列出" : "… and \(rest) more")
        }
        return lines.joined(separator: "\n")
    }

    /// The English text.
    public var description: String { text(in: .english) }
}

extension Diagnostic {
    /// The diagnostics by position, each once; of one position, errors before warnings.
    static func ordered(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return diagnostics.enumerated()
            .filter { seen.insert($0.element).inserted }
            .sorted { left, right in
                if left.element.location != right.element.location {
                    return left.element.location < right.element.location
                }
                if left.element.severity != right.element.severity { return left.element.severity == .error }
                return left.offset < right.offset
            }
            .map(\.element)
    }
}
