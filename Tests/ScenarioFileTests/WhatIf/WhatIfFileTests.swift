import Rostering
import Testing

@testable import ScenarioFile

@Suite("Variants of a scenario in a file")
struct WhatIfFileTests {
    private func variants(_ text: String, of scenario: String = TinyScenario.text) throws -> [Variant] {
        try WhatIfFile.read(text: text, scenario: scenario).variants
    }

    @Test("Removing takes what cannot be without it along")
    func remove() throws {
        let scenario =
            TinyScenario.text + """

                pins: [{must: v1, target: n2}, {must-not: v2, target: n1}]
                """
        let found = try variants(
            """
            variants:
              - {name: person, remove: {volunteers: [v1]}}
              - {name: service, remove: {services: tea}}
              - {name: resident, remove: {residents: [r1]}}
              - {name: need, remove: {needs: [n2]}}
            """,
            of: scenario
        )
        #expect(found.map(\.name.english) == ["person", "service", "resident", "need"])
        #expect(found[0].scenario.volunteers.map(\.id) == ["v2"])
        #expect(found[0].scenario.pins.map(\.target) == ["n1"])
        #expect(found[1].scenario.services.map(\.id) == ["care"])
        #expect(found[1].scenario.needs.map(\.id) == ["n2"])
        #expect(found[1].scenario.pins.map(\.volunteer) == ["v1"])
        #expect(found[2].scenario.residents.isEmpty)
        #expect(found[2].scenario.needs.map(\.id) == ["n1"])
        #expect(found[3].scenario.needs.map(\.id) == ["n1"])
        #expect(found[3].scenario.pins.map(\.target) == ["n1"])
    }

    @Test("Nobody else speaks any longer of somebody who has gone")
    func forget() throws {
        let scenario = TinyScenario.text.replacing(
            "{id: v2, availability: always}",
            with: "{id: v2, availability: always, keep-apart: [v1], refuses: [r1]}"
        ).replacing("{id: r1, building: h1}", with: "{id: r1, building: h1, preferred: [v1]}")
        let found = try variants(
            "variants: [{name: a, remove: {volunteers: [v1]}}, {name: b, remove: {residents: [r1]}}]",
            of: scenario
        )
        #expect(found[0].scenario.volunteers[0].keepApart.isEmpty)
        #expect(found[0].scenario.residents[0].preferred.isEmpty)
        #expect(found[1].scenario.volunteers[1].refuses.isEmpty)
    }

    @Test("Changing merges maps, replaces all else, and takes out what is null")
    func change() throws {
        let scenario = TinyScenario.text.replacing(
            "skills: [nurse], availability: always}",
            with: "skills: [nurse], availability: always, load: {maximum-minutes: 90, maximum-days: 1}}"
        )
        let found = try variants(
            """
            variants:
              - name: all
                change:
                  volunteers: [{id: v1, load: {maximum-minutes: 120}, skills: [driving], home: null}]
                  needs: [{id: n1, window: "14:00-17:00"}]
                  services: [{id: tea, roles: [host 2..3]}]
                  weights: {face: 77}
                  rules: {rest: {penalised: 5}}
                  calendar: {holidays: [2026-12-02]}
            """,
            of: scenario
        )
        let changed = try #require(found.first?.scenario)
        #expect(changed.volunteers[0].load.maximumMinutes == 120)
        #expect(changed.volunteers[0].load.maximumDays == 1)
        #expect(changed.volunteers[0].home == nil)
        #expect(changed.volunteers[0].skills.map(\.skill) == ["driving"])
        #expect(changed.needs[0].window.from == TimeOfDay(14))
        #expect(changed.services[0].roles.first?.minimum == 2)
        #expect(changed.weights.face == 77)
        #expect(changed.rules[.rest] == .penalised(5))
        #expect(changed.community.calendar.holidays == [CivilDate(iso: "2026-12-02")!])
        let base = try ScenarioFile.read(text: scenario).scenario
        #expect(base.weights.face != 77)
    }

    @Test("Adding and recruiting bring people and needs that the rest knows")
    func add() throws {
        let found = try variants(
            """
            profiles:
              nurses: {skills: [nurse], availability: [daily 08:00-12:00]}
            variants:
              - name: more
                add:
                  skills: [cook]
                  residents: [{id: r2, building: h1}]
                  volunteers: [{id: v3, availability: always, skills: [cook]}]
                  needs: [{id: n3, service: care, resident: r2, window: "10:00-12:00", duration: 45}]
                recruit: {nurses: 2}
            """
        )
        let scenario = try #require(found.first?.scenario)
        #expect(scenario.volunteers.map(\.id) == ["v1", "v2", "v3", "nurses-1", "nurses-2"])
        #expect(scenario.volunteers.last?.skills.map(\.skill) == ["nurse"])
        #expect(scenario.needs.map(\.id) == ["n1", "n2", "n3"])
        #expect(scenario.needs.last?.resident == "r2")
    }

    @Test("A sweep is every combination, the last parameter changing fastest")
    func sweep() throws {
        let found = try variants(
            """
            profiles: {nurses: {skills: [nurse], availability: always}}
            parameters:
              tea.hour:
                short: {change: {needs: [{id: n1, window: "15:00-16:00"}]}}
                none: {remove: {needs: [n1]}}
            sweeps:
              - {tea.hour: [short, none], recruit.nurses: 0..2}
              - {name: {en: Faces, zh-Hans: 人员}, weights.face: [0, 40], needs.n2.duration: [30, 45]}
            """
        )
        #expect(
            found.map(\.name.english) == [
                "tea.hour=short recruit.nurses=0", "tea.hour=short recruit.nurses=1", "tea.hour=short recruit.nurses=2",
                "tea.hour=none recruit.nurses=0", "tea.hour=none recruit.nurses=1", "tea.hour=none recruit.nurses=2",
                "Faces: weights.face=0 needs.n2.duration=30", "Faces: weights.face=0 needs.n2.duration=45",
                "Faces: weights.face=40 needs.n2.duration=30", "Faces: weights.face=40 needs.n2.duration=45",
            ]
        )
        #expect(found[6].name.text(in: .simplifiedChinese).hasPrefix("人员："))
        #expect(found.map(\.scenario.volunteers.count) == [2, 3, 4, 2, 3, 4, 2, 2, 2, 2])
        #expect(found.prefix(6).map(\.scenario.needs.count) == [2, 2, 2, 1, 1, 1])
        #expect(found.suffix(4).map(\.scenario.weights.face) == [0, 0, 40, 40])
        #expect(found.suffix(4).map { $0.scenario.needs[1].duration } == [30, 45, 30, 45])
    }

    @Test("The shipped what-if files are read, in both languages", arguments: ["village", "yucheng", "holiday-week"])
    func shipped(folder: String) throws {
        let cases = try WhatIfFile.read(at: ["\(Shipped.root)/scenarios/\(folder)/what-if.yaml"])
        #expect(cases.variants.count >= 6)
        #expect(cases.base.scenario.id == folder)
        for variant in cases.variants.prefix(2) { #expect(variant.name.chinese != nil) }
        #expect(cases.variants.allSatisfy { $0.scenario.id == cases.base.scenario.id })
        #expect(cases.variants.contains { $0.scenario.volunteers.count > cases.base.scenario.volunteers.count })
    }
}
