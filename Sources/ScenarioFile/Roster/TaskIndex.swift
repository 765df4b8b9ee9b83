import Rostering

/// What a task's id says about it, as far as scenario and rounds tell.
struct TaskIndex {
    /// A task as its id tells it.
    struct Entry {
        /// The kind of help.
        var service: ServiceID
        /// The need served; `nil` for rounds and supervision.
        var need: NeedID?
        /// The team.
        var roles: [TeamRole]
        /// How long it takes; `nil` where volunteers choose.
        var duration: Minutes?
    }

    private let needs: [String: Need]
    private let services: [ServiceID: Service]
    private let rounds: [TaskID: Round]
    private let horizon: Horizon

    /// The tasks of a scenario and of a roster's rounds.
    init(_ scenario: Scenario, rounds: [Round]) {
        needs = Dictionary(scenario.needs.map { ($0.id.text, $0) }) { first, _ in first }
        services = Dictionary(scenario.services.map { ($0.id, $0) }) { first, _ in first }
        self.rounds = Dictionary(rounds.map { ($0.id, $0) }) { first, _ in first }
        horizon = scenario.horizon
    }

    /// Everything that a task may be named after, for guesses.
    var stems: [String] { needs.keys.sorted() + services.keys.map(\.text).sorted() }

    /// The task of an id; `nil` if there is no such task.
    func entry(_ id: TaskID) -> Entry? {
        let text = id.text
        if let round = rounds[id], let service = services[round.service] {
            return Entry(service: service.id, need: nil, roles: service.roles, duration: round.duration)
        }
        if let hash = text.lastIndex(of: "#") {
            guard let number = Compact.digits(text[text.index(after: hash)...]), number >= 1,
                let need = needs[String(text[..<hash])], let service = services[need.service]
            else { return nil }
            switch service.shape {
            case .visit: guard let times = need.times, number <= times else { return nil }
            case .session: guard number <= need.sessions else { return nil }
            default: return nil
            }
            return entry(need, service)
        }
        guard let at = text.lastIndex(of: "@"), let date = CivilDate(iso: String(text[text.index(after: at)...])),
            horizon.day(of: date) != nil
        else { return nil }
        let stem = String(text[..<at])
        if let need = needs[stem], let service = services[need.service] {
            switch service.shape {
            case .shift: return entry(need, service)
            case .visit: if need.times == nil { return entry(need, service) }
            default: break
            }
        }
        if let service = services[Identifier(stem)], case .supervision = service.shape {
            return Entry(service: service.id, need: nil, roles: Array(service.roles.prefix(1)), duration: nil)
        }
        return nil
    }

    private func entry(_ need: Need, _ service: Service) -> Entry {
        let length = need.window.to.minute - need.window.from.minute
        return Entry(
            service: service.id,
            need: need.id,
            roles: need.roles ?? service.roles,
            duration: service.shape == .shift ? Minutes(length) : need.duration
        )
    }
}
