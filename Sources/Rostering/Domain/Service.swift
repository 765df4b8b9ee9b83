/// A kind of help, as data: its demand shape, team, weights and locality.
public struct Service: Hashable, Sendable {
    /// Its id.
    public var id: ServiceID
    /// Its name, as shown.
    public var name: LocalizedText
    /// The shape of its demand, with the shape's own numbers.
    public var shape: DemandShape
    /// The roles of its team; a need may give others. At least one.
    public var roles: [TeamRole]
    /// Whether a team is filled completely (every role's minimum) or not at all.
    public var isAllOrNothing: Bool
    /// Priority points of one missing head (visit, shift, session), portion (round) or head and slot (supervision).
    public var weight: Int
    /// Priority points of one head missing between a role's minimum and its desired count; at most `weight`.
    public var desiredWeight: Int
    /// How far from home volunteers serve here.
    public var reach: Reach
    /// Longest walk from a volunteer's home to the start of a duty, in minutes; `nil` for none.
    public var walkingLimit: Int?
    /// Whether the same few faces matter (visits only): switches on the cost per face.
    public var continuity: Bool
    /// Most different volunteers who visit one resident for this service in the horizon; `nil` for any number.
    public var maximumFaces: Int?
    /// Least number of days between two visits of one need, or two sessions of a case; at least 1.
    public var minimumDaysBetween: Int
    /// What a team must contain besides its roles.
    public var mix: [TeamMix]
    /// Whether a child is present, so that two adults must be, or nobody.
    public var requiresTwoAdults: Bool

    /// The desired weight of a service that gives none: 10, or its weight if that is less.
    public static func defaultDesiredWeight(weight: Int) -> Int { min(10, max(0, weight)) }

    /// A service; `desiredWeight` defaults to ``defaultDesiredWeight(weight:)``.
    public init(
        id: ServiceID,
        shape: DemandShape,
        roles: [TeamRole],
        name: LocalizedText = "",
        isAllOrNothing: Bool = false,
        weight: Int = 100,
        desiredWeight: Int? = nil,
        reach: Reach = .community,
        walkingLimit: Int? = nil,
        continuity: Bool = false,
        maximumFaces: Int? = nil,
        minimumDaysBetween: Int = 1,
        mix: [TeamMix] = [],
        requiresTwoAdults: Bool = false
    ) {
        self.id = id
        self.shape = shape
        self.roles = roles
        self.name = name
        self.isAllOrNothing = isAllOrNothing
        self.weight = weight
        self.desiredWeight = desiredWeight ?? Service.defaultDesiredWeight(weight: weight)
        self.reach = reach
        self.walkingLimit = walkingLimit
        self.continuity = continuity
        self.maximumFaces = maximumFaces
        self.minimumDaysBetween = minimumDaysBetween
        self.mix = mix
        self.requiresTwoAdults = requiresTwoAdults
    }
}

/// The five shapes of demand.
public enum DemandShape: Hashable, Sendable {
    /// Fixed time at a place, so many heads.
    case shift
    /// One resident, a duration, a window in which it may start on a grid of so many minutes (15 by default).
    case visit(startStep: Minutes)
    /// Many doors in one time window; rounds are formed by the planner.
    case round(RoundShape)
    /// Heads demanded over time by registered children.
    case supervision(SupervisionShape)
    /// A case whose parties attend together in a room of the need's place.
    case session(startStep: Minutes)

    /// The name of the shape in files.
    public var name: String {
        switch self {
        case .shift: "shift"
        case .visit: "visit"
        case .round: "round"
        case .supervision: "supervision"
        case .session: "session"
        }
    }
}

/// The numbers of a round.
public struct RoundShape: Hashable, Sendable {
    /// Where portions are picked up.
    public var kitchen: PlaceID
    /// Most portions in one round.
    public var maximumPortions: Int
    /// Longest time from leaving the kitchen to handing over at the last door.
    public var hotFoodLimit: Minutes
    /// Time to load at the kitchen; the round's duty starts with it.
    public var loadingTime: Minutes
    /// Time at each door.
    public var doorTime: Minutes
    /// Grid of possible starts.
    public var startStep: Minutes

    /// The numbers of a round.
    public init(
        kitchen: PlaceID,
        maximumPortions: Int,
        hotFoodLimit: Minutes = 40,
        loadingTime: Minutes = 5,
        doorTime: Minutes = 2,
        startStep: Minutes = 15
    ) {
        self.kitchen = kitchen
        self.maximumPortions = maximumPortions
        self.hotFoodLimit = hotFoodLimit
        self.loadingTime = loadingTime
        self.doorTime = doorTime
        self.startStep = startStep
    }
}

/// The numbers of supervision.
public struct SupervisionShape: Hashable, Sendable {
    /// Where the children wait.
    public var place: PlaceID
    /// Children per adult at most.
    public var childrenPerAdult: Int
    /// Heads demanded as soon as one child is present.
    public var minimumHeads: Int
    /// Length of a slot; a stay starts and ends on this grid, counted from midnight.
    public var slot: Minutes
    /// Shortest stay of a volunteer.
    public var minimumStay: Minutes
    /// Longest stay of a volunteer.
    public var maximumStay: Minutes

    /// The numbers of supervision.
    public init(
        place: PlaceID,
        childrenPerAdult: Int = 8,
        minimumHeads: Int = 2,
        slot: Minutes = 30,
        minimumStay: Minutes = 60,
        maximumStay: Minutes = 180
    ) {
        self.place = place
        self.childrenPerAdult = childrenPerAdult
        self.minimumHeads = minimumHeads
        self.slot = slot
        self.minimumStay = minimumStay
        self.maximumStay = maximumStay
    }
}

/// A role in a team, with the heads it takes.
public struct TeamRole: Hashable, Sendable {
    /// Its id, unique in its service.
    public var id: RoleID
    /// Its name, as shown.
    public var name: LocalizedText
    /// The skill it asks for; `nil` for none.
    public var skill: SkillID?
    /// The least level of that skill; `trainee` admits trainees.
    public var minimumLevel: SkillLevel
    /// Heads below which the role is short.
    public var minimum: Int
    /// Heads one would like to have.
    public var desired: Int
    /// Heads above which nobody may be added.
    public var maximum: Int

    /// A role; `desired` and `maximum` default to `minimum`.
    public init(
        id: RoleID,
        skill: SkillID? = nil,
        minimum: Int = 1,
        desired: Int? = nil,
        maximum: Int? = nil,
        minimumLevel: SkillLevel = .qualified,
        name: LocalizedText = ""
    ) {
        self.id = id
        self.name = name
        self.skill = skill
        self.minimumLevel = minimumLevel
        self.minimum = minimum
        self.desired = max(minimum, desired ?? minimum)
        self.maximum = max(self.desired, maximum ?? 0)
    }
}

/// At least so many members of a team, if there is one, hold a skill at a level.
public struct TeamMix: Hashable, Sendable {
    /// The skill.
    public var skill: SkillID
    /// The least level.
    public var level: SkillLevel
    /// How many members.
    public var atLeast: Int

    /// A demand on the mix of a team.
    public init(skill: SkillID, level: SkillLevel = .qualified, atLeast: Int = 1) {
        self.skill = skill
        self.level = level
        self.atLeast = atLeast
    }
}
