/// How much of what is asked for is to be covered, counted in places, doors and slots as in ``RosterSummary``.
public struct CoverageTarget: Hashable, Sendable {
    /// The least share, from 0 to 1.
    public var share: Double
    /// The services that count; empty for all.
    public var services: Set<ServiceID>
    /// Whether every service must reach the share on its own, and not only all together.
    public var isPerService: Bool

    /// A target; by default for all services together.
    public init(share: Double, services: Set<ServiceID> = [], isPerService: Bool = false) {
        self.share = share
        self.services = services
        self.isPerService = isPerService
    }

    /// What may stay open: at most so much of the services of each entry together.
    struct Allowance: Hashable {
        var services: Set<ServiceID>
        var asked: Int
        var missing: Int
    }

    /// What may stay open in a scenario, by the coverage of a roster of it.
    func allowances(_ coverage: [ServiceCoverage]) -> [Allowance] {
        let counted = coverage.filter { services.isEmpty || services.contains($0.service) }
        let groups = isPerService ? counted.map { [$0] } : [counted]
        return groups.filter { !$0.isEmpty }.map { group in
            let asked = group.reduce(0) { $0 + $1.count.asked }
            let missing = Int((Double(asked) * (1 - share) + 1e-9).rounded(.down))
            return Allowance(services: Set(group.map(\.service)), asked: asked, missing: max(0, missing))
        }
    }

    /// Whether a roster's coverage reaches the target.
    public func isReached(by coverage: [ServiceCoverage]) -> Bool {
        allowances(coverage).allSatisfy { allowance in
            coverage.filter { allowance.services.contains($0.service) }.reduce(0) { $0 + $1.count.missing }
                <= allowance.missing
        }
    }
}
