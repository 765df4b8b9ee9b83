import GLPKSolver
import Rostering
import Testing

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
}
