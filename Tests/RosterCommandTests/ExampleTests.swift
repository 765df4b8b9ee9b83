import Foundation
import GLPKSolver
import Rostering
import Testing

@testable import roster

@Suite("The example of the README works")
struct ExampleTests {
    @Test("Ten lines build a problem in code, plan it with progress, and read the roster")
    func tenLines() async throws {
        var scenario = Scenario(id: "hall", horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!))
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0), name: "Village hall")]
        scenario.services = [Service(id: "tea", shape: .shift, roles: [TeamRole(id: "host")], name: "Tea at the hall")]
        scenario.needs = [
            Need(id: "tea-time", service: "tea", window: DailyWindow(TimeOfDay(15), TimeOfDay(17)), place: "hall")
        ]
        scenario.volunteers = ["ann", "bo", "cai"].map {
            Volunteer(id: $0, name: $0.text, availability: .always, load: LoadLimits(maximumDays: 3))
        }
        let planner = Planner(solver: GLPKSolver(), options: PlanOptions(gap: 0))
        let roster = try await planner.plan(scenario) { progress in print(progress.phase, progress.elapsed) }
        for duty in roster.duties { print(duty.volunteer, duty.task, duty.interval.start.timeOfDay) }
        print(RosterSummary(scenario: scenario, roster: roster).text(in: .english))

        #expect(roster.duties.count == 7)
        #expect(roster.uncovered.isEmpty)
        #expect(roster.certificate?.levels.map(\.level) == [.coverage, .care])
        #expect(roster.certificate?.levels.first?.termination == .optimal)
        #expect(RosterSummary(scenario: scenario, roster: roster).total.missing == 0)
    }

    @Test("README and article show the lines that are tested", arguments: documents)
    func isShown(document: String) throws {
        let source = try String(contentsOfFile: #filePath, encoding: .utf8).split(
            separator: "\n",
            omittingEmptySubsequences: false
        )
        let begin = try #require(source.firstIndex { $0.contains("var scenario = Scenario(") })
        let end = try #require(source[begin...].firstIndex { $0.isEmpty })
        let example = source[begin..<end].map { $0.dropFirst(8) }.joined(separator: "\n")
        let text = try String(contentsOf: WordingCall.root.appendingPathComponent(document), encoding: .utf8)
        #expect(example.count > 500)
        #expect(text.contains("```swift\n\(example)\n```"), "the example of \(document) is another one")
    }

    private static let documents = ["README.md", "Sources/Rostering/Rostering.docc/Embedding.md"]

    @Test("The picture in the README is what the command prints of the village")
    func isPictured() throws {
        let readme = try String(contentsOf: WordingCall.root.appendingPathComponent("README.md"), encoding: .utf8)
        try Command.inNewFolder { folder in
            let village = WordingCall.root.appendingPathComponent("scenarios/village").path
            #expect(try Command.run(["plan", village, "--quiet"], in: folder).status == 0)
            let show = try Command.run(["show", village, "roster.json"], in: folder)
            #expect(readme.contains("roster.json\n\(show.output)```"))
        }
    }

    @Test("Every command, and no other, stands in the README")
    func commands() throws {
        let readme = try String(contentsOf: WordingCall.root.appendingPathComponent("README.md"), encoding: .utf8)
        let named = readme.matches(of: #/`roster ([a-z-]+)/#).map { String($0.output.1) }.filter { !$0.hasPrefix("-") }
        let commands = RosterCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        #expect(Set(named) == Set(commands))
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 250)
    }
}
