/// The flat rule that standby is compared with: one backup a day.
///
/// Each day, whoever could take over most of that day's duties, one at a time, keeps all of it free; the same volunteer
/// on no more days than the plan allows parts. Source: the rule of thumb that INFORMS' volunteer schedule used.
struct FlatStandby {
    let setup: SimulationSetup
    let perVolunteer: Int

    /// The backups, one for each day on which anybody could take anything.
    func duties() -> [StandbyDuty] {
        let state = setup.state()
        var canTake: [[Int: Int]] = Array(repeating: [:], count: setup.problem.scenario.horizon.dayCount)
        for duty in setup.duties {
            let activity = setup.model.activity(of: duty.pair)
            let violation = state.violation
            state.set(duty.pair, 0)
            let open = (total: state.total, violation: max(violation, state.violation))
            for pair in setup.model.pairsOfTask[duty.task] where state.value(pair) == 0 && !state.isBlocked(pair) {
                let other = setup.model.activity(of: pair)
                let volunteer = setup.model.pairs[pair].volunteer
                guard other.start == activity.start, other.role == activity.role, volunteer != duty.volunteer,
                    setup.problem.volunteers[volunteer].kind == .volunteer
                else { continue }
                state.set(pair, 1)
                if state.total < open.total, state.violation <= open.violation {
                    canTake[duty.day][volunteer, default: 0] += 1
                }
                state.set(pair, 0)
            }
            state.set(duty.pair, 1)
        }
        var used: [Int: Int] = [:]
        return canTake.enumerated().compactMap { day, counts in
            let free = counts.filter { used[$0.key, default: 0] < perVolunteer }
            guard let best = free.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
            used[best.key, default: 0] += 1
            return StandbyDuty(volunteer: setup.problem.volunteers[best.key].id, day: day, part: nil)
        }
    }
}
