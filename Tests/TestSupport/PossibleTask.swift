import Rostering

/// One way in which any volunteer may serve a task, as far as the structure of a scenario goes.
public struct PossibleActivity: Hashable, Sendable {
    /// The role taken.
    public var role: RoleID
    /// When.
    public var interval: Interval
}

/// A task with every activity on the start grid, made from the article on the model alone.
public struct PossibleTask: Hashable, Sendable {
    /// Its id.
    public var id: TaskID
    /// The kind of help.
    public var service: ServiceID
    /// The need; `nil` for rounds and supervision.
    public var need: NeedID?
    /// The roles.
    public var roles: [TeamRole]
    /// Every role at every possible time.
    public var activities: [PossibleActivity]
    /// The task that must be served for this one to be served: the one before in a chain `need#k`.
    public var previous: TaskID?
    /// The place whose rooms it needs: of sessions only.
    public var place: Place?

    /// The duty of a volunteer who takes an activity of this task.
    public func duty(of volunteer: VolunteerID, _ activity: PossibleActivity) -> Duty {
        Duty(
            volunteer: volunteer,
            task: id,
            service: service,
            need: need,
            role: activity.role,
            interval: activity.interval
        )
    }

    /// All tasks of a scenario, in the order of its needs, with the given rounds.
    public static func all(of scenario: Scenario, rounds: [Round]) -> [PossibleTask] {
        var tasks: [PossibleTask] = []
        for need in scenario.needs {
            guard let service = scenario.services.first(where: { $0.id == need.service }) else { continue }
            switch service.shape {
            case .shift: tasks += shifts(need, scenario)
            case .visit(let step): tasks += timed(need, service, step: step.value, count: need.times, scenario)
            case .session(let step): tasks += timed(need, service, step: step.value, count: need.sessions, scenario)
            case .round, .supervision: break
            }
        }
        for service in scenario.services {
            if case .supervision(let shape) = service.shape { tasks += supervisions(service, shape, scenario) }
            if case .round(let shape) = service.shape {
                tasks += rounds.filter { $0.service == service.id }
                    .map { carried($0, service, shape, scenario) }
            }
        }
        return tasks
    }

    /// Every role of a team at each of the given intervals.
    static func activities(_ roles: [TeamRole], _ intervals: [Interval]) -> [PossibleActivity] {
        roles.flatMap { role in intervals.map { PossibleActivity(role: role.id, interval: $0) } }
    }

    /// A stretch of a horizon's day.
    static func interval(day: Int, from: Int, to: Int) -> Interval {
        Interval(Minutes(1_440 * day + from), Minutes(1_440 * day + to))
    }
}
