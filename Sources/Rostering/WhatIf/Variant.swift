/// A scenario that is compared with another: what if it were so?
public struct Variant: Sendable {
    /// What is different, in a few words.
    public var name: LocalizedText
    /// The scenario as it would be.
    public var scenario: Scenario

    /// A variant.
    public init(name: LocalizedText, scenario: Scenario) {
        self.name = name
        self.scenario = scenario
    }
}
