/// Whether points of two scenarios mean the same.
struct PointComparison {
    private let base: Scenario
    private let variant: Scenario

    init(base: Scenario, variant: Scenario) {
        self.base = base
        self.variant = variant
    }

    /// Whether points of a level mean the same.
    func isComparable(_ level: ObjectiveLevel) -> Bool {
        switch level {
        case .coverage: isCoverageComparable
        case .stability: areAlike(PointComparison.ofStability)
        case .care: areAlike(PointComparison.ofCare) && base.rules == variant.rules
        case .merged: isCoverageComparable && base.weights == variant.weights && base.rules == variant.rules
        }
    }

    private var isCoverageComparable: Bool {
        areAlike(PointComparison.ofCoverage) && areServicesWeighedAlike && areNeedsWeighedAlike
    }

    private func areAlike(_ part: (Weights) -> Weights) -> Bool { part(base.weights) == part(variant.weights) }

    private var areServicesWeighedAlike: Bool {
        let services = Dictionary(base.services.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return variant.services.allSatisfy { service in
            guard let before = services[service.id] else { return true }
            return before.weight == service.weight && before.desiredWeight == service.desiredWeight
        }
    }

    private var areNeedsWeighedAlike: Bool {
        let needs = Dictionary(base.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return variant.needs.allSatisfy { need in
            guard let before = needs[need.id] else { return true }
            return before.priority == need.priority && before.weeksOpen == need.weeksOpen
        }
    }

    private static func ofCoverage(_ weights: Weights) -> Weights {
        var part = Weights()
        part.repeatedMiss = weights.repeatedMiss
        part.gridEvenness = weights.gridEvenness
        part.toleratedSharePercent = weights.toleratedSharePercent
        return part
    }

    private static func ofStability(_ weights: Weights) -> Weights {
        var part = Weights()
        (part.dropped, part.added, part.moved) = (weights.dropped, weights.added, weights.moved)
        return part
    }

    /// All but the weights of the other levels and of the sum.
    private static func ofCare(_ weights: Weights) -> Weights {
        var part = weights
        let none = Weights()
        part.repeatedMiss = none.repeatedMiss
        part.gridEvenness = none.gridEvenness
        part.toleratedSharePercent = none.toleratedSharePercent
        (part.dropped, part.added, part.moved) = (none.dropped, none.added, none.moved)
        part.mergedCoverage = none.mergedCoverage
        part.mergedStability = none.mergedStability
        part.mergedCare = none.mergedCare
        return part
    }
}
