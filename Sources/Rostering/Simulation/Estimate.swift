/// A mean over samples, and where the true mean lies with 95 % confidence.
///
/// Model: mean ± 1.96 · s / √n, s² the samples' variance.
public struct Estimate: Hashable, Sendable {
    /// The mean of the samples.
    public let mean: Double
    /// Half the width of the interval; 0 if all samples are equal.
    public let margin: Double

    /// An estimate from samples; 0 ± ∞ from none.
    public init(_ samples: some Collection<Double>) {
        guard !samples.isEmpty else {
            (mean, margin) = (0, .infinity)
            return
        }
        let count = Double(samples.count)
        let mean = samples.reduce(0, +) / count
        let squares = samples.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        self.mean = mean
        margin = samples.count < 2 ? .infinity : 1.96 * (squares / (count - 1) / count).squareRoot()
    }

    private init(mean: Double, margin: Double) { (self.mean, self.margin) = (mean, margin) }

    /// The estimate of the opposite.
    public var negated: Estimate { Estimate(mean: -mean, margin: margin) }

    /// The interval.
    public var interval: ClosedRange<Double> { (mean - margin)...(mean + margin) }

    /// Whether the interval lies on one side of zero, so that the sign is not chance.
    public var isDistinct: Bool { mean - margin > 0 || mean + margin < 0 }
}
