/// A task that the scenario expects, or a round of the roster, as the checker reads it.
final class CheckedTask: Sendable {
    enum Shape: Sendable { case shift, visit, round, supervision, session }

    let id: TaskID
    let shape: Shape
    /// Index of the service.
    let service: Int
    /// Index of the need; `nil` for rounds and supervision.
    let need: Int?
    /// The k of `need#k`.
    let sequence: Int?
    /// Where its interval may lie, one stretch for each possible day.
    let windows: [Range<Int>]
    /// Minutes; not used by supervision.
    let duration: Int
    let origin: CheckedSpot?
    let destination: CheckedSpot?
    let grid: GridID?
    let roles: [TeamRole]
    let missPoints: Int
    let desiredPoints: Int
    /// Whether a team serves completely or not at all; never for supervision.
    let isAllOrNothing: Bool
    /// Indexes of the residents visited, of the stops' residents, or of the parties.
    let residents: [Int]
    /// Rounds only: indexes of the stops, in walking order.
    let stops: [Int]
    /// Supervision only.
    let supervision: CheckedSupervision?
    /// Sessions only.
    let place: PlaceID?

    init(
        id: TaskID,
        shape: Shape,
        service: Int,
        need: Int? = nil,
        sequence: Int? = nil,
        windows: [Range<Int>],
        duration: Int,
        origin: CheckedSpot?,
        destination: CheckedSpot?,
        grid: GridID?,
        roles: [TeamRole],
        missPoints: Int,
        desiredPoints: Int,
        isAllOrNothing: Bool,
        residents: [Int] = [],
        stops: [Int] = [],
        supervision: CheckedSupervision? = nil,
        place: PlaceID? = nil
    ) {
        self.id = id
        self.shape = shape
        self.service = service
        self.need = need
        self.sequence = sequence
        self.windows = windows
        self.duration = duration
        self.origin = origin
        self.destination = destination
        self.grid = grid
        self.roles = roles
        self.missPoints = missPoints
        self.desiredPoints = desiredPoints
        self.isAllOrNothing = isAllOrNothing
        self.residents = residents
        self.stops = stops
        self.supervision = supervision
        self.place = place
    }

    /// Σ of the roles' minimums.
    var minimumHeads: Int { roles.reduce(0) { $0 + $1.minimum } }
}

/// A door to be served on one day by some round.
struct CheckedStop: Sendable {
    /// `need@date`.
    let id: TaskID
    /// Indexes of need, service and resident.
    let need: Int
    let service: Int
    let resident: Int?
    let day: Int
    /// The window of the need on that day.
    let window: Range<Int>?
    let spot: CheckedSpot?
    let portions: Int
    let missPoints: Int
    let desiredPoints: Int
}

/// A duty that fits the scenario: indexes of volunteer, task and role, and minutes of the horizon.
struct CheckedDuty: Sendable, Hashable {
    let volunteer: Int
    let task: Int
    let role: Int
    let start: Int
    let end: Int
    /// The horizon's day.
    var day: Int { start / Minutes.perDay }
    var minutes: Int { end - start }
}

/// Duties that are side by side: a start group, or the duties present in one slot of supervision.
struct CheckedGroup: Sendable {
    let start: Int
    let end: Int
    let duties: [CheckedDuty]
    /// Children present; 0 for anything but supervision.
    let children: Int

    var day: Int { start / Minutes.perDay }
}
