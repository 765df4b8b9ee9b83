import Rostering
import TestSupport
import Testing

@Suite("Claims of a roster")
struct FalseClaimTests {
    private func claims(
        _ levels: [LevelCertificate]?,
        uncovered: [UncoveredNeed] = [],
        empty: Bool = false,
        rounds: LevelCertificate? = nil
    ) -> [String] {
        var roster = Village.roster
        if empty { roster = Roster(scenario: "village", horizon: Village.horizon) }
        roster.certificate = levels.map { Certificate(levels: $0, rounds: rounds) }
        roster.uncovered = uncovered
        let report = Checker(scenario: Village.scenario).check(roster)
        #expect(report.isAccepted == report.falseClaims.isEmpty)
        return report.falseClaims.map(\.english)
    }

    private func level(
        _ level: ObjectiveLevel,
        _ objective: Int,
        _ bound: Double,
        _ termination: PlanTermination = .gapReached
    ) -> LevelCertificate {
        LevelCertificate(level: level, objective: objective, bound: bound, termination: termination)
    }

    @Test("A true certificate is accepted, in levels or merged")
    func accepted() {
        #expect(claims([level(.coverage, 10, 10, .optimal), level(.care, 204, 200)]) == [])
        #expect(claims([level(.coverage, 10, 10), level(.stability, 0, 0), level(.care, 204, -.infinity)]) == [])
        #expect(claims([level(.merged, 1204, 1203.5, .optimal)]) == [])
    }

    @Test("A wrong objective, a bound above it and a wrong set of levels are false")
    func levels() {
        #expect(
            claims([level(.coverage, 9, 9), level(.care, 204, 204)]) == [
                "level coverage is 10, the certificate says 9"
            ]
        )
        #expect(claims([level(.merged, 1204, 1204.5)]).count == 1)
        #expect(claims([level(.merged, 1204, .nan)]).count == 1)
        #expect(claims([level(.merged, 1204, 1203, .optimal)]).count == 1)
        #expect(claims([level(.coverage, 10, 10)]).count == 1)
        #expect(claims([level(.care, 204, 204), level(.coverage, 10, 10)]).count == 1)
        #expect(claims([]).count == 1)
        #expect(claims([level(.merged, 1204, 0)], rounds: level(.merged, 5, 6)).count == 1)
    }

    @Test("Uncovered needs are compared as soon as the roster claims anything")
    func uncovered() {
        let first = UncoveredNeed(need: "N1", task: "N1@2026-12-01", role: "carer")
        #expect(claims(nil, empty: true) == [])
        #expect(claims(nil, uncovered: [first], empty: true).count == 4)
        #expect(claims(nil, uncovered: [first]) == ["N1, N1@2026-12-01, carer: 1 is listed as uncovered and is not"])
    }

    @Test("Reasons and the order of uncovered needs are not compared, repetitions are")
    func reasons() {
        var all = Checker(scenario: Village.scenario)
            .check(Roster(scenario: "village", horizon: Village.horizon)).uncovered
        all[0].reason = UncoveredReason(excluded: [.skill: 2], busy: 1)
        #expect(claims(nil, uncovered: all.reversed(), empty: true) == [])
        #expect(claims(nil, uncovered: all + [all[1]], empty: true).count == 1)
    }
}
