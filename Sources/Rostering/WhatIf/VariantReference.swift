/// The base with its roster, as every variant is compared with it.
struct VariantReference: Sendable {
    let scenario: Scenario
    let planned: PlannedScenario

    init(scenario: Scenario, roster: Roster) {
        self.scenario = scenario
        planned = PlannedScenario(scenario: scenario, roster: roster)
    }

    /// The outcome of a variant that changes nothing: all of the base's.
    var unchanged: PlanOutcome {
        PlanOutcome(
            roster: planned.roster,
            reused: planned.roster.certificate?.levels ?? [],
            pairs: 1,
            reusedPairs: 1
        )
    }

    /// How a variant's plan compares with the base's.
    func comparison(with variant: Scenario, _ outcome: PlanOutcome) -> VariantComparison {
        let own = PlannedScenario(scenario: variant, roster: outcome.roster)
        let points = PointComparison(base: scenario, variant: variant)
        let (before, after) = (planned.roster.certificate?.levels ?? [], outcome.roster.certificate?.levels ?? [])
        let levels = before.enumerated().compactMap { index, base -> LevelDifference? in
            guard index < after.count, after[index].level == base.level else { return nil }
            func isSettled(_ level: LevelCertificate) -> Bool {
                // A gap in components that are the same leaves open the same in both.
                let shared = outcome.reused.first { $0.level == level.level }
                let slack = shared.map { max(0, Double($0.objective) - $0.bound) } ?? 0
                return level.isProven || level.bound + slack > Double(level.objective) - 1 + 1e-6
            }
            return LevelDifference(
                base: base,
                variant: after[index],
                shared: outcome.reused.first { $0.level == base.level },
                isComparable: points.isComparable(base.level),
                isBaseSettled: before[..<index].allSatisfy(isSettled),
                isVariantSettled: after[..<index].allSatisfy(isSettled)
            )
        }
        return VariantComparison(
            planned: own,
            levels: levels,
            services: CoverageDifference.all(
                planned.summary.services.map { ($0.service, $0.count) },
                own.summary.services.map { ($0.service, $0.count) }
            ),
            grids: CoverageDifference.all(
                planned.summary.grids.map { ($0.grid, $0.count) },
                own.summary.grids.map { ($0.grid, $0.count) }
            ),
            changes: RosterDifference(from: planned.roster, to: outcome.roster),
            reusedShare: Double(outcome.reusedPairs) / Double(max(1, outcome.pairs))
        )
    }
}
