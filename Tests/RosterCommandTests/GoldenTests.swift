import Rostering
import Testing

@Suite("What a coordinator reads about the lane is as in the golden files")
struct GoldenTests {
    @Test("The summary", arguments: Language.allCases)
    func summary(language: Language) throws {
        let text = RosterSummary(scenario: Lane.scenario, roster: Lane.roster)
            .text(in: language, width: 100, isComplete: true)
        try Golden.expect(text, matches: "summary.\(language.rawValue).txt")
    }

    @Test("The tables", arguments: RosterView.Grouping.allCases, Language.allCases)
    func tables(grouping: RosterView.Grouping, language: Language) throws {
        let view = RosterView(scenario: Lane.scenario, roster: Lane.roster, by: grouping)
        try Golden.expect(view.text(in: language, width: 100), matches: "\(grouping.rawValue).\(language.rawValue).txt")
    }
}
