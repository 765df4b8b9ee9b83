/// One thing that is wrong with a scenario, and where.
public struct ScenarioFinding: Hashable, Sendable {
    /// A step from a scenario to one of its values.
    public enum Step: Hashable, Sendable {
        /// The value of a key, as files spell it.
        case key(String)
        /// An entry of a list, from 0.
        case entry(Int)
    }

    /// Whether it prevents a plan.
    public enum Severity: String, Hashable, Sendable {
        case error, warning
    }

    /// Where, from the scenario down, such as `volunteers`, 3, `home`.
    public var path: [Step]
    /// Whether it prevents a plan.
    public var severity: Severity
    /// What is wrong, with the offending values; names nobody.
    public var message: LocalizedText
    /// What to do about it, if that can be told.
    public var hint: LocalizedText?

    /// A finding; an error by default.
    public init(
        path: [Step],
        severity: Severity = .error,
        message: LocalizedText,
        hint: LocalizedText? = nil
    ) {
        self.path = path
        self.severity = severity
        self.message = message
        self.hint = hint
    }
}
