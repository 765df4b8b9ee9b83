import Rostering

/// What `trade-off` tells as JSON.
struct TradeOffReport: Encodable {
    /// A point of the curve.
    struct Point: Encodable {
        var first: Int
        var firstAtLeast: Double
        var proven: Bool
        var second: Int
        var goals: [String: Int]
    }

    var first: String
    var second: String
    var method: String
    var heldCoverage: Int?
    var givenFirst: Int
    var givenSecond: Int
    var complete: Bool
    var points: [Point]
    var stopped: String?

    init(_ curve: TradeOff) {
        (first, second, method) = (curve.first.rawValue, curve.second.rawValue, curve.method.rawValue)
        heldCoverage = curve.heldCoverage
        (givenFirst, givenSecond) = curve.given
        complete = curve.isComplete
        stopped = curve.limit?.rawValue
        points = curve.points.map { point in
            Point(
                first: point.first,
                firstAtLeast: point.bound,
                proven: point.isProven,
                second: point.second,
                goals: Dictionary(uniqueKeysWithValues: point.goals.map { ($0.key.rawValue, $0.value) })
            )
        }
    }
}
