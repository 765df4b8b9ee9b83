/// One volunteer doing one task at one time.
public struct Duty: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// What: a task of the scenario or a round of the roster.
    public var task: TaskID
    /// The kind of help.
    public var service: ServiceID
    /// The need served; `nil` for rounds and supervision, which serve many.
    public var need: NeedID?
    /// In which role.
    public var role: RoleID
    /// When, `[start, end)`.
    public var interval: Interval

    /// A duty.
    public init(
        volunteer: VolunteerID,
        task: TaskID,
        service: ServiceID,
        need: NeedID?,
        role: RoleID,
        interval: Interval
    ) {
        self.volunteer = volunteer
        self.task = task
        self.service = service
        self.need = need
        self.role = role
        self.interval = interval
    }
}

/// Stops served on one walk from the kitchen; a task like any other once it is formed.
public struct Round: Hashable, Sendable {
    /// Its id: `service@date/R1`, numbered in order of the ids of its first stops.
    public var id: TaskID
    /// The kind of help.
    public var service: ServiceID
    /// The horizon's day.
    public var day: Int
    /// The needs served, in walking order; a stop's id is `need@date`.
    public var stops: [NeedID]
    /// Portions in all.
    public var portions: Int
    /// Loading, walking and doors, in minutes.
    public var duration: Minutes

    /// A round.
    public init(id: TaskID, service: ServiceID, day: Int, stops: [NeedID], portions: Int, duration: Minutes) {
        self.id = id
        self.service = service
        self.day = day
        self.stops = stops
        self.portions = portions
        self.duration = duration
    }
}

/// The room in which a session is held.
public struct SessionRoom: Hashable, Sendable {
    /// The session's task.
    public var task: TaskID
    /// A room of the need's place.
    public var room: String

    /// A room for a session.
    public init(task: TaskID, room: String) {
        self.task = task
        self.room = room
    }
}

/// Demand that nobody serves.
public struct UncoveredNeed: Hashable, Sendable {
    /// The need; of supervision the first one (by id) that is present in the short time.
    public var need: NeedID
    /// The task; of a stop that is in no round, or whose round nobody carries, the stop's id `need@date`.
    public var task: TaskID
    /// The role that is short: always named for a team filled in part; `nil` for a team that is all-or-nothing, for
    /// the stops of rounds, and for supervision.
    public var role: RoleID?
    /// Missing heads below the minimum.
    public var short: Int
    /// Supervision only: when.
    public var interval: Interval?
    /// Why, as far as the planner knows.
    public var reason: UncoveredReason?

    /// An uncovered need.
    public init(
        need: NeedID,
        task: TaskID,
        role: RoleID? = nil,
        short: Int = 1,
        interval: Interval? = nil,
        reason: UncoveredReason? = nil
    ) {
        self.need = need
        self.task = task
        self.role = role
        self.short = short
        self.interval = interval
        self.reason = reason
    }
}

/// How many volunteers each rule keeps from an uncovered task, each counted at the first rule that excludes them.
public struct UncoveredReason: Hashable, Sendable {
    /// Volunteers excluded by each rule before any duty is given out, in the order of ``RuleID``.
    public var excluded: [RuleID: Int]
    /// Volunteers who could, but are busy with other duties or at a limit.
    public var busy: Int

    /// A reason.
    public init(excluded: [RuleID: Int], busy: Int) {
        self.excluded = excluded
        self.busy = busy
    }
}

/// A plan: who does what when, what stays uncovered, and how good that provably is.
public struct Roster: Hashable, Sendable {
    /// The id of its scenario.
    public var scenario: String
    /// The days it covers.
    public var horizon: Horizon
    /// The chosen duties, by start, task, role and volunteer.
    public var duties: [Duty]
    /// The rounds, by id.
    public var rounds: [Round]
    /// Rooms of the sessions held, by task.
    public var sessions: [SessionRoom]
    /// What stays uncovered, by need and task.
    public var uncovered: [UncoveredNeed]
    /// How good it provably is; `nil` for a roster made by hand.
    public var certificate: Certificate?

    /// A roster.
    public init(
        scenario: String,
        horizon: Horizon,
        duties: [Duty] = [],
        rounds: [Round] = [],
        sessions: [SessionRoom] = [],
        uncovered: [UncoveredNeed] = [],
        certificate: Certificate? = nil
    ) {
        self.scenario = scenario
        self.horizon = horizon
        self.duties = duties
        self.rounds = rounds
        self.sessions = sessions
        self.uncovered = uncovered
        self.certificate = certificate
    }
}
