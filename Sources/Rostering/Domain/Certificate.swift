/// The levels of the objective, in the order in which they matter.
public enum ObjectiveLevel: String, CaseIterable, Hashable, Sendable, Codable {
    /// Priority-weighted uncovered demand.
    case coverage
    /// Changes to a published roster.
    case stability
    /// Fairness, continuity, locality, preferences, and rules that are penalised.
    case care
    /// All levels in one weighted sum.
    case merged
}

/// Why the work on a level ended.
public enum PlanTermination: String, Hashable, Sendable, Codable, CaseIterable {
    /// The bound meets the objective.
    case optimal
    /// The requested gap is reached.
    case gapReached = "gap-reached"
    /// The wall-clock limit was reached.
    case timeLimit = "time-limit"
    /// The deterministic work limit was reached.
    case workLimit = "work-limit"
    /// Somebody stopped it.
    case cancelled
}

/// How good one level of a roster provably is.
public struct LevelCertificate: Hashable, Sendable {
    /// The level.
    public var level: ObjectiveLevel
    /// The roster's value, in points.
    public var objective: Int
    /// No roster has a value below this (for a later level: none that is as good on the
    /// earlier ones in every part of the scenario that has nothing to do with the others).
    public var bound: Double
    /// Why the work ended.
    public var termination: PlanTermination
    /// What a better proof would take, in plain words for a log; `nil` if nothing is left.
    public var limitedBy: String?

    /// A certificate.
    public init(
        level: ObjectiveLevel,
        objective: Int,
        bound: Double,
        termination: PlanTermination,
        limitedBy: String? = nil
    ) {
        self.level = level
        self.objective = objective
        self.bound = bound
        self.termination = termination
        self.limitedBy = limitedBy
    }

    /// Whether no roster has a lower value: values are whole, and no whole number lies between bound and objective.
    public var isProven: Bool { termination == .optimal || bound > Double(objective) - 1 + 1e-6 }

    /// (objective − bound) / max(1, |objective|).
    public var gap: Double { max(0, (Double(objective) - bound) / Double(max(1, abs(objective)))) }
}

/// What is proven about a roster.
public struct Certificate: Hashable, Sendable {
    /// The levels, in order.
    public var levels: [LevelCertificate]
    /// How good the forming of the rounds is by its own objective (points: walking minutes of all rounds plus the
    /// cost of each round); `nil` if there are no rounds.
    public var rounds: LevelCertificate?

    /// A certificate.
    public init(levels: [LevelCertificate], rounds: LevelCertificate? = nil) {
        self.levels = levels
        self.rounds = rounds
    }
}
