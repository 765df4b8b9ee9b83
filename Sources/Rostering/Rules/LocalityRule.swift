/// A volunteer serves near home.
///
/// Model: the task's grid, if it has one, lies within both the service's and the volunteer's reach of the home grid;
/// walk(home → begin of the task) ≤ the service's and the volunteer's limit. Nothing if the home is unknown.
/// Unit: a duty.
public enum LocalityRule: Rule {
    /// `locality`.
    public static let id = RuleID.locality
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A duty lies within the reach and the walk from home that service and volunteer allow.",
        chinese: "服务地点须在服务与志愿者所允许的范围和步行时间之内。"
    )

    // MARK: Check

    /// Every duty out of reach or too far to walk.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.duties.compactMap { duty in
            guard let home = evidence.checked.homes[duty.volunteer] else { return nil }
            let task = evidence.task(duty)
            let service = evidence.service(task)
            let volunteer = evidence.volunteer(duty)
            let map = evidence.checked.map
            let isInReach =
                task.grid.map { grid in
                    home.grid.map {
                        map.isWithin(service.reach, grid: grid, home: $0)
                            && map.isWithin(volunteer.reach, grid: grid, home: $0)
                    } ?? true
                } ?? true
            let walk = map.walk(from: home, to: task.origin)
            let limit = [service.walkingLimit, volunteer.walkingLimit].compactMap { $0 }.min()
            guard !isInReach || walk > limit ?? Int.max else { return nil }
            return evidence.violation(
                id,
                duty,
                facts: [
                    "grid": task.grid?.text ?? "-", "home": home.grid?.text ?? "-", "walk": "\(walk)",
                    "limit": limit.map { "\($0)" } ?? "-",
                    "reach": "\(service.reach.rawValue)/\(volunteer.reach.rawValue)",
                ]
            )
        }
    }

    /// Volunteer, task, both grids, reach, walk and limit.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let grid = violation.fact("grid")
        let home = violation.fact("home")
        let reach = violation.fact("reach")
        let walk = violation.fact("walk")
        let limit = violation.fact("limit")
        let task = "\(violation.taskList), \(violation.fact("time"))"
        return LocalizedText(
            "\(task) is too far for \(who): grid \(grid) from \(home) (reach \(reach)), \(walk) min walk (at most \(limit))",
            chinese: "\(task) 对 \(who) 太远：网格 \(grid)，住在 \(home)（范围 \(reach)），步行 \(walk) 分钟（上限 \(limit)）"
        )
    }
}

// MARK: Effect on the model

extension LocalityRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, task: PlanTask, role: Int) -> Int {
        let person = problem.volunteers[volunteer]
        let service = problem.services[task.service]
        guard problem.homes[volunteer] >= 0 else { return 0 }
        if let grid = task.base.grid, let home = problem.homeGrid(of: volunteer) {
            let distance = problem.distance(from: home, to: grid)
            if distance > min(service.reach, person.reach) { return 1 }
        }
        let walk = problem.walking.minutes(from: problem.homes[volunteer], to: task.origin)
        if let limit = service.walkingLimit, walk > limit { return 1 }
        if let limit = person.walkingLimit, walk > limit { return 1 }
        return 0
    }
}

extension Problem {
    /// The least reach that covers the way from one grid to another.
    func distance(from home: GridID, to grid: GridID) -> Reach {
        if home == grid { return .grid }
        guard let branch = branchOfGrid[home], branch == branchOfGrid[grid] else { return .community }
        return .branch
    }
}
