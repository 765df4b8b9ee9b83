/// Tells why a task is uncovered: how many volunteers the rules keep from it, each counted at the first rule after
/// which no activity of the task is left to them.
struct UncoveredReasons {
    let problem: Problem

    /// The reason for an uncovered need, or `nil` for a stop that fits in no round, or where there is no time at which
    /// anybody could serve.
    func reason(for uncovered: UncoveredNeed) -> UncoveredReason? {
        guard let task = problem.tasks.first(where: { isTask($0, of: uncovered) }) else { return nil }
        let activities = activities(of: task, uncovered)
        if activities.isEmpty { return nil }
        var excluded: [RuleID: Int] = [:]
        var busy = 0
        for volunteer in problem.volunteers.indices {
            if let rule = firstExcluding(volunteer, task, activities) {
                excluded[rule, default: 0] += 1
            } else {
                busy += 1
            }
        }
        return UncoveredReason(excluded: excluded, busy: busy)
    }

    private func isTask(_ task: PlanTask, of uncovered: UncoveredNeed) -> Bool {
        if task.base.id == uncovered.task { return true }
        guard task.isRound, task.stops.contains(uncovered.need), let start = task.groups.first?.start else {
            return false
        }
        return uncovered.task.text == "\(uncovered.need)@\(problem.scenario.horizon.date(ofDay: start.day))"
    }

    /// What somebody could do here.
    private func activities(of task: PlanTask, _ uncovered: UncoveredNeed) -> [Activity] {
        problem.activities[task.activities].filter { activity in
            if let role = uncovered.role, task.base.roles[activity.role].id != role { return false }
            guard let interval = uncovered.interval else { return true }
            return activity.start < interval.end.value && interval.start.value < activity.end
        }
    }

    /// The first rule that leaves a volunteer nothing to do here; `nil` if none does alone.
    private func firstExcluding(_ volunteer: Int, _ task: PlanTask, _ activities: [Activity]) -> RuleID? {
        var left = activities
        for effect in ModelBuilder.effects where problem.mode(of: effect) == .required {
            left.removeAll { activity in
                effect.units(problem, volunteer: volunteer, task: task, role: activity.role) > 0
                    || effect.units(problem, volunteer: volunteer, activity: activity) > 0
            }
            if left.isEmpty { return effect.id }
        }
        return nil
    }
}
