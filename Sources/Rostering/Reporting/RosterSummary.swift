/// What a coordinator wants to know about a roster first, as plain values; ``text(in:width:isComplete:)`` puts it in words.
public struct RosterSummary: Sendable {
    /// The coverage of each service that was asked for anything, in the scenario's order.
    public let services: [ServiceCoverage]
    /// The coverage of each grid, in the scenario's order; last what belongs to no single grid.
    public let grids: [GridCoverage]
    /// What stays uncovered, the heaviest first.
    public let uncovered: [UncoveredGroup]
    /// What each volunteer does, in the scenario's order.
    public let loads: [VolunteerLoad]
    /// What is proven; `nil` for a roster made by hand.
    public let certificate: Certificate?
    /// Number of duties.
    public let dutyCount: Int
    /// The rounds.
    public let rounds: [Round]

    let index: ScenarioIndex

    /// The nouns of its scenario.
    package var scenarioIndex: ScenarioIndex { index }

    /// The summary of a roster of a scenario.
    ///
    /// A roster made by hand (one without a certificate) need not list what it leaves uncovered: the ``Checker`` does.
    /// Complexity: linear in both, besides the checker.
    public init(scenario: Scenario, roster: Roster) {
        let index = ScenarioIndex(scenario)
        let uncovered =
            roster.certificate == nil ? Checker(scenario: scenario).check(roster).uncovered : roster.uncovered
        self.index = index
        let demand = Demand(index)
        (services, grids) = RosterSummary.coverage(of: index, demand, uncovered)
        self.uncovered = UncoveredGroup.all(of: index, uncovered)
        loads = VolunteerLoad.all(of: index, roster)
        certificate = roster.certificate
        dutyCount = roster.duties.count
        rounds = roster.rounds
    }

    /// Everything that was asked for, and how much of it is covered.
    public var total: CoverageCount {
        services.reduce(into: CoverageCount(unit: .places, asked: 0, missing: 0)) {
            $0.asked += $1.count.asked
            $0.missing += $1.count.missing
        }
    }

    private static func coverage(
        of index: ScenarioIndex,
        _ demand: Demand,
        _ uncovered: [UncoveredNeed]
    ) -> ([ServiceCoverage], [GridCoverage]) {
        var asked: [ServiceID: [GridID?: Int]] = [:]
        var missing: [ServiceID: [GridID?: Int]] = [:]
        for item in demand.items { asked[item.service, default: [:]][item.grid, default: 0] += item.amount }
        // A door may miss several heads of its round; it is one door all the same.
        var doors: Set<TaskID> = []
        for part in uncovered {
            guard let need = index.needs[part.need], let service = index.services[need.service] else { continue }
            if case .round = service.shape, !doors.insert(part.task).inserted { continue }
            let amount = Demand.amount(of: part, in: service)
            missing[service.id, default: [:]][index.grid(of: need), default: 0] += amount
        }
        let services = index.scenario.services.compactMap { service -> ServiceCoverage? in
            guard let own = asked[service.id] else { return nil }
            let count = CoverageCount(
                unit: service.shape.coverageUnit,
                asked: own.values.reduce(0, +),
                missing: missing[service.id]?.values.reduce(0, +) ?? 0
            )
            return ServiceCoverage(service: service.id, count: count)
        }
        let keys: [GridID?] = index.scenario.community.grids.map(\.id) + [nil]
        let grids = keys.compactMap { grid -> GridCoverage? in
            let total = asked.values.reduce(0) { $0 + ($1[grid] ?? 0) }
            guard total > 0 else { return nil }
            let short = missing.values.reduce(0) { $0 + ($1[grid] ?? 0) }
            return GridCoverage(grid: grid, count: CoverageCount(unit: .places, asked: total, missing: short))
        }
        return (services, grids)
    }
}
