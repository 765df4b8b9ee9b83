import Rostering

/// What one reading of a scenario or a roster has met so far: its files and everything wrong with them.
final class Reading {
    /// The files, in the order of their opening.
    private(set) var files: [String] = []
    /// Everything that is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether entries are lost or nameless, so that checking references would only repeat the trouble.
    var isStructureBroken = false

    private var guesses = 0

    /// Whether any diagnostic is an error.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A number for a file, by which places know it.
    func register(file: String) -> Int32 {
        files.append(file)
        return Int32(files.count - 1)
    }

    /// Notes what is wrong at a place.
    func report(
        _ message: LocalizedText,
        hint: LocalizedText? = nil,
        severity: ScenarioFinding.Severity = .error,
        at place: Node.Place,
        path: String = ""
    ) {
        let file = files.indices.contains(Int(place.file)) ? files[Int(place.file)] : ""
        let location = SourceLocation(file: file, line: Int(place.line), column: Int(place.column))
        diagnostics.append(
            Diagnostic(location: location, keyPath: path, severity: severity, message: message, hint: hint)
        )
    }

    /// Puts others in the place of all diagnostics from one on.
    func replace(from index: Int, with others: [Diagnostic]) {
        diagnostics.replaceSubrange(index..., with: others)
    }

    /// What a misspelt word was meant to be; nothing once a file has too many of them to care.
    func guess(_ text: String, among words: @autoclosure () -> [String]) -> LocalizedText? {
        mayGuess() ? Nearest.hint(for: text, among: words()) : nil
    }

    /// Whether one more misspelt word is worth a guess.
    func mayGuess() -> Bool {
        guesses += 1
        return guesses <= 60
    }

    /// Notes what is wrong with a file that no reading has opened.
    func report(_ failure: FileBytes.Failure, file: String) {
        isStructureBroken = true
        diagnostics.append(
            Diagnostic(location: SourceLocation(file: file), message: failure.message, hint: failure.hint)
        )
    }

    /// Throws what is wrong if any of it is an error.
    func throwErrors() throws(ScenarioFileError) {
        if hasErrors { throw ScenarioFileError(diagnostics) }
    }
}
