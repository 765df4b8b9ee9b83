import Rostering
import TestSupport
import Testing

@Suite("What a coordinator reads about an awkward neighbourhood is as in the golden files")
struct GoldenTests {
    @Test("The summary", arguments: Language.allCases)
    func summary(language: Language) throws {
        let text = RosterSummary(scenario: Awkward.scenario, roster: Awkward.roster)
            .text(in: language, width: 100, isComplete: true)
        try Golden.expect(text, matches: "summary.\(language.rawValue).txt")
    }

    @Test("The tables", arguments: RosterView.Grouping.allCases, Language.allCases)
    func tables(grouping: RosterView.Grouping, language: Language) throws {
        let view = RosterView(scenario: Awkward.scenario, roster: Awkward.roster, by: grouping)
        try Golden.expect(view.text(in: language, width: 100), matches: "\(grouping.rawValue).\(language.rawValue).txt")
    }
}
