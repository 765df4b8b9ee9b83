/// A task: one thing to be done, where, how long, when it may start, and by which team.
public struct RosterTask: Hashable, Sendable {
    /// Its id; how it is made is told in the article on the model.
    public var id: TaskID
    /// The kind of help.
    public var service: ServiceID
    /// The need it comes from; `nil` for rounds and supervision, which serve many.
    public var need: NeedID?
    /// The resident it is done for, if there is one (visits).
    public var resident: ResidentID?
    /// When it may start; sorted. Supervision: the first slot only, its activities are the possible stays.
    public var starts: [Minutes]
    /// How long it takes.
    public var duration: Minutes
    /// Where it begins.
    public var origin: Location
    /// Where it ends: elsewhere than it begins only for rounds.
    public var destination: Location
    /// The grid it belongs to: of the resident's building, the place's, or the round's first stop.
    public var grid: GridID?
    /// The team.
    public var roles: [TeamRole]
    /// Coverage points of one head below a role's minimum.
    public var missPoints: Int
    /// Coverage points of one head between a role's minimum and its desired count.
    public var desiredPoints: Int

    /// A task.
    public init(
        id: TaskID,
        service: ServiceID,
        need: NeedID?,
        resident: ResidentID?,
        starts: [Minutes],
        duration: Minutes,
        origin: Location,
        destination: Location,
        grid: GridID?,
        roles: [TeamRole],
        missPoints: Int,
        desiredPoints: Int
    ) {
        self.id = id
        self.service = service
        self.need = need
        self.resident = resident
        self.starts = starts
        self.duration = duration
        self.origin = origin
        self.destination = destination
        self.grid = grid
        self.roles = roles
        self.missPoints = missPoints
        self.desiredPoints = desiredPoints
    }
}
