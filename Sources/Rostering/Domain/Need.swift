/// What a resident or a place asks for, once or again and again; it expands to tasks.
public struct Need: Hashable, Sendable {
    /// Its id; must not contain `@`, `#` or `/`, which make task ids.
    public var id: NeedID
    /// The kind of help.
    public var service: ServiceID
    /// Who is helped: required for visits and rounds, the child's family for supervision.
    public var resident: ResidentID?
    /// Where: required for shifts and sessions.
    public var place: PlaceID?
    /// Multiplier of the service's weight, 1 or more.
    public var priority: Int
    /// Weeks for which it has been left open; each adds the weight once more.
    public var weeksOpen: Int
    /// The days on which it arises (or, with `times`, may be served).
    public var days: DayPattern
    /// The window in which the whole task lies.
    public var window: DailyWindow
    /// How long it takes; not used by rounds, supervision, nor shifts (which fill their window).
    public var duration: Minutes
    /// Visits only: so many visits on any of the days; `nil` for one on each day.
    public var times: Int?
    /// Overrides the service's ``Service/minimumDaysBetween``.
    public var minimumDaysBetween: Int?
    /// Rounds only: portions for this door.
    public var portions: Int
    /// Supervision only: children registered by this need.
    public var children: Int
    /// Sessions only: the residents who must attend together.
    public var parties: [ResidentID]
    /// Sessions only: how many sessions the case takes.
    public var sessions: Int
    /// Overrides the service's roles.
    public var roles: [TeamRole]?
    /// What whoever serves must know at the door, such as `ring twice`; empty for nothing. For them alone: it stands on
    /// no board and in no shared calendar.
    public var note: String

    /// A need.
    public init(
        id: NeedID,
        service: ServiceID,
        window: DailyWindow,
        resident: ResidentID? = nil,
        place: PlaceID? = nil,
        duration: Minutes = 0,
        days: DayPattern = DayPattern(),
        priority: Int = 1,
        weeksOpen: Int = 0,
        times: Int? = nil,
        minimumDaysBetween: Int? = nil,
        portions: Int = 1,
        children: Int = 1,
        parties: [ResidentID] = [],
        sessions: Int = 1,
        roles: [TeamRole]? = nil,
        note: String = ""
    ) {
        self.id = id
        self.service = service
        self.window = window
        self.resident = resident
        self.place = place
        self.duration = duration
        self.days = days
        self.priority = priority
        self.weeksOpen = weeksOpen
        self.times = times
        self.minimumDaysBetween = minimumDaysBetween
        self.portions = portions
        self.children = children
        self.parties = parties
        self.sessions = sessions
        self.roles = roles
        self.note = note
    }
}
