import Rostering
import TestSupport

/// Rosters published one after the other: each is the one before with duties dropped, moved, handed on and added.
///
/// They need not keep any rule, as a calendar shows what was published and judges nothing.
struct RandomPublications {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// So many rosters of the awkward neighbourhood.
    mutating func rosters(count: Int) -> [Roster] {
        var current = Awkward.roster
        return (0..<count).map { _ in
            current = changed(current)
            return current
        }
    }

    private mutating func changed(_ roster: Roster) -> Roster {
        var result = roster
        let volunteers = Awkward.scenario.volunteers.map(\.id)
        let candidates = result.duties + Awkward.roster.duties
        result.duties = []
        for var duty in random.shuffled(candidates) {
            if random.chance(25) { continue }
            if random.chance(30) { duty.volunteer = random.pick(volunteers) }
            let mates = result.duties.filter { $0.task == duty.task }
            if mates.contains(where: { $0.volunteer == duty.volunteer }) { continue }
            if random.chance(30) { duty.interval = moved(duty.interval) }
            // A team starts together, but those who supervise come and go.
            if duty.service != "children", let mate = mates.first { duty.interval = mate.interval }
            result.duties.append(duty)
        }
        return result
    }

    private mutating func moved(_ interval: Interval) -> Interval {
        let start = Minutes(day: interval.start.day, TimeOfDay(minute: 15 * random.within(0...80)))
        return Interval(start, start + interval.duration)
    }
}
