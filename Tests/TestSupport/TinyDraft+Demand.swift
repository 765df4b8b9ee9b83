import Rostering

extension TinyDraft {
    /// The shapes from which demand is drawn.
    enum Shape: CaseIterable { case shift, visit, round, supervision, session }

    /// What a demand is, as far as its ingredient cares; the rest is drawn.
    struct Demand {
        var days: [Int]
        /// Minute of the day at which it may start.
        var from: Int
        /// How long a duty takes (rounds: not used).
        var minutes = 60
        /// Possible starts (visits, rounds and sessions).
        var starts = 1
        /// Minutes from one start to the next.
        var step = 30
        var roles: [TeamRole]?
        var place: PlaceID?
        var resident: ResidentID?
        /// Visits and sessions: any of the days, so many times.
        var times: Int?
        var service: ServiceID?
    }

    /// Adds a need of a shape with a service of its own, unless one is given.
    @discardableResult
    mutating func add(_ shape: Shape, _ demand: Demand, _ change: (inout Service) -> Void = { _ in }) -> NeedID {
        let roles = demand.roles ?? [role()]
        let id = NeedID("n\(scenario.needs.count + 1)")
        var need = Need(id: id, service: "", window: window(demand.from, demand.from + demand.minutes))
        need.days = pattern(demand.days)
        need.priority = random.pick([1, 1, 2, 3])
        need.weeksOpen = random.pick([0, 0, 1])
        let kind: DemandShape
        switch shape {
        case .shift:
            kind = .shift
            need.place = demand.place ?? random.pick(TinyCommunity.places)
        case .visit:
            kind = .visit(startStep: Minutes(demand.step))
            need.resident = demand.resident ?? addResident()
            need.times = demand.times
            stretch(&need, demand)
        case .session:
            kind = .session(startStep: Minutes(demand.step))
            need.place = demand.place ?? random.pick(["hall", "clinic"])
            need.parties = [demand.resident ?? addResident(), addResident()]
            need.sessions = demand.times ?? 1
            stretch(&need, demand)
        case .round:
            kind = .round(RoundShape(kitchen: "kitchen", maximumPortions: 3, startStep: Minutes(demand.step)))
            need.resident = demand.resident ?? addResident()
            need.portions = random.pick([1, 2])
            // Loading, a walk of at most 30 minutes, and the door.
            need.window = window(demand.from, demand.from + 40 + (demand.starts - 1) * demand.step)
        case .supervision:
            kind = .supervision(
                SupervisionShape(
                    place: demand.place ?? "hall",
                    childrenPerAdult: 2,
                    minimumHeads: random.pick([1, 2]),
                    slot: 30,
                    minimumStay: random.pick([30, 60]),
                    maximumStay: Minutes(max(60, demand.minutes))
                )
            )
            need.resident = addResident()
            need.children = random.within(1...4)
        }
        need.service = demand.service ?? addService(kind, roles: roles, change)
        if demand.service == nil, shape != .round, shape != .supervision, random.chance(10) {
            // The same roles, but given by the need; those of the service are not meant.
            need.roles = roles
            scenario.services[scenario.services.count - 1].roles = [TeamRole(id: "other", skill: "k2", minimum: 2)]
        }
        scenario.needs.append(need)
        return id
    }

    private func stretch(_ need: inout Need, _ demand: Demand) {
        need.duration = Minutes(demand.minutes)
        need.window = window(demand.from, demand.from + demand.minutes + (demand.starts - 1) * demand.step)
    }

    /// The resident of a need that was just added.
    func resident(of need: NeedID) -> ResidentID {
        let need = scenario.needs.first { $0.id == need }!
        return need.resident ?? need.parties[0]
    }

    mutating func changeResident(_ id: ResidentID, _ change: (inout Resident) -> Void) {
        change(&scenario.residents[scenario.residents.firstIndex { $0.id == id }!])
    }
}
