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
        case .care: isCareComparable
        case .stability, .merged: isCoverageComparable && isCareComparable
        }
    }

    private var isCoverageComparable: Bool {
        PointComparison.ofCoverage(base.weights) == PointComparison.ofCoverage(variant.weights)
            && areServicesWeighedAlike && areNeedsWeighedAlike
    }

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

    private var isCareComparable: Bool {
        PointComparison.ofCare(base.weights) == PointComparison.ofCare(variant.weights) && base.rules == variant.rules
    }

    private static func ofCoverage(_ weights: Weights) -> [Int] {
        [weights.repeatedMiss, weights.gridEvenness, weights.toleratedSharePercent]
    }

    private static func ofCare(_ weights: Weights) -> [Int] {
        let single = [
            weights.fairSharePercent, weights.face, weights.unknownFace, weights.otherGrid, weights.otherBranch,
            weights.walkingMinute, weights.preference, weights.undesiredMinute, weights.wish, weights.fallback,
        ]
        return single + weights.fairness + weights.fairnessStepsPercent
    }
}
