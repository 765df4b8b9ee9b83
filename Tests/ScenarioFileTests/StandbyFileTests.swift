import Rostering
import Testing

@testable import ScenarioFile

@Suite("Who is on standby, in a file")
struct StandbyFileTests {
    private func scenario() throws -> Scenario { try ScenarioFile.read(text: TinyScenario.text).scenario }

    @Test("What is written is read back")
    func roundTrip() throws {
        let scenario = try scenario()
        let duties = [
            StandbyDuty(volunteer: "v1", day: 0, part: .morning, skill: "nurse"),
            StandbyDuty(volunteer: "v2", day: 1, part: nil),
        ]
        let text = StandbyFile.json(of: duties, for: scenario)
        #expect(text.contains("\"2026-12-02\""))
        #expect(try StandbyFile.read(text: text, for: scenario) == duties)
    }

    @Test("All mistakes are told at once")
    func mistakes() throws {
        let text = """
            {"scenario": "tin",
             "standby": [
              {"volunteer": "v3", "date": "2026-12-01"},
              {"volunteer": "v1", "date": "2026-12-03"},
              {"volunteer": "v1", "date": "2026-12-01", "part": "mornin"},
              {"volunteer": "v1", "day": "2026-12-01"}
             ]}
            """
        let scenario = try scenario()
        let error = #expect(throws: ScenarioFileError.self) { try StandbyFile.read(text: text, for: scenario) }
        let lines = try #require(error?.description.split(separator: "\n").map(String.init))
        #expect(lines.contains { $0.hasPrefix("standby.json:1:") && $0.contains("not of 'tiny'") })
        #expect(lines.contains { $0.hasPrefix("standby.json:3:") && $0.contains("no volunteer 'v3'") })
        #expect(lines.contains { $0.hasPrefix("standby.json:4:") && $0.contains("2026-12-03 is not in the plan") })
        #expect(lines.contains { $0.hasPrefix("standby.json:5:") && $0.contains("mornin") })
        #expect(lines.contains { $0.hasPrefix("standby.json:6:") && $0.contains("day") })
        #expect(error?.diagnostics.allSatisfy { $0.message.chinese != nil } == true)
    }
}
