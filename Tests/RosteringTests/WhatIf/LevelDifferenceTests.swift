import Testing

@testable import Rostering

@Suite("What may be said about a difference of points")
struct LevelDifferenceTests {
    private func level(_ objective: Int, _ bound: Double) -> LevelCertificate {
        LevelCertificate(
            level: .care,
            objective: objective,
            bound: bound,
            termination: bound >= Double(objective) ? .optimal : .workLimit
        )
    }

    @Test("Proven values differ by what they differ")
    func proven() {
        let base = level(100, 100)
        #expect(LevelDifference(base: base, variant: level(100, 100)).verdict == .same)
        #expect(LevelDifference(base: base, variant: level(93, 93)).verdict == .better(atLeast: 7))
        #expect(LevelDifference(base: base, variant: level(107, 107)).verdict == .worse(atLeast: 7))
        #expect(LevelDifference(base: base, variant: level(107, 107)).range == 7...7)
        #expect(LevelDifference(base: base, variant: level(107, 107)).isExact)
    }

    @Test("A difference smaller than the gaps is not called one, and a larger one only as far as it exceeds them")
    func gaps() {
        let base = level(100, 95)
        #expect(LevelDifference(base: base, variant: level(98, 90)).verdict == .notDistinguishable)
        #expect(LevelDifference(base: base, variant: level(96, 96)).verdict == .notDistinguishable)
        #expect(LevelDifference(base: base, variant: level(100, 100)).verdict == .notDistinguishable)
        #expect(LevelDifference(base: base, variant: level(94, 60)).verdict == .better(atLeast: 1))
        #expect(LevelDifference(base: base, variant: level(90, 60)).verdict == .better(atLeast: 5))
        #expect(LevelDifference(base: base, variant: level(130, 112)).verdict == .worse(atLeast: 12))
        #expect(LevelDifference(base: base, variant: level(94, 60)).range == -40...(-1))
        // The variant may be better still, so that what was found is no more than a least difference.
        let open = LevelDifference(base: level(100, 100), variant: level(85, 0))
        #expect(open.verdict == .better(atLeast: 15) && !open.isExact)
        #expect(Words(.english).verdict(open) == "at least 15 better")
    }

    @Test("A bound between whole numbers counts as the next one, for values are whole")
    func whole() {
        let base = level(100, 99.2)
        #expect(LevelDifference(base: base, variant: level(100, 99.5)).verdict == .same)
        #expect(LevelDifference(base: base, variant: level(103, 101.1)).verdict == .worse(atLeast: 2))
    }

    @Test("What is the same in both cancels, with its gap")
    func shared() {
        // Of 100 points 80 lie in components that both have, with a gap of 10; the rest is proven.
        let (base, shared) = (level(100, 90), level(80, 70))
        #expect(LevelDifference(base: base, variant: level(103, 93), shared: shared).verdict == .worse(atLeast: 3))
        #expect(LevelDifference(base: base, variant: level(103, 93)).verdict == .notDistinguishable)
        #expect(LevelDifference(base: base, variant: level(100, 90), shared: shared).verdict == .same)
    }

    @Test("While an earlier level is open, only bounds count")
    func earlierLevels() {
        let (base, less) = (level(100, 95), level(80, 80))
        let open = LevelDifference(base: base, variant: less, isVariantSettled: false)
        #expect(open.verdict == .notDistinguishable)
        #expect(open.range.upperBound == .infinity)
        #expect(LevelDifference(base: base, variant: less, isBaseSettled: false).verdict == .better(atLeast: 15))
        let more = LevelDifference(base: base, variant: level(130, 120), isBaseSettled: false)
        #expect(more.verdict == .notDistinguishable)
    }

    @Test("Nothing is said about points that are counted differently, nor without a bound")
    func incomparable() {
        let base = level(100, 100)
        #expect(LevelDifference(base: base, variant: level(50, 50), isComparable: false).verdict == .notComparable)
        let unknown = LevelDifference(base: level(100, -.infinity), variant: level(50, -.infinity))
        #expect(unknown.verdict == .notDistinguishable)
    }

    @Test("Weights and rules decide whether points mean the same")
    func comparability() {
        var base = Scenario(id: "s", horizon: Horizon(firstDay: CivilDate(iso: "2026-12-01")!, dayCount: 1))
        base.services = [Service(id: "tea", shape: .shift, roles: [TeamRole(id: "host")])]
        func comparable(_ change: (inout Scenario) -> Void) -> [Bool] {
            var variant = base
            change(&variant)
            let points = PointComparison(base: base, variant: variant)
            return [points.isComparable(.coverage), points.isComparable(.care), points.isComparable(.merged)]
        }
        #expect(comparable { _ in } == [true, true, true])
        #expect(comparable { $0.weights.face += 1 } == [true, false, false])
        #expect(comparable { $0.weights.noShow += 1 } == [true, false, false])
        #expect(comparable { $0.weights.gridEvenness += 1 } == [false, true, false])
        #expect(comparable { $0.services[0].weight += 1 } == [false, true, false])
        #expect(comparable { $0.rules[.rest] = .penalised(5) } == [true, false, false])
    }
}
