import Rostering

/// One thing that is wrong with a file, where it stands, and what to do about it.
public struct Diagnostic: Hashable, Sendable, CustomStringConvertible {
    /// Where it stands.
    public var location: SourceLocation
    /// The path of keys and entries to the value, such as `needs[3].window`; empty for the file as a whole.
    public var keyPath: String
    /// Whether it prevents a plan.
    public var severity: ScenarioFinding.Severity
    /// What is wrong, with the offending values; names nobody.
    public var message: LocalizedText
    /// What to do about it, if that can be told.
    public var hint: LocalizedText?

    /// A diagnostic; an error by default.
    public init(
        location: SourceLocation,
        keyPath: String = "",
        severity: ScenarioFinding.Severity = .error,
        message: LocalizedText,
        hint: LocalizedText? = nil
    ) {
        self.location = location
        self.keyPath = keyPath
        self.severity = severity
        self.message = message
        self.hint = hint
    }

    /// `file:line:column: error: message (at key.path)`, and on a second line the hint if there is one.
    public func text(in language: Language) -> String {
        let isChinese = language == .simplifiedChinese
        let kind =
            switch severity {
            case .error: isChinese ? "错误" : "error"
            case .warning: isChinese ? "警告" : "warning"
            }
        let place = keyPath.isEmpty ? "" : isChinese ? "（位于 \(keyPath)）" : " (at \(keyPath))"
        let line = "\(location): \(kind): \(message.text(in: language))\(place)"
        guard let hint else { return line }
        return line + "\n" + (isChinese ? "提示：" : "hint: ") + hint.text(in: language)
    }

    /// The English text.
    public var description: String { text(in: .english) }
}
