import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

@Suite("Mending a simulated week")
struct RepairTests {
    private static let willing = SimulationOptions.willing(.standIns)

    private func setup(_ asked: Asked, _ options: SimulationOptions = willing) async throws -> SimulationSetup {
        try await SimulationSetup(
            scenario: asked.scenario,
            roster: asked.roster,
            solver: GLPKSolver(),
            options: options
        )
    }

    @Test("Whoever 'cover' finds to step in at once without loss of coverage, repair finds", arguments: AskedSeeds.all)
    func likeCover(batch: Range<UInt64>) async throws {
        var found = 0
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed), let setup = try? await setup(asked) else { continue }
            let replay = Replay(setup)
            let events = WeekEvents(setup, sample: 0)
            for index in setup.duties.indices.prefix(4) {
                let planned = setup.duties[index]
                let duty = asked.roster.duties.first { duty in
                    duty.volunteer == setup.problem.volunteers[planned.volunteer].id
                        && duty.task == setup.problem.tasks[planned.task].base.id
                }!
                var absences = Array(repeating: WeekEvents.Absence.none, count: setup.duties.count)
                absences[index] = .cancelled
                let outcome = replay.run(events, absences: absences, urgent: [])
                #expect(outcome.missing[0].reduce(0, +) >= outcome.missing[1].reduce(0, +))
                guard outcome.points[0] > 0 else { continue }
                let cover = try await asked.resolver.cover(duty.task, insteadOf: duty.volunteer, limit: 100)
                guard cover.standIns.contains(where: { $0.way == .atOnce && ($0.cost[.coverage] ?? 0) <= 0 }) else {
                    continue
                }
                #expect(outcome.points[1] <= 0, "seed \(seed): \(duty.volunteer) on \(duty.task)")
                #expect(outcome.standIns >= 1)
                found += 1
            }
        }
        #expect(found > 0)
    }

    @Test(
        "What repair leaves breaks no rule that the roster kept, and the roster is restored",
        arguments: AskedSeeds.all,
        SimulationOptions.Mending.allCases
    )
    func rules(batch: Range<UInt64>, mending: SimulationOptions.Mending) async throws {
        var standIns = 0
        for seed in batch {
            var options = Self.willing
            (options.cancellation, options.acceptance, options.mending) = (0.3, 0.8, mending)
            guard let asked = try await Asked.of(seed: seed), let setup = try? await setup(asked, options) else {
                continue
            }
            let replay = Replay(setup)
            let before = replay.state.chosen
            for sample in 0..<10 {
                let outcome = replay.run(sample: sample) { events, _ in
                    let chosen = replay.state.chosen
                    let roster = RosterDecoder(problem: setup.problem).roster(of: chosen.map { setup.model.pairs[$0] })
                    let report = Checker(scenario: asked.scenario).check(roster)
                    // A session that fell out leaves its number free; nothing else may be out of shape.
                    let faults = report.structure.filter { $0.facts["fault"] != "orderBroken" }
                    #expect(faults.isEmpty, "seed \(seed)")
                    let added = Set(chosen).subtracting(before)
                    for pair in added {
                        let day = setup.model.activity(of: pair).day
                        #expect(!events.isAway(setup.model.pairs[pair].volunteer, day: day))
                    }
                    // Who steps in keeps all that is asked of one person; a team may still lack somebody.
                    let people = Set(added.map { setup.problem.volunteers[setup.model.pairs[$0].volunteer].id })
                    let personal: Set<RuleID> = [
                        .availability, .skill, .noOverlap, .dayLoad, .weekLoad, .rest, .daysPerWeek, .daysInRow,
                        .refused, .neutrality,
                    ]
                    for violation in report.violations where violation.rule.map(personal.contains) == true {
                        #expect(people.isDisjoint(with: violation.volunteers), "seed \(seed): \(violation)")
                    }
                }
                standIns += outcome.standIns
                #expect(replay.state.chosen == before)
            }
        }
        #expect(standIns > 0)
    }

    @Test("Somebody on standby is asked first, and one who lives too far away is not called for a no-show")
    func order() async throws {
        var sketch = Sketch(days: 1)
        sketch.scenario.community.buildings.append(
            Building(id: "far", grid: "G3", position: Position(x: 4_000, y: 0))
        )
        sketch.volunteers("host", "near", "zoe")
        sketch.change("near") { $0.home = "H1" }
        sketch.change("zoe") { $0.home = "far" }
        sketch.shift("tea", 900, 1020)
        sketch.assign("host", "tea@2026-12-01", 900, 1020)
        func stepsIn(_ absence: WeekEvents.Absence, standby: [StandbyDuty], reach: Int?) async throws -> VolunteerID? {
            var options = Self.willing
            options.noShowReach = reach
            let setup = try await SimulationSetup(
                scenario: sketch.scenario,
                roster: sketch.roster,
                solver: GLPKSolver(),
                options: options
            )
            let replay = Replay(setup, standby: standby)
            // A week in which whoever stands by turns up.
            let sample = (0..<100).first { sample in
                let events = WeekEvents(setup, sample: sample)
                return setup.problem.volunteers.indices.allSatisfy { events.standsBy($0, day: 0) }
            }!
            var who: VolunteerID?
            _ = replay.run(WeekEvents(setup, sample: sample), absences: [absence], urgent: []) { _, _ in
                who = replay.state.chosen.first.map { setup.problem.volunteers[setup.model.pairs[$0].volunteer].id }
            }
            return who
        }
        let standby = [StandbyDuty(volunteer: "zoe", day: 0, part: .afternoon)]
        #expect(try await stepsIn(.cancelled, standby: [], reach: 15) == "near")
        #expect(try await stepsIn(.cancelled, standby: standby, reach: 15) == "zoe")
        #expect(try await stepsIn(.noShow, standby: standby, reach: 15) == "zoe")
        let morning = [StandbyDuty(volunteer: "zoe", day: 0, part: .morning)]
        #expect(try await stepsIn(.noShow, standby: morning, reach: 15) == "near")
        sketch.scenario.volunteers.removeAll { $0.id == "near" }
        #expect(try await stepsIn(.noShow, standby: [], reach: 15) == nil)
        #expect(try await stepsIn(.noShow, standby: [], reach: nil) == "zoe")
        #expect(try await stepsIn(.none, standby: [], reach: nil) == "host")
    }

    @Test("A roster with a duty that the scenario does not have is refused, and counted")
    func impossible() async throws {
        var sketch = Sketch(days: 1)
        sketch.volunteers("host") { $0.availability = Availability() }
        sketch.shift("tea", 900, 1020)
        sketch.assign("host", "tea@2026-12-01", 900, 1020)
        await #expect {
            _ = try await Simulation(solver: GLPKSolver()).run(sketch.roster, of: sketch.scenario)
        } throws: { error in
            if case SimulationError.impossibleDuties(1) = error { true } else { false }
        }
    }

    @Test(
        "Who stayed away more often is less to be relied on, who served more is more",
        arguments: [(0, 0, 0.05), (1, 0, 0.24), (0, 960, 0.01), (2, 840, 0.11)]
    )
    func reliability(noShows: Int, minutes: Int, chance: Double) {
        let person = Volunteer(id: "v", history: History(minutesServed: minutes, noShows: noShows))
        #expect(abs(NoShowRate.chance(of: person) - chance) < 1e-9)
    }

    @Test("Urgent visits are as many as asked on average, the same for every roster, and like visits of the week")
    func urgent() throws {
        var sketch = Sketch(days: 5)
        sketch.resident("r1")
        sketch.visit("call", to: "r1")
        let urgent = UrgentNeeds(sketch.scenario, perDay: 1.5)
        #expect(urgent.needs.count == 45)
        #expect(abs(urgent.chance * 45 - 7.5) < 1e-9)
        #expect(urgent.needs.allSatisfy { $0.resident == "r1" && $0.duration == 60 && $0.id != "call" })
        #expect(Set(urgent.needs.map(\.id)).count == 45)
        #expect(UrgentNeeds(sketch.scenario, perDay: 0).needs.isEmpty)
    }
}
