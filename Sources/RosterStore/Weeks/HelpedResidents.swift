import Rostering

/// Whom a duty helps: the residents of visits, of rounds' stops and of cases, and the needs behind them.
struct HelpedResidents {
    private let needs: [NeedID: Need]
    private let rounds: [TaskID: Round]
    private let supervised: [String: [NeedID]]

    init(_ scenario: Scenario, _ roster: Roster) {
        needs = Dictionary(scenario.needs.map { ($0.id, $0) }) { first, _ in first }
        rounds = Dictionary(roster.rounds.map { ($0.id, $0) }) { first, _ in first }
        var supervised: [String: [NeedID]] = [:]
        let services = Set(scenario.services.filter { $0.shape.name == "supervision" }.map(\.id))
        for need in scenario.needs where services.contains(need.service) {
            for date in scenario.community.dates(of: need.days, in: scenario.horizon) {
                supervised["\(need.service)@\(date)", default: []].append(need.id)
            }
        }
        self.supervised = supervised
    }

    /// The needs that a duty serves.
    func needs(of duty: Duty) -> [NeedID] {
        if let need = duty.need { return [need] }
        if let round = rounds[duty.task] { return round.stops.map(Self.need) }
        return supervised[duty.task.text] ?? []
    }

    /// The residents who get to know the volunteer: children's families do not.
    func residents(of duty: Duty) -> Set<ResidentID> {
        if supervised[duty.task.text] != nil { return [] }
        return Set(
            needs(of: duty).compactMap { needs[$0] }.flatMap { [$0.resident].compactMap { $0 } + $0.parties }
        )
    }

    /// The need of a stop, whose id may carry its date.
    private static func need(_ stop: NeedID) -> NeedID {
        Identifier(String(stop.text.prefix { $0 != "@" }))
    }
}
