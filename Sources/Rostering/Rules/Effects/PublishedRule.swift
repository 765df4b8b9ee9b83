// MARK: Effect on the model

extension PublishedRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        guard let published = model.problem.scenario.published else { return }
        let problem = model.problem
        for duty in published.duties.sorted(by: { $0.sortKey < $1.sortKey })
        where duty.interval.start < published.frozenBefore {
            guard let task = problem.tasks.firstIndex(where: { $0.base.id == duty.task }),
                let volunteer = problem.volunteers.firstIndex(where: { $0.id == duty.volunteer })
            else { continue }
            let same = model.pairs(of: volunteer, task: task).filter { problem.isSame(model.activity(of: $0), duty) }
            model.limit(
                [Form(same, times: -1, plus: 1)], rule: id, mode: mode, name: "published.\(duty.volunteer).\(duty.task)")
        }
    }
}

extension Duty {
    var sortKey: String { "\(task)|\(volunteer)|\(role)|\(interval.start.value)" }
}

extension Problem {
    /// Whether an activity is a duty's: same start, end and role (the task is the same already).
    func isSame(_ activity: Activity, _ duty: Duty) -> Bool {
        activity.start == duty.interval.start.value && activity.end == duty.interval.end.value
            && tasks[activity.task].base.roles[activity.role].id == duty.role
    }
}
