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
