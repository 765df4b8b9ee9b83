/// The least that days known add to a week, for what another day adds to the two sums or more.
struct WeekFloor {
    let values: [Double]
    let bucketCount: Int
    let smallCount: Int

    /// Infinite where the sums are beyond their limits.
    @inline(__always)
    func value(wide: Int, small: Int) -> Double {
        let at = wide / CompletionBound.bucket
        guard at < bucketCount, small < smallCount else { return .infinity }
        return values[small * bucketCount + at]
    }
}
