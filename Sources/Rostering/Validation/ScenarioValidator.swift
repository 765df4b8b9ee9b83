/// Finds everything that is wrong with a scenario, wherever it comes from.
public enum ScenarioValidator {
    /// Every finding, errors and warnings, in the order of the scenario's parts; empty if all is well.
    ///
    /// Complexity: linear in the scenario, times seven days; each misspelt id costs one pass over the known ones.
    public static func findings(in scenario: Scenario) -> [ScenarioFinding] {
        var collector = FindingCollector()
        let known = KnownIDs(scenario)
        if scenario.id.isEmpty { collector.error([.key("id")], "the id of the scenario is empty", "方案编号为空") }
        if !(1...7).contains(scenario.horizon.dayCount) {
            collector.error(
                [.key("days")],
                "a horizon of \(scenario.horizon.dayCount) days; it has 1 to 7",
                "排班期为 \(scenario.horizon.dayCount) 天，应为 1 到 7 天"
            )
        }
        CommunityValidation(community: scenario.community, known: known).check(&collector)
        collector.identifiers(scenario.skills.map(\.id.text), NounName.skill) {
            [.key("skills"), .entry($0), .key("id")]
        }
        VolunteerValidation(scenario: scenario, known: known).check(&collector)
        ResidentValidation(residents: scenario.residents, known: known).check(&collector)
        ServiceValidation(services: scenario.services, known: known).check(&collector)
        NeedValidation(scenario: scenario, known: known).check(&collector)
        SettingsValidation(scenario: scenario, known: known).check(&collector)
        guard !collector.findings.contains(where: { $0.severity == .error }) else { return collector.findings }
        let index = ValidationIndex(scenario)
        SkillSupplyValidation(index: index).check(&collector)
        PinValidation(index: index).check(&collector)
        return collector.findings
    }
}
