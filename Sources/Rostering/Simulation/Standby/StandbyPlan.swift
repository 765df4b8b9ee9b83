/// Who keeps free when, and what that is worth.
public struct StandbyPlan: Sendable {
    /// Who keeps free, by day and part.
    public let duties: [StandbyDuty]
    /// One backup a day, with which they are compared.
    public let flat: [StandbyDuty]
    /// Coverage points that the plan saves in a week, over the weeks from which it was made.
    public let saved: Double
    /// No choice among the candidates saves more than this, over the same weeks.
    public let bound: Double
    /// Whether that was shown to the end, within 0.5 %.
    public let isProven: Bool
    /// Weeks from which it was made.
    public let trainingSamples: Int
    /// Fresh weeks with nobody on standby.
    public let without: SimulationReport
    /// The same weeks with one backup a day.
    public let withFlat: SimulationReport
    /// The same weeks with the plan.
    public let withPlan: SimulationReport

    /// Heads, doors and slots that are missed in a week without standby but not with the plan.
    public var gain: Estimate { StandbyPlan.less(without.missing, withPlan.missing) }
    /// The same with one backup a day.
    public var flatGain: Estimate { StandbyPlan.less(without.missing, withFlat.missing) }
    /// What the plan saves beyond one backup a day.
    public var margin: Estimate { StandbyPlan.less(withFlat.missing, withPlan.missing) }
    /// Coverage points that the plan saves in a week.
    public var pointsGain: Estimate { StandbyPlan.less(without.points.repaired, withPlan.points.repaired) }
    /// The same with one backup a day.
    public var flatPointsGain: Estimate { StandbyPlan.less(without.points.repaired, withFlat.points.repaired) }
    /// Coverage points that the plan saves beyond one backup a day.
    public var pointsMargin: Estimate { StandbyPlan.less(withFlat.points.repaired, withPlan.points.repaired) }

    private static func less(_ one: [Double], _ other: [Double]) -> Estimate {
        Estimate(zip(one, other).map { $0 - $1 })
    }
}
