/// What the checker found about a roster, from the scenario and the roster alone.
public struct CheckReport: Sendable {
    /// Where the roster does not fit the scenario; if not empty, the rest is computed from what fits.
    public var structure: [Violation]
    /// Broken rules that are required.
    public var violations: [Violation]
    /// Broken rules that are penalised.
    public var penalties: [Violation]
    /// The value of each level (`coverage`, `stability`, `care`, and their merged sum), in points.
    public var levels: [ObjectiveLevel: Int]
    /// The parts of coverage, stability and care by name (such as `fairness`, `continuity`), in points.
    public var parts: [ObjectiveLevel: [String: Int]]
    /// What stays uncovered, recomputed; without reasons.
    public var uncovered: [UncoveredNeed]
    /// Claims of the roster (levels of its certificate, uncovered needs) that differ from what was recomputed.
    public var falseClaims: [LocalizedText]

    /// Whether the roster fits the scenario, keeps every required rule and claims nothing false.
    public var isAccepted: Bool { structure.isEmpty && violations.isEmpty && falseClaims.isEmpty }
}
