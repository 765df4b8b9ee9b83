/// Recomputes every rule and every level's value of a roster, sharing no code with the model.
///
/// Make one for a scenario and use it for any number of rosters: what depends on the scenario alone is read once.
public struct Checker: Sendable {
    /// The scenario that rosters are checked against.
    public var scenario: Scenario { checked.scenario }

    private let checked: CheckedScenario
    /// The families with their modes in this scenario.
    private let rules: [(rule: any Rule.Type, mode: RuleMode)]

    /// A checker for a scenario; takes any scenario that validates.
    public init(scenario: Scenario) {
        checked = CheckedScenario(scenario)
        rules = RuleCatalogue.all.map { ($0, scenario.rules[$0.id] ?? $0.defaultMode) }
    }

    /// Everything that can be said about a roster, however little it fits.
    ///
    /// Complexity: linear in tasks and duties, but quadratic in the duties of one volunteer and the sessions held.
    public func check(_ roster: Roster) -> CheckReport {
        let evidence = Evidence(checked, roster: roster)
        var violations: [Violation] = []
        var penalties: [Violation] = []
        var points = 0
        for (rule, mode) in rules {
            let found = rule.check(evidence)
            guard !found.isEmpty else { continue }
            switch mode {
            case .required:
                violations += found
            case .penalised(let perUnit):
                penalties += found
                for violation in found { points += perUnit * violation.units }
            }
        }
        let coverage = CoverageValue(evidence)
        let stability = StabilityValue(evidence)
        let care = CareValue(evidence, penalties: points)
        let weights = checked.scenario.weights
        let levels: [ObjectiveLevel: Int] = [
            .coverage: coverage.total, .stability: stability.total, .care: care.total,
            .merged: weights.mergedCoverage * coverage.total + weights.mergedStability * stability.total
                + weights.mergedCare * care.total,
        ]
        let uncovered = evidence.uncoveredNeeds
        return CheckReport(
            structure: evidence.structure,
            violations: violations,
            penalties: penalties,
            levels: levels,
            parts: [.coverage: coverage.parts, .stability: stability.parts, .care: care.parts],
            uncovered: uncovered,
            falseClaims: FalseClaims(
                roster: roster,
                hasPublished: checked.scenario.published != nil,
                levels: levels,
                uncovered: uncovered
            ).found
        )
    }
}
