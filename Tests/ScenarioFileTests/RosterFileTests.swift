import Rostering
import Testing

@testable import ScenarioFile

@Suite struct RosterFileTests {
    let scenario: Scenario

    init() throws { scenario = try ScenarioFile.read(text: TinyScenario.text).scenario }

    private func printed(_ text: String) -> String {
        do {
            _ = try RosterFile.read(text: text, for: scenario)
            return ""
        } catch {
            return error.description
        }
    }

    @Test func `A roster that is written and read back is equal, byte for byte`() throws {
        let interval = Interval(Minutes(day: 0, TimeOfDay(15)), Minutes(day: 0, TimeOfDay(17)))
        let roster = Roster(
            scenario: "tiny",
            horizon: scenario.horizon,
            duties: [
                Duty(
                    volunteer: "v1",
                    task: "n1@2026-12-01",
                    service: "tea",
                    need: "n1",
                    role: "host",
                    interval: interval
                )
            ],
            sessions: [SessionRoom(task: "s#1", room: "room-1")],
            uncovered: [
                UncoveredNeed(
                    need: "n2",
                    task: "n2@2026-12-02",
                    role: "nurse",
                    short: 1,
                    interval: Interval(Minutes(day: 1, TimeOfDay(9)), Minutes(day: 1, TimeOfDay(24))),
                    reason: UncoveredReason(excluded: [.skill: 1, .availability: 2], busy: 3)
                )
            ],
            certificate: Certificate(
                levels: [
                    LevelCertificate(
                        level: .coverage,
                        objective: 7,
                        bound: 6.5,
                        termination: .timeLimit,
                        limitedBy: "x"
                    ),
                    LevelCertificate(level: .care, objective: 3, bound: -.infinity, termination: .cancelled),
                ],
                rounds: LevelCertificate(level: .care, objective: 0, bound: 0, termination: .optimal)
            )
        )
        let text = RosterFile.json(of: roster)
        let copy = try RosterFile.read(text: text, for: scenario)
        #expect(copy == roster)
        #expect(RosterFile.json(of: copy) == text)
        #expect(text.contains("\"end\": \"2026-12-02T24:00\""))
        #expect(text.contains("\"bound\": null, \"gap\": null"))
    }

    @Test func `A roster made by hand needs volunteer, task and start only`() throws {
        let text = """
            {"scenario": "tiny", "duties": [
              {"volunteer": "v1", "task": "n2@2026-12-02", "start": "2026-12-02T09:15"}
            ]}
            """
        let duty = try #require(try RosterFile.read(text: text, for: scenario).duties.first)
        #expect(duty.service == "care")
        #expect(duty.need == "n2")
        #expect(duty.role == "nurse")
        #expect(duty.interval == Interval(Minutes(1_440 + 555), Minutes(1_440 + 585)))
    }

    @Test func `A roster of another scenario names both`() {
        let text = "{\"scenario\": \"other\", \"duties\": []}"
        #expect(
            printed(text) == """
                roster.json:1:14: error: this is a roster of scenario 'other', not of 'tiny' (at scenario)
                hint: is this the right file?
                """
        )
    }

    @Test func `A roster of other days names both`() {
        let text = "{\"scenario\": \"tiny\", \"horizon\": {\"firstDay\": \"2026-12-08\", \"days\": 2}, \"duties\": []}"
        let expected =
            "roster.json:1:33: error: this roster covers 2 days from 2026-12-08, the scenario 2 from 2026-12-01 "
            + "(at horizon)\nhint: is this the right file?"
        #expect(printed(text) == expected)
    }

    @Test func `Unknown volunteers, tasks and keys are reported together with near ones`() {
        let text = """
            {"scenario": "tiny", "duties": [
            {"volunteer": "v7", "task": "n1@2026-12-01", "start": "2026-12-01T15:00"},
            {"volunteer": "v1", "task": "n3@2026-12-01", "start": "2026-12-01T15:00", "rol": "host"}
            ]}
            """
        #expect(
            printed(text) == """
                roster.json:2:15: error: unknown volunteer 'v7' (at duties[0].volunteer)
                hint: did you mean 'v1'?
                roster.json:3:29: error: unknown task 'n3@2026-12-01' (at duties[1].task)
                hint: did you mean 'n1@2026-12-01'?
                roster.json:3:75: error: unknown key 'rol' (at duties[1].rol)
                hint: did you mean 'role'?
                """
        )
    }

    @Test func `A gap that does not follow from objective and bound is refused`() {
        let text = """
            {"scenario": "tiny", "duties": [], "certificate": {"levels": [
            {"level": "care", "objective": 10, "bound": 5, "gap": 0.1, "termination": "optimal"}]}}
            """
        #expect(
            printed(text)
                == "roster.json:2:55: error: a gap of 0.1 does not follow from objective and bound (at certificate.levels[0].gap)"
        )
    }

    @Test func `Escaped surrogates are one character, and half of a pair is an error`() throws {
        let whole =
            "{\"scenario\": \"tiny\", \"duties\": [], \"sessions\": [{\"task\": \"s\", \"room\": \"\\ud83d\\ude00\"}]}"
        #expect(try RosterFile.read(text: whole, for: scenario).sessions.first?.room == "😀")
        #expect(printed("{\"scenario\": \"\\ud83d\"}").contains("an escape that JSON does not know"))
    }
}
