/// One line of a roster as people read it: a team that does one task at one time, or a task that nobody does.
public struct RosterEntry: Hashable, Sendable {
    /// A member of the team.
    public struct Member: Hashable, Sendable {
        /// Who.
        public var volunteer: VolunteerID
        /// In which role.
        public var role: RoleID
    }

    /// The task, round or stop.
    public var task: TaskID
    /// The kind of help.
    public var service: ServiceID
    /// The need; `nil` for rounds and supervision, which serve many.
    public var need: NeedID?
    /// The horizon's day; `nil` for a visit or session that nobody does and that any day would suit.
    public var day: Int?
    /// When; `nil` for a task that nobody does.
    public var interval: Interval?
    /// Who; empty if nobody does it.
    public var members: [Member]
    /// Who else is there for a part of the time; supervision only.
    public var alongside: [Member] = []
    /// For whom: the resident, the residents at the doors in walking order, or the parties.
    public var residents: [ResidentID]
    /// Where it begins.
    public var location: Location?
    /// The room of a session.
    public var room: String?
    /// The stops of a round, in walking order.
    public var stops: [NeedID]
    /// Portions carried.
    public var portions: Int
    /// Missing heads.
    public var short: Int
    /// Why they are missing, as far as the planner knows.
    public var reason: UncoveredReason?

    /// Orders by time; what has none comes last in its day, and what has no day last of all.
    static func isBefore(_ left: RosterEntry, _ right: RosterEntry) -> Bool {
        func key(_ entry: RosterEntry) -> (Int, Int, Int) {
            (entry.day ?? .max, entry.interval?.start.value ?? .max, entry.interval?.end.value ?? .max)
        }
        if key(left) != key(right) { return key(left) < key(right) }
        if left.service != right.service { return left.service < right.service }
        if left.task != right.task { return left.task < right.task }
        return (left.members.first?.volunteer.text ?? "") < (right.members.first?.volunteer.text ?? "")
    }
}
