import GLPKSolver
import Rostering
import TestSupport

/// A tiny problem in which people are short.
struct ShortProblem {
    let scenario: Scenario
    let roster: Roster
    let advisor: Advisor

    /// Parameters: `most`, most duty sets; `isUnskilled`, whether some lose their skills; `isExpiring`, whether all
    /// certificates end a week after the horizon begins.
    init?(seed: UInt64, most: Int, isUnskilled: Bool = false, isExpiring: Bool = false) async throws {
        var scenario = TinyScenario.make(seed: seed)
        var random = SplitMix64(seed: seed &+ 99)
        let last = scenario.horizon.firstDay.adding(days: 6)
        for index in scenario.volunteers.indices {
            if !isExpiring, !isUnskilled, random.chance(50) { scenario.volunteers[index].availability = Availability() }
            if isUnskilled, random.chance(60) { scenario.volunteers[index].skills = [] }
            if isExpiring {
                scenario.volunteers[index].skills = scenario.volunteers[index].skills.map {
                    SkillHolding($0.skill, level: $0.level, validFrom: $0.validFrom, validUntil: last)
                }
            }
        }
        if isUnskilled || isExpiring {
            // Few of the tiny problems ask for a skill, so that most are passed over.
            guard scenario.services.contains(where: { $0.roles.contains { $0.skill != nil } }) else { return nil }
        }
        guard case .roster(let planned) = await PlannerComparison.plan(scenario),
            BruteForce(scenario: scenario, rounds: planned.rounds).size <= most
        else { return nil }
        (self.scenario, roster) = (scenario, planned)
        advisor = try await Advisor(
            scenario: scenario,
            roster: planned,
            solver: GLPKSolver(),
            options: AdviceOptions(timeLimit: nil, wholePairs: 1_000_000)
        )
    }

    /// The least coverage points of all rosters of a scenario.
    func least(_ scenario: Scenario) -> Int {
        BruteForce(scenario: scenario, rounds: roster.rounds).rosters().map { $0.levels[.coverage] ?? 0 }.min() ?? -1
    }
}
