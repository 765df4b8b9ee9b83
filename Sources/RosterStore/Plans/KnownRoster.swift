import Rostering

extension Roster {
    /// The roster without what its scenario no longer knows: duties of people who were erased or have left, and what
    /// was for needs that were cancelled or whose resident was erased; and how many duties that leaves out.
    ///
    /// Without them it has no certificate, and what is uncovered is for the checker to find.
    package func known(to scenario: Scenario) -> (roster: Roster, leftOut: Int) {
        let people = Set(scenario.volunteers.map(\.id))
        let portions = Dictionary(scenario.needs.map { ($0.id, $0.portions) }) { first, _ in first }
        var result = self
        for index in result.rounds.indices {
            result.rounds[index].stops.removeAll { portions[$0] == nil }
            result.rounds[index].portions = result.rounds[index].stops.reduce(0) { $0 + (portions[$1] ?? 0) }
        }
        let gone = Set(result.rounds.filter(\.stops.isEmpty).map(\.id))
        result.rounds.removeAll { gone.contains($0.id) }
        result.duties.removeAll { duty in
            !people.contains(duty.volunteer) || gone.contains(duty.task)
                || duty.need.map { portions[$0] == nil } ?? false
        }
        let tasks = Set(result.duties.map(\.task))
        result.sessions.removeAll { !tasks.contains($0.task) }
        guard result.duties.count < duties.count || result.rounds != rounds else { return (self, 0) }
        (result.certificate, result.uncovered) = (nil, [])
        return (result, duties.count - result.duties.count)
    }
}
