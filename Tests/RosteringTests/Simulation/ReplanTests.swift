import GLPKSolver
import TestSupport
import Testing

@testable import Rostering

@Suite("Planning the rest of a simulated day anew")
struct ReplanTests {
    private static let willing = SimulationOptions.willing(.replan)

    private static func setup(_ scenario: Scenario, _ roster: Roster, _ options: SimulationOptions = willing)
        async throws -> SimulationSetup
    {
        try await SimulationSetup(scenario: scenario, roster: roster, solver: GLPKSolver(), options: options)
    }

    private static func roster(_ replay: Replay) -> Roster {
        let chosen = replay.state.chosen.map { replay.setup.model.pairs[$0] }
        return RosterDecoder(problem: replay.setup.problem).roster(of: chosen)
    }

    @Test("Brute force fills no gap that stays open but at the cost of as much", arguments: AskedSeeds.all)
    func likeBruteForce(batch: Range<UInt64>) async throws {
        var (open, mended) = (0, 0)
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed),
                let setup = try? await Self.setup(asked.scenario, asked.roster)
            else { continue }
            let replay = Replay(setup)
            let team = TeamAtWork(problem: setup.problem, model: setup.model)
            var scenario = asked.scenario
            (scenario.weights.gridEvenness, scenario.weights.repeatedMiss) = (0, 0)
            let checker = Checker(scenario: scenario)
            for index in setup.duties.indices.prefix(6) {
                let duty = setup.duties[index]
                func missing(_ pairs: [Int]) -> Int {
                    team.shortage(of: duty.task, pairs.filter { setup.model.activity(of: $0).task == duty.task }).points
                }
                var absences = Array(repeating: WeekEvents.Absence.none, count: setup.duties.count)
                absences[index] = .cancelled
                var found: (full: Int, coverage: Int, missing: Int, isAccepted: Bool) = (0, 0, 0, false)
                var text = ""
                let outcome = replay.run(WeekEvents(setup, sample: 0), absences: absences, urgent: []) { _, _ in
                    let roster = Self.roster(replay)
                    let report = checker.check(roster)
                    let coverage = report.levels[.coverage] ?? 0
                    let full = asked.values(roster)[0]
                    text = Self.text(roster)
                    found = (full, coverage, missing(replay.state.chosen), report.violations.isEmpty)
                }
                mended += outcome.moved + outcome.dropped > 0 ? 1 : 0
                guard found.isAccepted, found.missing > 0 else { continue }
                open += 1
                let better = asked.rosters.filter { $0.inOrder[0] < found.full }
                for other in Self.keeping(better, of: asked, without: duty, setup)
                where missing(setup.model.pairs(of: other.roster.duties)) < found.missing {
                    let coverage = checker.check(other.roster).levels[.coverage] ?? 0
                    let texts = "\(Self.text(asked.roster)) | \(text) | \(Self.text(other.roster))"
                    #expect(coverage >= found.coverage, "seed \(seed), duty \(index): \(texts)")
                }
            }
        }
        #expect(mended > 0 && open > 0, "\(mended), \(open)")
    }

    private static func text(_ roster: Roster) -> String {
        roster.duties.map { "\($0.volunteer) \($0.task) \($0.role) \($0.interval.start)" }.joined(separator: ", ")
    }

    /// Those rosters in which a volunteer is away on the day of a duty, and what is on other days stays, but for its task,
    /// which is not served before.
    private static func keeping(
        _ rosters: [BruteForceResult.Optimum],
        of asked: Asked,
        without duty: SimulationSetup.Planned,
        _ setup: SimulationSetup
    ) -> [BruteForceResult.Optimum] {
        let away = setup.problem.volunteers[duty.volunteer].id
        let task = setup.problem.tasks[duty.task].base.id
        func fixed(_ roster: Roster) -> Set<Duty> {
            Set(
                roster.duties.filter {
                    let isToday = $0.interval.start.day == duty.day
                    return isToday ? $0.volunteer == away && $0.task != task : $0.task != task
                }
            )
        }
        let kept = fixed(asked.roster)
        return rosters.filter { other in
            fixed(other.roster) == kept
                && other.roster.duties.allSatisfy {
                    let day = $0.interval.start.day
                    return $0.task != task || day > duty.day || day == duty.day && $0.volunteer != away
                }
        }
    }

    /// Tea asks for nothing, a talk for somebody who can speak; `ann` could do either, `bob` only tea, `eve` the talk.
    private static var exchange: Sketch {
        var sketch = Sketch(days: 1)
        sketch.scenario.skills = [Skill(id: "speech")]
        sketch.volunteers("ann", "eve") { $0.skills = [SkillHolding("speech")] }
        sketch.volunteers("bob")
        sketch.service("talk", .shift, [TeamRole(id: "helper", skill: "speech")])
        sketch.service("tea", .shift, [TeamRole(id: "helper")])
        sketch.shift("tea", 900, 1020, service: "tea")
        sketch.shift("talk", 900, 1020, service: "talk")
        sketch.assign("ann", "tea@2026-12-01", 900, 1020)
        sketch.assign("eve", "talk@2026-12-01", 900, 1020)
        return sketch
    }

    /// Who does what after `eve` has cancelled, in the first sample in which people answer as asked.
    private func afterCancellation(
        _ mending: SimulationOptions.Mending,
        says: (VolunteerID) -> Bool
    ) async throws -> (duties: [TaskID: VolunteerID], outcome: Replay.Outcome) {
        var options = Self.willing
        (options.acceptance, options.mending) = (0.5, mending)
        let sketch = Self.exchange
        let setup = try await Self.setup(sketch.scenario, sketch.roster, options)
        let replay = Replay(setup)
        let people = setup.problem.volunteers.map(\.id)
        let sample = (0..<1_000).first { sample in
            let events = WeekEvents(setup, sample: sample)
            return people.indices.allSatisfy { events.accepts($0, day: 0) == says(people[$0]) }
        }!
        let absences = setup.duties.map { people[$0.volunteer] == "eve" ? WeekEvents.Absence.cancelled : .none }
        var duties: [TaskID: VolunteerID] = [:]
        let outcome = replay.run(WeekEvents(setup, sample: sample), absences: absences, urgent: []) { _, _ in
            for duty in Self.roster(replay).duties { duties[duty.task] = duty.volunteer }
        }
        return (duties, outcome)
    }

    @Test("Where no stand-in will do, others change places, if all of them say yes")
    func placesChange() async throws {
        let (tea, talk): (TaskID, TaskID) = ("tea@2026-12-01", "talk@2026-12-01")
        let called = try await afterCancellation(.standIns) { _ in true }
        #expect(called.duties == [tea: "ann"])
        #expect(called.outcome.moved == 0)
        let planned = try await afterCancellation(.replan) { _ in true }
        #expect(planned.duties == [tea: "bob", talk: "ann"])
        #expect(planned.outcome.points[1] == 0)
        #expect(planned.outcome.moved == 1)
        #expect(planned.outcome.standIns == 1)
        #expect(planned.outcome.dropped == 0)
        #expect(planned.outcome.calls == 2)
        let refused = try await afterCancellation(.replan) { $0 != "ann" }
        #expect(refused.duties == [tea: "ann"])
        #expect(refused.outcome.moved == 0)
        #expect((1...2).contains(refused.outcome.calls))
    }

    @Test("What matters less gives way: the talk is held without tea if nobody else can serve it")
    func lessGivesWay() async throws {
        let (tea, talk): (TaskID, TaskID) = ("tea@2026-12-01", "talk@2026-12-01")
        var sketch = Self.exchange
        sketch.scenario.volunteers.removeAll { $0.id == "bob" }
        for index in sketch.scenario.needs.indices where sketch.scenario.needs[index].id == "talk" {
            sketch.scenario.needs[index].priority = 3
        }
        let setup = try await Self.setup(sketch.scenario, sketch.roster)
        let replay = Replay(setup)
        let absences = setup.duties.map { duty in
            setup.problem.volunteers[duty.volunteer].id == "eve" ? WeekEvents.Absence.cancelled : .none
        }
        var duties: [TaskID: VolunteerID] = [:]
        let outcome = replay.run(WeekEvents(setup, sample: 0), absences: absences, urgent: []) { _, _ in
            for duty in Self.roster(replay).duties { duties[duty.task] = duty.volunteer }
        }
        #expect(duties == [talk: "ann"])
        #expect(outcome.missing[1].reduce(0, +) == 1)
        #expect(outcome.points[1] > 0)
        #expect(outcome.points[1] < outcome.points[0])
        #expect(outcome.moved == 1 && outcome.standIns == 0 && outcome.dropped == 0)
        #expect(outcome.struck[1].map { setup.problem.tasks[$0].base.id } == [tea])
    }

    /// Who does what after the lead of a stall cancels or does not turn up, by the volunteers' roles.
    private static func stall(
        _ absence: WeekEvents.Absence,
        helpers: VolunteerID...,
        options: SimulationOptions = willing
    ) async throws -> [VolunteerID: RoleID] {
        var sketch = Sketch(days: 1)
        sketch.scenario.skills = [Skill(id: "speech")]
        sketch.volunteers("lead", "able") { $0.skills = [SkillHolding("speech")] }
        sketch.volunteers("other")
        sketch.service(
            "stall",
            .shift,
            [TeamRole(id: "lead", skill: "speech"), TeamRole(id: "helper", maximum: 2)]
        )
        sketch.shift("stall", 900, 1020, service: "stall")
        sketch.assign("lead", "stall@2026-12-01", 900, 1020, role: "lead")
        for helper in helpers { sketch.assign(helper, "stall@2026-12-01", 900, 1020) }
        let setup = try await Self.setup(sketch.scenario, sketch.roster, options)
        let replay = Replay(setup)
        let absences = setup.duties.map { duty in
            setup.problem.volunteers[duty.volunteer].id == "lead" ? absence : .none
        }
        var roles: [VolunteerID: RoleID] = [:]
        _ = replay.run(WeekEvents(setup, sample: 0), absences: absences, urgent: []) { _, _ in
            for duty in Self.roster(replay).duties { roles[duty.volunteer] = duty.role }
        }
        return roles
    }

    @Test("A helper who could lead does so when the lead cancels, though there are heads enough")
    func roles() async throws {
        #expect(try await Self.stall(.cancelled, helpers: "able", "other") == ["able": "lead", "other": "helper"])
    }

    @Test("Who has begun with something is not called away from it when somebody does not turn up")
    func begun() async throws {
        #expect(try await Self.stall(.noShow, helpers: "able", "other") == ["able": "helper", "other": "helper"])
    }

    @Test("No call, no new plan")
    func noCalls() async throws {
        var options = Self.willing
        options.calls = 0
        let roles = try await Self.stall(.cancelled, helpers: "able", "other", options: options)
        #expect(roles == ["able": "helper", "other": "helper"])
    }

    @Test("What has begun and what is on other days stays, and replanning never misses more", arguments: AskedSeeds.all)
    func stays(batch: Range<UInt64>) async throws {
        var replanned = 0
        for seed in batch {
            var options = Self.willing
            (options.cancellation, options.acceptance) = (0.2, 0.7)
            guard let asked = try await Asked.of(seed: seed),
                let setup = try? await Self.setup(asked.scenario, asked.roster, options)
            else { continue }
            var calling = setup
            calling.options.mending = .standIns
            let (replay, caller) = (Replay(setup), Replay(calling))
            let before = Set(replay.state.chosen)
            for index in setup.duties.indices.prefix(4) {
                let duty = setup.duties[index]
                for absence in [WeekEvents.Absence.cancelled, .noShow] {
                    var absences = Array(repeating: WeekEvents.Absence.none, count: setup.duties.count)
                    absences[index] = absence
                    let events = WeekEvents(setup, sample: index)
                    let outcome = replay.run(events, absences: absences, urgent: []) { _, _ in
                        let now = absence == .noShow ? duty.start : duty.day * Minutes.perDay
                        for pair in before.symmetricDifference(replay.state.chosen).subtracting([duty.pair]) {
                            let activity = setup.model.activity(of: pair)
                            let isTaken = replay.state.value(pair) == 1 && activity.task == duty.task
                            #expect(isTaken ? activity.start >= now : activity.start > now || absence != .noShow)
                            #expect(activity.day == duty.day || activity.task == duty.task, "seed \(seed)")
                        }
                    }
                    let called = caller.run(events, absences: absences, urgent: [])
                    #expect(outcome.points[0] == called.points[0])
                    #expect(outcome.points[1] <= called.points[1], "seed \(seed)")
                    #expect(Set(replay.state.chosen) == before)
                    replanned += outcome.points[1] < called.points[1] ? 1 : 0
                }
            }
        }
        #expect(replanned > 0)
    }
}
