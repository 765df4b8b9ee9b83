import Rostering
import TestSupport

/// Where an answer about stand-ins and all rosters disagree.
struct CoverComparison {
    let asked: Asked
    let duty: Duty

    private struct Way: Hashable {
        var way: StandInOption.Way
        var cost: [Int]
    }

    func complaints(_ answer: CoverAnswer) -> [String] {
        let expected = self.expected()
        var complaints: [String] = []
        if !answer.isComplete { complaints.append("not complete") }
        for volunteer in asked.scenario.volunteers.map(\.id) {
            let option = answer.standIns.first { $0.volunteer == volunteer }
            let found = option.map { Way(way: $0.way, cost: cost($0.cost)) }
            if found != expected[volunteer] {
                complaints.append("\(volunteer): \(describe(found)), expected \(describe(expected[volunteer]))")
            }
            if let option, !option.isLeast { complaints.append("\(volunteer): not proven") }
        }
        let ranks = answer.standIns.map { [cost($0.cost)[0], $0.peopleAsked] + cost($0.cost).dropFirst() }
        if zip(ranks, ranks.dropFirst()).contains(where: { $1.lexicographicallyPrecedes($0) }) {
            complaints.append("not in order: \(ranks)")
        }
        return complaints
    }

    private func describe(_ way: Way?) -> String { way.map { "\($0.way.rawValue) \($0.cost)" } ?? "no way" }

    private func cost(_ cost: [ObjectiveLevel: Int]) -> [Int] {
        [.coverage, .stability, .care].map { cost[$0] ?? 0 }
    }

    /// The best way of every volunteer who has any.
    private func expected() -> [VolunteerID: Way] {
        let base = Set(asked.roster.duties)
        let kept = base.subtracting([duty])
        let team = Set(base.filter { $0.task == duty.task }.map(\.volunteer))
        let before = asked.values(asked.roster)
        let fitting = asked.rosters.filter { keepsTeam($0.roster) }
        var expected: [VolunteerID: Way] = [:]
        for volunteer in asked.scenario.volunteers.map(\.id) where !team.contains(volunteer) {
            let with = fitting.filter { found in
                found.roster.duties.contains {
                    $0.volunteer == volunteer && $0.task == duty.task && $0.role == duty.role
                }
            }
            var step = duty
            step.volunteer = volunteer
            let atOnce = with.filter { Set($0.roster.duties) == kept.union([step]) }
            let swaps = with.filter { isSwap(Set($0.roster.duties), kept, step) }
            for (way, rosters) in [(StandInOption.Way.atOnce, atOnce), (.swap, swaps), (.chain, with)] {
                guard let least = rosters.leastLevels else { continue }
                expected[volunteer] = Way(way: way, cost: zip(least, before).map(-))
                break
            }
        }
        return expected
    }

    /// Who leaves gets nothing new, and no role of the task has fewer heads than before.
    private func keepsTeam(_ roster: Roster) -> Bool {
        let own = Set(asked.roster.duties.filter { $0.volunteer == duty.volunteer }).subtracting([duty])
        guard Set(roster.duties.filter { $0.volunteer == duty.volunteer }).isSubset(of: own) else { return false }
        return Set(asked.roster.duties.filter { $0.task == duty.task }.map(\.role)).allSatisfy { role in
            func heads(_ duties: [Duty]) -> Int { duties.count { $0.task == duty.task && $0.role == role } }
            return heads(roster.duties) >= heads(asked.roster.duties)
        }
    }

    /// Whether one duty of the stand-in goes to somebody else at the same time, and nothing else changes.
    private func isSwap(_ duties: Set<Duty>, _ kept: Set<Duty>, _ step: Duty) -> Bool {
        let gone = kept.subtracting(duties)
        let new = duties.subtracting(kept).subtracting([step])
        guard duties.contains(step), gone.count == 1, new.count == 1, let old = gone.first, var taken = new.first else {
            return false
        }
        guard old.volunteer == step.volunteer, taken.volunteer != step.volunteer else { return false }
        taken.volunteer = old.volunteer
        return taken == old
    }
}
