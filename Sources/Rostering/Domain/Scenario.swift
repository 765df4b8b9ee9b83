/// Everything a plan is made from. The order of the entries has no effect on the roster.
public struct Scenario: Hashable, Sendable {
    /// Its id, by which a roster file names it.
    public var id: String
    /// Its title, as shown.
    public var title: LocalizedText
    /// The days to plan.
    public var horizon: Horizon
    /// The neighbourhood.
    public var community: Community
    /// Skills that roles ask for.
    public var skills: [Skill]
    /// Who serves.
    public var volunteers: [Volunteer]
    /// Who is helped.
    public var residents: [Resident]
    /// Kinds of help.
    public var services: [Service]
    /// What is asked for.
    public var needs: [Need]
    /// Rules that differ from their default mode.
    public var rules: [RuleID: RuleMode]
    /// Points of the objective.
    public var weights: Weights
    /// What people have decided.
    public var pins: [Pin]
    /// Volunteers to keep free.
    public var standby: [StandbyReserve]
    /// What has been published, if anything.
    public var published: PublishedRoster?

    /// A scenario; everything but id and horizon may be filled in later.
    public init(
        id: String,
        horizon: Horizon,
        title: LocalizedText = "",
        community: Community = Community(),
        skills: [Skill] = [],
        volunteers: [Volunteer] = [],
        residents: [Resident] = [],
        services: [Service] = [],
        needs: [Need] = [],
        rules: [RuleID: RuleMode] = [:],
        weights: Weights = Weights(),
        pins: [Pin] = [],
        standby: [StandbyReserve] = [],
        published: PublishedRoster? = nil
    ) {
        self.id = id
        self.horizon = horizon
        self.title = title
        self.community = community
        self.skills = skills
        self.volunteers = volunteers
        self.residents = residents
        self.services = services
        self.needs = needs
        self.rules = rules
        self.weights = weights
        self.pins = pins
        self.standby = standby
        self.published = published
    }
}
