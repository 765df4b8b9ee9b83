import LinearModel

/// Makes a roster from a scenario, always read by the ``Checker`` before it is returned.
public struct Planner: Sendable {
    /// How the plan is made.
    public var options: PlanOptions

    /// A planner with the given options.
    public init(options: PlanOptions = PlanOptions()) { self.options = options }

    /// Plans the scenario's horizon.
    ///
    /// Parameter progress: called from time to time, on any thread.
    /// Throws: ``PlanError``. Cancelling the task returns the best roster so far, with termination `cancelled`.
    public func plan(
        _ scenario: Scenario,
        progress: (@Sendable (PlanProgress) -> Void)? = nil
    ) async throws -> Roster {
        Roster(scenario: scenario.id, horizon: scenario.horizon)
    }
}
