import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("What an hour, a training and a certificate are worth")
struct ValueTests {
    @Test("The worth of an hour is what looking at every roster with and without it gives")
    func hours() async throws {
        var worthSomething = 0
        for seed in UInt64(0)..<260 {
            guard let problem = try await ShortProblem(seed: seed, most: 4_000) else { continue }
            let value = try await problem.advisor.hourValue(minutes: 90)
            #expect(value.open == problem.least(problem.scenario), "seed \(seed)")
            for confirmation in value.confirmed {
                let extended = problem.scenario.adding(confirmation, of: value)
                guard BruteForce(scenario: extended, rounds: problem.roster.rounds).size <= 4_000 else { continue }
                let worth = problem.least(problem.scenario) - problem.least(extended)
                #expect(confirmation.isProven, "seed \(seed)")
                #expect(confirmation.worth == worth, "seed \(seed): \(confirmation.estimate.hour)")
                if worth > 0 { worthSomething += 1 }
            }
        }
        #expect(worthSomething > 20)
    }

    @Test("What a training saves is what looking at every roster with and without it gives")
    func trainings() async throws {
        var gains = 0
        for seed in UInt64(0)..<600 {
            guard let problem = try await ShortProblem(seed: seed, most: 4_000, isUnskilled: true) else { continue }
            let training = try await problem.advisor.training(reaching: CoverageTarget(share: 1))
            for gain in training.gains {
                let trained = problem.scenario.applying([.skill(gain.candidate.volunteer, gain.candidate.skill)])
                #expect(gain.isProven, "seed \(seed)")
                #expect(
                    gain.points == problem.least(problem.scenario) - problem.least(trained),
                    "seed \(seed): \(gain.candidate)"
                )
                gains += 1
            }
        }
        #expect(gains > 5)
    }

    @Test("What a certificate's end costs is what looking at every roster without it gives")
    func renewals() async throws {
        var costly = 0
        for seed in UInt64(0)..<240 {
            guard let problem = try await ShortProblem(seed: seed, most: 4_000, isExpiring: true) else { continue }
            for expiry in try await problem.advisor.renewals().expiries {
                var without = problem.scenario
                for index in without.volunteers.indices where without.volunteers[index].id == expiry.volunteer {
                    without.volunteers[index].skills.removeAll { $0 == expiry.holding }
                }
                #expect(expiry.isProven, "seed \(seed)")
                #expect(
                    expiry.points == problem.least(without) - problem.least(problem.scenario),
                    "seed \(seed): \(expiry.volunteer) \(expiry.holding)"
                )
                #expect(expiry.weeks == 7, "seed \(seed)")
                if expiry.points > 0 { costly += 1 }
            }
        }
        #expect(costly > 5)
    }
}

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

extension Scenario {
    /// The scenario with the volunteer of a confirmed hour.
    fileprivate func adding(_ confirmation: HourValue.Confirmation, of value: HourValue) -> Scenario {
        let hour = confirmation.estimate.hour
        let window = value.parts[hour.part]
        let end = TimeOfDay(minute: min(1_440, window.to.minute + value.minutes))
        var volunteer = Volunteer(id: "w", gender: confirmation.estimate.gender ?? .female)
        if let grid = confirmation.estimate.grids.first {
            volunteer.home = VolunteerProfile(grid: grid).volunteer("w", in: community).home
        }
        volunteer.skills = hour.skill.map { [$0] } ?? []
        volunteer.languages = Set(
            ["zh", "wu"].filter { language in
                volunteers.count { $0.languages.contains(language) } * 2 >= volunteers.count
            }
        )
        let date = horizon.date(ofDay: hour.day)
        volunteer.availability = Availability(exceptions: [date: [.init(DailyWindow(window.from, end))]])
        volunteer.load.maximumMinutes = value.minutes
        var scenario = self
        scenario.volunteers.append(volunteer)
        return scenario
    }
}
