/// A scenario compared with variants of it.
public struct WhatIfReport: Sendable {
    /// The scenario as it is.
    public let scenario: Scenario
    /// Its roster, and what is to be told of it.
    public let base: PlannedScenario
    /// The variants, in the order in which they were given.
    public let variants: [VariantOutcome]
}

/// A scenario with its roster.
public struct PlannedScenario: Sendable {
    /// The roster, read by the checker.
    public let roster: Roster
    /// Its coverage, loads and certificate.
    public let summary: RosterSummary
    /// Minutes of all duties.
    public let minutes: Int
    /// Volunteers and grid members with a duty.
    public let serving: Int

    /// Why the work on it ended: a limit that was reached on any level, else whether all is proven or within the gap.
    public var termination: PlanTermination {
        let endings = (roster.certificate?.levels ?? []).filter { !$0.isProven }.map(\.termination)
        return endings.first { $0 != .gapReached } ?? endings.first ?? .optimal
    }

    init(scenario: Scenario, roster: Roster) {
        self.roster = roster
        summary = RosterSummary(scenario: scenario, roster: roster)
        minutes = roster.duties.reduce(0) { $0 + $1.interval.duration.value }
        serving = Set(roster.duties.map(\.volunteer)).count
    }
}

/// What became of a variant.
public struct VariantOutcome: Sendable {
    /// How it ended.
    public enum Result: Sendable {
        /// There is a roster; how it compares with the base's.
        case planned(VariantComparison)
        /// No roster is possible: the smallest set of demands that conflict.
        case infeasible([PlanError.Conflict])
        /// A limit was reached before any roster was found.
        case noRosterYet(PlanTermination)
        /// The variant contradicts itself.
        case invalid([ScenarioFinding])
    }

    /// What is different, in a few words.
    public let name: LocalizedText
    /// How it ended.
    public let result: Result

    /// The comparison, if there is a roster.
    public var comparison: VariantComparison? {
        if case .planned(let comparison) = result { comparison } else { nil }
    }
}

/// A variant's roster beside the base's.
public struct VariantComparison: Sendable {
    /// The variant's roster.
    public let planned: PlannedScenario
    /// Each level, as far as its points mean the same in both.
    public let levels: [LevelDifference]
    /// The services of either, with how much is covered in the base and here.
    public let services: [CoverageDifference<ServiceID>]
    /// The grids of either, likewise; the `nil` key is the whole community.
    public let grids: [CoverageDifference<GridID?>]
    /// What is different for the people who serve.
    public let changes: RosterDifference
    /// The share of the variant's model, by pairs of volunteer and activity, that was taken over from the base.
    public let reusedShare: Double
}

/// How much of one service, or in one grid, is covered.
public struct CoverageDifference<Key: Hashable & Sendable>: Sendable {
    /// The service or grid.
    public let key: Key
    /// In the base; `nil` if nothing is asked for there.
    public let base: CoverageCount?
    /// In the variant; `nil` if nothing is asked for there.
    public let variant: CoverageCount?

    /// Whether both are the same.
    public var isSame: Bool { base == variant }

    /// The counts of both, in the order of the base, then of the variant.
    static func all(_ base: [(Key, CoverageCount)], _ variant: [(Key, CoverageCount)]) -> [Self] {
        let before = Dictionary(base, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(variant, uniquingKeysWith: { first, _ in first })
        let keys = base.map(\.0) + variant.map(\.0).filter { before[$0] == nil }
        return keys.map { Self(key: $0, base: before[$0], variant: after[$0]) }
    }
}
