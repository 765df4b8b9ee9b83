/// How much of something that was asked for is covered.
public struct CoverageCount: Hashable, Sendable {
    /// What is counted.
    public enum Unit: String, Hashable, Sendable, CaseIterable {
        /// Heads of shifts, visits and sessions.
        case places
        /// Doors of rounds.
        case doors
        /// Heads of supervision, once for every slot.
        case slots
    }

    /// What is counted.
    public var unit: Unit
    /// How much is asked for, without what is only desired.
    public var asked: Int
    /// How much of it nobody serves.
    public var missing: Int

    /// How much of it is served.
    public var covered: Int { max(0, asked - missing) }

    /// A count.
    public init(unit: Unit, asked: Int, missing: Int) {
        self.unit = unit
        self.asked = asked
        self.missing = missing
    }
}

/// The coverage of one service.
public struct ServiceCoverage: Hashable, Sendable {
    /// The service.
    public var service: ServiceID
    /// How much of what it was asked for is covered.
    public var count: CoverageCount
}

/// The coverage of one grid, or of what belongs to no single grid.
public struct GridCoverage: Hashable, Sendable {
    /// The grid; `nil` for the whole community.
    public var grid: GridID?
    /// How much is covered; heads, doors and slots are counted alike.
    public var count: CoverageCount
}

extension DemandShape {
    /// What is counted of the demand.
    var coverageUnit: CoverageCount.Unit {
        switch self {
        case .shift, .visit, .session: .places
        case .round: .doors
        case .supervision: .slots
        }
    }
}
