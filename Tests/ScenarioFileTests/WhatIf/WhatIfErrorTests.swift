import Rostering
import Testing

@testable import ScenarioFile

@Suite("What is wrong with a what-if file")
struct WhatIfErrorTests {
    /// What reading prints.
    private func printed(_ text: String) -> [String] {
        do {
            _ = try WhatIfFile.read(text: text, scenario: TinyScenario.text)
            return []
        } catch {
            return error.description.split(separator: "\n").map(String.init)
        }
    }

    @Test("All mistakes are told at once, each with its line, its key and a hint")
    func atOnce() {
        let lines = printed(
            """
            variants:
              - name: one
                remove: {volunteers: [v9], needs: [n1]}
              - name: two
                chnage: {weights: {face: 1}}
              - {remove: {needs: [n1]}}
              - name: four
                add: {needs: [{id: n3, service: tee, place: hall, window: "15:00-17:00"}]}
                recruit: {nurses: 2}
            """
        )
        let errors = lines.filter { $0.contains("error:") }
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:5:") && $0.contains("chnage") })
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:6:") && $0.contains("name") })
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:9:") && $0.contains("no profile 'nurses'") })
        #expect(errors.count == 3)
        #expect(lines.contains("hint: did you mean 'change'?"))
    }

    @Test("What does not fit the scenario is told at its place in the patch, for all variants at once")
    func misfits() {
        let lines = printed(
            """
            variants:
              - name: one
                remove: {volunteers: [v9]}
              - name: two
                change: {needs: [{id: n1, place: hal}]}
              - name: three
                add: {needs: [{id: n3, service: tee, place: hall, window: "15:00-17:00"}]}
              - name: four
                add: {volunteers: [{id: v1, availability: always}]}
            """
        )
        let errors = lines.filter { $0.contains("error:") }
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:3:") && $0.contains("no volunteer 'v9'") })
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:5:") && $0.contains("hal") })
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:7:") && $0.contains("tee") })
        #expect(errors.contains { $0.hasPrefix("what-if.yaml:9:") && $0.contains("v1") })
        #expect(lines.contains("hint: did you mean 'hall'?"))
        #expect(lines.contains("hint: did you mean 'tea'?"))
    }

    @Test(
        "A sweep that means nothing says why",
        arguments: [
            ("sweeps: {recruit.nurse: 0..3}", "unknown parameter 'recruit.nurse'", "did you mean 'recruit.nurses'?"),
            ("sweeps: {tea: [shrt]}", "'tea' has no choice 'shrt'", "did you mean 'short'?"),
            ("sweeps: {recruit.nurses: 3..x}", "a whole number, or from..to", "such as 0..3"),
            ("sweeps: {weights.face: []}", "varies nothing", "such as recruit.mediators: 0..3"),
            ("sweeps: {weights.face: 0..99, weights.walking-minute: 0..2}", "300 variants; at most 200", nil),
            ("sweeps: {recruit.nurses: 0..5000}", "at most 200", nil),
            ("sweeps: {recruit.nurses: 3..1}", "a whole number, or from..to", "such as 0..3"),
            ("variants: []", "there are no variants", "write some under variants or sweeps"),
            ("variants: {}", "a list", nil),
        ] as [(String, String, String?)]
    )
    func sweeps(text: String, message: String, hint: String?) {
        let head = """
            profiles: {nurses: {skills: [nurse], availability: always}}
            parameters: {tea: {short: {change: {needs: [{id: n1, window: "15:00-16:00"}]}}}}

            """
        let lines = printed(head + text)
        let line = message == "there are no variants" ? 1 : 3
        #expect(lines.contains { $0.hasPrefix("what-if.yaml:\(line):") && $0.contains(message) }, "\(lines)")
        if let hint { #expect(lines.contains { $0.contains(hint) }, "\(lines)") }
    }

    @Test("A profile is read as a volunteer is, without an id")
    func profiles() {
        let lines = printed(
            """
            profiles:
              nurses: {id: n, skills: [nurse], availability: always}
              drivers: {skills: [driving]}
            sweeps: {recruit.nurses: 0..1}
            """
        )
        #expect(lines.contains { $0.hasPrefix("what-if.yaml:2:") && $0.contains("'id'") })
        #expect(lines.contains { $0.hasPrefix("what-if.yaml:3:") && $0.contains("availability") })
    }

    @Test("A person's name never appears")
    func privacy() {
        let lines = printed(
            """
            variants:
              - name: new
                add: {volunteers: [{id: v1, name: Ann Other, availability: alwys, home: h7}]}
            """
        )
        #expect(!lines.isEmpty)
        #expect(!lines.joined().contains("Ann Other"))
    }

    @Test("Every message and hint exists in Chinese")
    func chinese() {
        let text = """
            variants:
              - {name: a, remove: {volunteers: [v9], needs: [n7], services: [x], residents: [y], standby: [z]}}
              - {name: b, change: {needs: [{place: hall}]}}
            """
        let error = #expect(throws: ScenarioFileError.self) {
            try WhatIfFile.read(text: text, scenario: TinyScenario.text)
        }
        #expect(error?.diagnostics.count == 6)
        for diagnostic in error?.diagnostics ?? [] {
            #expect(diagnostic.message.chinese != nil, "\(diagnostic)")
            #expect(diagnostic.hint.map { $0.chinese != nil } ?? true, "\(diagnostic)")
        }
    }
}
