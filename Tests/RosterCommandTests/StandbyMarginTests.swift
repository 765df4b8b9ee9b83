import GLPKSolver
import Rostering
import ScenarioFile
import Testing

@Suite("Standby on a community's week")
struct StandbyMarginTests {
    @Test(
        "The plan saves more than one backup a day on fresh weeks, by a margin whose interval excludes chance",
        arguments: [("yucheng", 20.0), ("holiday-week", 30)]
    )
    func margin(folder: String, least: Double) async throws {
        let path = WordingCall.root.appendingPathComponent("scenarios/\(folder)").path
        let scenario = try ScenarioFile.read(at: path).scenario
        // A roster made with little work, and accepted by the checker.
        let roster = try await Planner(solver: GLPKSolver(), options: PlanOptions(effort: 0.02)).plan(scenario)
        let planner = StandbyPlanner(
            solver: GLPKSolver(),
            options: StandbyOptions(trainingSamples: 200, testSamples: 400)
        )
        let plan = try await planner.plan(roster, of: scenario)
        #expect(plan.duties.count <= 7)
        #expect(plan.flat.count == 7)
        #expect(Set(plan.duties.map(\.volunteer)).count >= 4)
        #expect(plan.pointsGain.interval.lowerBound > 0)
        #expect(plan.pointsMargin.interval.lowerBound > least, "\(plan.pointsMargin)")
        #expect(plan.saved <= plan.bound)
        #expect(plan.withPlan.samples == 400)
    }
}
