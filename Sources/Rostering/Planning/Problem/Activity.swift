/// What one volunteer can be given: a role in a task at a start, or a stay under supervision.
///
/// This is the seam between demand shapes and methods: rules and objectives speak about activities, and a method
/// (compact model, columns) never sees a shape.
struct Activity {
    /// Index of the task in ``Problem/tasks``.
    let task: Int
    /// Index of the role in the task's roles.
    let role: Int
    /// Index of the task's start group; for supervision the index of the stay.
    let group: Int
    /// When, in minutes of the horizon.
    let start: Int
    let end: Int

    var day: Int { start / Minutes.perDay }
    var duration: Int { end - start }
    /// Minutes of its day.
    var stretch: Range<Int> {
        let midnight = day * Minutes.perDay
        return (start - midnight)..<(end - midnight)
    }
}

/// A task as the planner sees it.
struct PlanTask {
    var base: RosterTask
    var shape: DemandShape
    /// Index of the service.
    var service: Int
    /// Horizon days of its possible starts are those of `groups`.
    var groups: [Interval]
    /// Supervision: slots with their demand; empty for other shapes.
    var slots: [Slot] = []
    /// Residents concerned: the visited one, the stops', the parties.
    var residents: [ResidentID] = []
    /// `need#k`: number k and the least days to the one before; `nil` if it stands alone.
    var sequence: (number: Int, daysBetween: Int)?
    /// Rounds: the stops' need ids.
    var stops: [NeedID] = []
    /// Indices of its locations in the walking table.
    var origin: Int
    var destination: Int
    /// Range of its activities in ``Problem/activities``.
    var activities: Range<Int> = 0..<0

    struct Slot {
        var interval: Interval
        var demand: Int
        var hasChildren: Bool
        /// Needs present, sorted.
        var needs: [NeedID]
    }

    var isSupervision: Bool { if case .supervision = shape { true } else { false } }
    var isVisit: Bool { if case .visit = shape { true } else { false } }
    var isSession: Bool { if case .session = shape { true } else { false } }
    var isRound: Bool { if case .round = shape { true } else { false } }
    /// Sum of the roles' maxima; supervision: no limit.
    var maximumHeads: Int { isSupervision ? Int.max : base.roles.reduce(0) { $0 + $1.maximum } }
    var minimumHeads: Int { base.roles.reduce(0) { $0 + $1.minimum } }
}
