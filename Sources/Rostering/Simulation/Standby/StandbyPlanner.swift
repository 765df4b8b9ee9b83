import LinearModel

/// Places volunteers on standby where they save most of what would otherwise be missed, and judges that on fresh weeks.
public struct StandbyPlanner: Sendable {
    /// Solves the model.
    public var solver: any Solver
    /// How it is planned.
    public var options: StandbyOptions

    /// A planner.
    public init(solver: any Solver, options: StandbyOptions = StandbyOptions()) {
        self.solver = solver
        self.options = options
    }

    /// Plans standby for a roster.
    ///
    /// Parameter progress: called with the share of the work that is done, from 0 to 1, on any thread.
    /// Throws: ``SimulationError``; ``PlanError/invalidScenario(_:)``; `SolveError`.
    public func plan(
        _ roster: Roster,
        of scenario: Scenario,
        progress: (@Sendable (Double) -> Void)? = nil
    ) async throws -> StandbyPlan {
        var setup = try await SimulationSetup(
            scenario: scenario,
            roster: roster,
            solver: solver,
            options: options.simulation
        )
        // Standby spares others from being moved.
        setup.options.mending = .standIns
        let number = options.number ?? scenario.horizon.dayCount
        let cases = await cases(setup)
        progress?(0.2)
        var solving = SolveOptions()
        solving.relativeGap = 0.005
        solving.iterationLimit = 200_000
        solving.timeLimit = options.timeLimit
        solving.shouldStop = { _Concurrency.Task.isCancelled }
        let choice = try await StandbyModel(
            cases: cases,
            samples: options.trainingSamples,
            number: number,
            perVolunteer: options.perVolunteer
        ).choose(solver: solver, options: solving)
        progress?(0.5)
        let duties = choice.candidates.map { duty($0, cases, setup) }
        let flat = FlatStandby(setup: setup, perVolunteer: options.perVolunteer).duties()
        // Fresh weeks: of a seed that no plan has seen.
        setup.options.seed = options.simulation.seed &+ 0x5EED_0F_F7E5_4000
        setup.options.samples = options.testSamples
        let simulation = Simulation(solver: solver, options: setup.options)
        var reports: [SimulationReport] = []
        for (index, standby) in [[], flat, duties].enumerated() {
            let begin = 0.5 + 0.5 / 3 * Double(index)
            let samples = Double(max(1, options.testSamples))
            reports.append(
                await simulation.run(setup, standby: standby) { progress?(begin + 0.5 / 3 * Double($0) / samples) }
            )
        }
        return StandbyPlan(
            duties: duties,
            flat: flat,
            saved: choice.saved,
            bound: choice.bound,
            isProven: choice.termination == .optimal || choice.termination == .gapReached,
            trainingSamples: options.trainingSamples,
            without: reports[0],
            withFlat: reports[1],
            withPlan: reports[2]
        )
    }

    /// What the training weeks leave open, drawn side by side.
    private func cases(_ setup: SimulationSetup) async -> [StandbyCases.Case] {
        let width = max(1, options.simulation.threads ?? 2)
        let size = (options.trainingSamples + width - 1) / width
        return await withTaskGroup(of: (Int, [StandbyCases.Case]).self) { group in
            for part in 0..<width {
                let samples =
                    min(part * size, options.trainingSamples)..<min((part + 1) * size, options.trainingSamples)
                group.addTask { (part, StandbyCases.collect(setup, samples: samples)) }
            }
            var parts: [Int: [StandbyCases.Case]] = [:]
            for await (part, cases) in group { parts[part] = cases }
            return (0..<width).flatMap { parts[$0] ?? [] }
        }
    }

    /// The standby of a candidate, with the skill for which the samples want them most.
    private func duty(
        _ candidate: StandbyCases.Candidate,
        _ cases: [StandbyCases.Case],
        _ setup: SimulationSetup
    ) -> StandbyDuty {
        var points: [SkillID: Int] = [:]
        for one in cases where one.helpers[candidate] != nil {
            for role in setup.problem.tasks[one.task].base.roles {
                if let skill = role.skill { points[skill, default: 0] += one.points }
            }
        }
        return StandbyDuty(
            volunteer: setup.problem.volunteers[candidate.volunteer].id,
            day: candidate.day,
            part: candidate.part,
            skill: points.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        )
    }
}
