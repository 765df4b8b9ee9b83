import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("What an hour and a certificate are worth")
struct ValueTests {
    @Test("On 200 tiny problems the worth of an hour is what looking at every roster with and without it gives")
    func hours() async throws {
        var (compared, worthSomething) = (0, 0)
        var seed: UInt64 = 0
        while compared < 200 {
            defer { seed += 1 }
            guard let problem = try await ShortProblem(seed: seed, most: 4_000) else { continue }
            compared += 1
            let value = try await problem.advisor.hourValue(minutes: 90)
            #expect(value.open == problem.least(problem.scenario), "seed \(seed)")
            for confirmation in value.confirmed {
                let extended = problem.scenario.adding(confirmation, of: value)
                guard BruteForce(scenario: extended, rounds: problem.roster.rounds).size <= 6_000 else { continue }
                let worth = problem.least(problem.scenario) - problem.least(extended)
                #expect(confirmation.isProven, "seed \(seed)")
                #expect(confirmation.worth == worth, "seed \(seed): \(confirmation.estimate.hour)")
                if worth > 0 { worthSomething += 1 }
            }
        }
        #expect(worthSomething > 20)
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
