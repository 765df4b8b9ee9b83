import Rostering
import TestSupport
import Testing

@Suite("How much of one goal for how much of another")
struct TradeOffTests {
    @Test("The curves of 200 tiny problems are those of all their rosters, and proven to be all of them")
    func againstOracle() async throws {
        var (compared, longest) = (0, 0)
        var seed: UInt64 = 0
        while compared < 200 {
            defer { seed += 1 }
            guard let comparison = await TradeOffComparison(seed: seed) else { continue }
            compared += 1
            let curve = try await comparison.curve()
            let expected = comparison.oracle(heldCoverage: curve.heldCoverage)
            #expect(curve.points.map { [$0.first, $0.second] } == expected, "seed \(seed)")
            #expect(curve.isComplete, "seed \(seed)")
            let checker = Checker(scenario: comparison.scenario)
            for point in curve.points {
                #expect(point.isProven, "seed \(seed)")
                let report = checker.check(point.roster)
                for (goal, value) in point.goals {
                    #expect(TradeOffComparison.value(goal, report) == value, "seed \(seed): \(goal)")
                }
            }
            longest = max(longest, curve.points.count)
        }
        #expect(longest >= 4)
    }

    @Test("Weighted sums find rosters of the curve, and no bound is above it")
    func weightedSums() async throws {
        for seed in UInt64(0)..<60 {
            guard let comparison = await TradeOffComparison(seed: seed) else { continue }
            let curve = try await comparison.curve(isWhole: false, points: 6)
            let expected = comparison.oracle(heldCoverage: curve.heldCoverage)
            for point in curve.points {
                let least = expected.filter { $0[1] <= point.second }.map { $0[0] }.min() ?? Int.max
                #expect(point.bound <= Double(least) + 1e-6, "seed \(seed): bound \(point.bound), least \(least)")
                #expect(point.first >= least, "seed \(seed)")
            }
            if curve.isComplete { #expect(curve.points.map { [$0.first, $0.second] } == expected, "seed \(seed)") }
        }
    }

    @Test("With few points the curve has its ends, and every point is proven")
    func fewPoints() async throws {
        for seed in UInt64(0)..<30 {
            guard let comparison = await TradeOffComparison(seed: seed) else { continue }
            let curve = try await comparison.curve(points: 2)
            let expected = comparison.oracle(heldCoverage: curve.heldCoverage)
            #expect(curve.points.count == min(2, expected.count), "seed \(seed)")
            #expect(curve.points.first.map { [$0.first, $0.second] } == expected.first, "seed \(seed)")
            #expect(curve.points.last.map { [$0.first, $0.second] } == expected.last, "seed \(seed)")
        }
    }

    @Test("Without any time no bound is above the curve, and the curve is not told as all there is")
    func withoutTime() async throws {
        for seed in UInt64(0)..<30 {
            guard let comparison = await TradeOffComparison(seed: seed) else { continue }
            for isWhole in [true, false] {
                let curve = try await comparison.curve(isWhole: isWhole, points: 6, timeLimit: .zero)
                #expect(curve.limit == .timeLimit, "seed \(seed)")
                let expected = comparison.oracle(heldCoverage: curve.heldCoverage)
                if curve.isComplete { #expect(curve.points.map { [$0.first, $0.second] } == expected, "seed \(seed)") }
                for point in curve.points {
                    let least = expected.filter { $0[1] <= point.second }.map { $0[0] }.min() ?? Int.max
                    #expect(point.bound <= Double(least) + 1e-6, "seed \(seed)")
                }
            }
        }
    }
}
