/// Finds everything that is wrong with a scenario, wherever it comes from.
public enum ScenarioValidator {
    /// Every finding, errors and warnings, in the order of the scenario's parts; empty if all is well.
    public static func findings(in scenario: Scenario) -> [ScenarioFinding] { [] }
}
