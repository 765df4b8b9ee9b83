import Testing

@testable import Rostering

/// Rows on what takes place at one time, against mixtures of starts.
@Suite("Presence in rooms and at residents")
struct PresenceTests {
    @Test("Early and late halves of a session find no room beside a long one")
    func longSession() async throws {
        // One room for two hours; one case takes an hour and a half, the other one hour: one of them fits.
        var scenario = Scenario(id: "room", horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!, dayCount: 1))
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0), rooms: ["a"])]
        scenario.services = [
            Service(id: "mediation", shape: .session(startStep: 30), roles: [TeamRole(id: "mediator")], weight: 100)
        ]
        scenario.needs = [90, 60].map { duration in
            Need(
                id: NeedID("case\(duration)"),
                service: "mediation",
                window: DailyWindow(TimeOfDay(18), TimeOfDay(20)),
                place: "hall",
                duration: duration
            )
        }
        scenario.volunteers = ["ann", "bo"].map { Volunteer(id: $0, availability: .always) }
        let model = try await RosterModel.of(scenario, tightensPresence: true)
        let space = try #require(await WeekSpace.of(model, factors: [1, 0, 0]))
        let generation = ColumnGeneration(space, goal: LevelGoal(factors: [1, 0, 0]))
        try await generation.converge(roster: [], target: .infinity, tolerance: 0, iterationLimit: 60)
        // The master comes to it exactly, the bound as far as column generation goes on for.
        let value = try #require(generation.answer).value
        #expect(abs(value - 100) < 1e-4)
        #expect(generation.bound <= 100 + 1e-6 && generation.steps.rounded(generation.bound) == 100)
    }
}
