/// How much better or worse the best roster of a variant is on one level than the best of the base, as far as proven.
///
/// Model: with the base's best in [b, B] (bound and value) and the variant's in [v, V], the difference of the two lies in
/// [v − B, V − b]. What both have in components that are the same cancels, with its gap. While an earlier level is open,
/// a roster that is better there may have more points on this one: then B or V is infinite, and only bounds count.
public struct LevelDifference: Hashable, Sendable {
    /// What can be said.
    public enum Verdict: Hashable, Sendable {
        /// Fewer points are possible in the variant: at least so many fewer.
        case better(atLeast: Int)
        /// More points cannot be avoided in the variant: at least so many more.
        case worse(atLeast: Int)
        /// The best is proven to be the same in both.
        case same
        /// The difference is smaller than what is left unproven.
        case notDistinguishable
        /// The points do not mean the same in both, for weights or rules differ.
        case notComparable
    }

    /// The level.
    public let level: ObjectiveLevel
    /// The base's value and bound.
    public let base: LevelCertificate
    /// The variant's value and bound.
    public let variant: LevelCertificate
    /// Where the difference of the best possible lies; points of the variant less points of the base.
    public let range: ClosedRange<Double>
    /// What can be said.
    public let verdict: Verdict
    /// Whether the difference is known to the point, and not only from where on it lies.
    public let isExact: Bool

    /// The points of the rosters found: the variant's less the base's.
    public var found: Int { variant.objective - base.objective }

    /// A difference.
    ///
    /// Parameters:
    ///   - shared: the certificate of what both have in components that are the same; `nil` for nothing.
    ///   - isComparable: whether points mean the same in both.
    ///   - isBaseSettled: whether all earlier levels of the base are proven.
    ///   - isVariantSettled: likewise of the variant.
    init(
        base: LevelCertificate,
        variant: LevelCertificate,
        shared: LevelCertificate? = nil,
        isComparable: Bool = true,
        isBaseSettled: Bool = true,
        isVariantSettled: Bool = true
    ) {
        level = base.level
        self.base = base
        self.variant = variant
        let slack = shared.map { max(0, Double($0.objective) - $0.bound) } ?? 0
        let least = isBaseSettled ? variant.bound + slack - Double(base.objective) : -.infinity
        let most = isVariantSettled ? Double(variant.objective) - base.bound - slack : .infinity
        range = min(least, most)...max(least, most)
        // Values are whole, so the ends may be taken to the next whole number inward.
        let (low, high) = (Self.whole(range.lowerBound, .up), Self.whole(range.upperBound, .down))
        isExact = low != nil && low == high
        if !isComparable {
            verdict = .notComparable
        } else if let low, low > 0 {
            verdict = .worse(atLeast: low)
        } else if let high, high < 0 {
            verdict = .better(atLeast: -high)
        } else {
            verdict = low == 0 && high == 0 ? .same : .notDistinguishable
        }
    }

    /// A value as a whole number, if it is finite; a little is left for the bounds' rounding.
    private static func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int? {
        guard value.isFinite, abs(value) < 1e15 else { return nil }
        let slack = 1e-6 * max(1, abs(value))
        return Int((rule == .up ? value - slack : value + slack).rounded(rule))
    }
}
