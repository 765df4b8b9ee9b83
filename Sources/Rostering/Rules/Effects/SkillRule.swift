// MARK: Effect on the model

extension SkillRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        let role = problem.tasks[activity.task].base.roles[activity.role]
        guard let skill = role.skill else { return 0 }
        guard let level = problem.skillTable.level(of: volunteer, in: skill, day: activity.day) else { return 1 }
        return level >= role.minimumLevel ? 0 : 1
    }
}
