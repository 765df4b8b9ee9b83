/// The base with its roster, as every variant is compared with it.
struct VariantReference: Sendable {
    let scenario: Scenario
    let planned: PlannedScenario

    init(scenario: Scenario, roster: Roster) {
        self.scenario = scenario
        planned = PlannedScenario(scenario: scenario, roster: roster)
    }

    /// How a variant's plan compares with the base's.
    func comparison(with variant: Scenario, _ outcome: PlanOutcome) -> VariantComparison {
        let own = PlannedScenario(scenario: variant, roster: outcome.roster)
        let points = PointComparison(base: scenario, variant: variant)
        let (before, after) = (planned.roster.certificate?.levels ?? [], outcome.roster.certificate?.levels ?? [])
        let levels = before.enumerated().compactMap { index, base -> LevelDifference? in
            guard index < after.count, after[index].level == base.level else { return nil }
            return LevelDifference(
                base: base,
                variant: after[index],
                shared: outcome.reused.first { $0.level == base.level },
                isComparable: points.isComparable(base.level),
                isBaseSettled: before[..<index].allSatisfy(\.isProven),
                isVariantSettled: after[..<index].allSatisfy(\.isProven)
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
