import TestSupport
import Testing

@testable import Rostering

@Suite("A plan that was not proven to the end says so")
struct UnfinishedTests {
    private func report(_ endings: [(bound: Double, PlanTermination)]) -> WhatIfReport {
        var roster = Village.roster
        let levels = zip([ObjectiveLevel.coverage, .care], endings).map { level, ending in
            LevelCertificate(level: level, objective: 100, bound: ending.bound, termination: ending.1)
        }
        roster.certificate = Certificate(levels: levels)
        let planned = PlannedScenario(scenario: Village.scenario, roster: roster)
        return WhatIfReport(scenario: Village.scenario, base: planned, variants: [])
    }

    @Test(
        "The first limit that cut in is told; what is proven, or near enough, is not excused",
        arguments: [
            ([(100, .optimal), (60, .timeLimit)], .timeLimit), ([(40, .workLimit), (60, .timeLimit)], .workLimit),
            ([(100, .optimal), (60, .cancelled)], .cancelled), ([(100, .optimal), (99, .gapReached)], .gapReached),
            ([(100, .optimal), (100, .optimal)], .optimal), ([(99.5, .timeLimit), (100, .optimal)], .optimal),
        ] as [([(bound: Double, PlanTermination)], PlanTermination)]
    )
    func endings(endings: [(bound: Double, PlanTermination)], termination: PlanTermination) {
        let report = report(endings)
        #expect(report.base.termination == termination)
        for language in Language.allCases {
            let words = Words(language)
            let isTold = report.text(in: language).contains(words.ended(termination))
            #expect(isTold == ![.optimal, .gapReached].contains(termination))
        }
    }
}
