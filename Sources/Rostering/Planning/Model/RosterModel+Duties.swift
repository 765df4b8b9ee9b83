extension RosterModel {
    /// What identifies a pair in every part of the model.
    func key(of pair: Int) -> Int { key(of: pairs[pair]) }

    /// What identifies a pair in every part of the model.
    func key(of pair: Pair) -> Int { pair.volunteer * problem.activities.count + pair.activity }

    /// The pairs of duties, as far as they exist.
    func pairs(of duties: [Duty]) -> [Int] {
        let volunteers = Dictionary(problem.volunteers.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let tasks = Dictionary(problem.tasks.enumerated().map { ($1.base.id, $0) }) { first, _ in first }
        return duties.compactMap { duty -> Int? in
            guard let volunteer = volunteers[duty.volunteer], let task = tasks[duty.task] else { return nil }
            return pairsOfVolunteer[volunteer].first {
                let activity = activity(of: $0)
                return activity.task == task && problem.isSame(activity, duty)
            }
        }.sorted()
    }
}
