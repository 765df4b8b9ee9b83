/// The stable names of the rule families; one file in `Rules/` each.
public enum RuleID: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    // Per volunteer.
    case availability
    case skill
    case noOverlap = "no-overlap"
    case dayLoad = "day-load"
    case weekLoad = "week-load"
    case minimumLoad = "minimum-load"
    case daysPerWeek = "days-per-week"
    case daysInRow = "days-in-row"
    case rest
    case earliestLatest = "earliest-latest"
    case refused
    case neutrality
    case wishes
    case locality
    // Across volunteers.
    case coverage
    case completeTeam = "complete-team"
    case teamMix = "team-mix"
    case mentor
    case twoAdults = "two-adults"
    case startTogether = "start-together"
    case keepTogether = "keep-together"
    case keepApart = "keep-apart"
    case maximumFaces = "max-faces"
    case sameMediator = "same-mediator"
    case spacing
    case oneVisitAtATime = "one-visit-at-a-time"
    case roomCapacity = "room-capacity"
    case standby
    case pins
    case published

    /// Orders as declared: per volunteer first.
    public static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// Whether a rule must hold or costs something when broken.
public enum RuleMode: Hashable, Sendable {
    /// Must hold.
    case required
    /// Costs so many care points for every unit by which it is broken; each rule's file says what a unit is.
    case penalised(Int)
}

/// Something a person has decided about one volunteer.
public struct Pin: Hashable, Sendable {
    /// Must or must not.
    public enum Decision: String, Hashable, Sendable, CaseIterable {
        /// The volunteer has at least one matching duty.
        case must
        /// The volunteer has no matching duty.
        case mustNot = "must-not"
    }

    /// The decision.
    public var decision: Decision
    /// About whom.
    public var volunteer: VolunteerID
    /// A task's id, a need's id (any of its tasks), or a stop's id (the round that carries it).
    public var target: String
    /// Only duties in this role.
    public var role: RoleID?
    /// Only duties that start at this time of day.
    public var start: TimeOfDay?

    /// A pin.
    public init(
        _ decision: Decision,
        volunteer: VolunteerID,
        target: String,
        role: RoleID? = nil,
        start: TimeOfDay? = nil
    ) {
        self.decision = decision
        self.volunteer = volunteer
        self.target = target
        self.role = role
        self.start = start
    }
}

/// So many volunteers kept free at a time, to step in.
public struct StandbyReserve: Hashable, Sendable {
    /// Its name in reports.
    public var id: String
    /// The days.
    public var days: DayPattern
    /// The time of the day.
    public var window: DailyWindow
    /// The skill they hold; `nil` for any.
    public var skill: SkillID?
    /// How many.
    public var atLeast: Int

    /// A reserve.
    public init(id: String, window: DailyWindow, atLeast: Int, days: DayPattern = DayPattern(), skill: SkillID? = nil) {
        self.id = id
        self.window = window
        self.atLeast = atLeast
        self.days = days
        self.skill = skill
    }
}

/// A roster that people have been told about, and that a new plan holds to.
public struct PublishedRoster: Hashable, Sendable {
    /// Its duties.
    public var duties: [Duty]
    /// Its rounds, whose ids and stops are kept as far as the stops still exist.
    public var rounds: [Round]
    /// The present; changes soon after it cost more.
    public var now: Minutes
    /// Duties that start before this are kept (rule `published`).
    public var frozenBefore: Minutes

    /// A published roster, by default with everything in the future.
    public init(duties: [Duty], rounds: [Round] = [], now: Minutes = 0, frozenBefore: Minutes = 0) {
        self.duties = duties
        self.rounds = rounds
        self.now = now
        self.frozenBefore = frozenBefore
    }
}
