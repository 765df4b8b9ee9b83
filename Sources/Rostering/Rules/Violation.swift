/// One way in which a roster breaks a rule or the structure of the scenario.
public struct Violation: Hashable, Sendable {
    /// The rule; `nil` if the roster does not fit the scenario's structure at all.
    public var rule: RuleID?
    /// By how many of the rule's units.
    public var units: Int
    /// The volunteers concerned.
    public var volunteers: [VolunteerID]
    /// The tasks concerned.
    public var tasks: [TaskID]
    /// The horizon's day, if the violation is about one.
    public var day: Int?
    /// Numbers and ids that the wording shows, by name.
    public var facts: [String: String]

    /// A violation.
    public init(
        rule: RuleID?,
        units: Int = 1,
        volunteers: [VolunteerID] = [],
        tasks: [TaskID] = [],
        day: Int? = nil,
        facts: [String: String] = [:]
    ) {
        self.rule = rule
        self.units = units
        self.volunteers = volunteers
        self.tasks = tasks
        self.day = day
        self.facts = facts
    }
}
