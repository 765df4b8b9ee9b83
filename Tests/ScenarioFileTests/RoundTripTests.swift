import Foundation
import Rostering
import Testing

@testable import ScenarioFile

@Suite struct RoundTripTests {
    @Test(arguments: 1...40)
    func `A random scenario that is written and read back is equal`(seed: Int) throws {
        let scenario = RandomScenario(seed: UInt64(seed)).make()
        let encoding = ScenarioEncoding(scenario, withTables: true)
        let tables = Dictionary(uniqueKeysWithValues: encoding.files.map { ($0.name, $0.text) })
        let yaml = YAMLPrinter.print(encoding.pairs)
        #expect(try ScenarioFile.read(text: yaml, tables: tables).scenario == scenario)
        let json = ScenarioFile.json(of: scenario)
        #expect(try ScenarioFile.read(text: json, name: "scenario.json").scenario == scenario)
        #expect(ScenarioFile.json(of: try ScenarioFile.read(text: json, name: "scenario.json").scenario) == json)
    }

    @Test(arguments: 1...10)
    func `A random roster that is written and read back is equal`(seed: Int) throws {
        let scenario = RandomScenario(seed: UInt64(seed)).make()
        let roster = RandomScenario(seed: UInt64(seed)).makeRoster(of: scenario)
        #expect(try RosterFile.read(text: RosterFile.json(of: roster), for: scenario) == roster)
    }

    @Test func `Writing into a folder makes the folder and leaves no temporary file`() throws {
        let folder = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let scenario = try ScenarioFile.read(text: TinyScenario.text).scenario
        try ScenarioFile.write(scenario, toFolder: folder + "/a/b")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/a/b").sorted()
        #expect(names == ["buildings.csv", "needs.csv", "residents.csv", "scenario.yaml", "volunteers.csv"])
        #expect(try ScenarioFile.read(at: folder + "/a/b").scenario == scenario)
    }

    @Test func `A value is located, and one that was left out by what contains it`() throws {
        let loaded = try ScenarioFile.read(text: TinyScenario.text)
        let window = loaded.locate(path: [.key("needs"), .entry(1), .key("window")])
        #expect(window?.description == "scenario.yaml:20:51")
        let priority = loaded.locate(path: [.key("needs"), .entry(1), .key("priority")])
        #expect(priority?.description == "scenario.yaml:20:5")
    }

    @Test func `The compact texts mean what they say`() throws {
        let text = TinyScenario.replacing(
            "{id: v2, availability: always}",
            with: """
                {id: v2, skills: ["nurse:experienced@2026-01-01..2026-12-31"], availability:
                    ["mon-fri 9:00 - 12:00 preferred", "sat,sun 10:00-11:00", 2026-12-02 none],
                    preferences: [avoids service=tea window=15:00-16:00]}
                """
        )
        let volunteer = try #require(try ScenarioFile.read(text: text).scenario.volunteers.last)
        #expect(volunteer.skills.first?.level == .experienced)
        #expect(volunteer.skills.first?.validUntil == CivilDate(year: 2026, month: 12, day: 31))
        #expect(volunteer.availability.weekly.first?.weekdays.count == 5)
        #expect(volunteer.availability.weekly.first?.window.preference == .preferred)
        #expect(volunteer.availability.exceptions.values.first == [])
        #expect(volunteer.preferences.first?.window == DailyWindow(TimeOfDay(15), TimeOfDay(16)))
    }
}
