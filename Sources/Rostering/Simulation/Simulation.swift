import LinearModel

/// Plays a published week through many times, with people who do not come and needs that come up, and tells what is
/// served, without and with repair.
///
/// Each sample draws who cancels a day, who does not turn up for a duty and which visits come up. With
/// repair, stand-ins are called in the morning of the day or, for a no-show, at once; where they do not suffice, the rest
/// of the day is planned anew, unless ``SimulationOptions/mending`` says that everybody else's duties stay. Every draw belongs to a person, a task or a day and to the number of the sample, so that several rosters of one
/// scenario meet the same weeks. The same seed gives the same result, whatever the number of threads.
public struct Simulation: Sendable {
    /// Groups stops that the roster has in no round; nothing else is solved.
    public var solver: any Solver
    /// What may go wrong, and how it is mended.
    public var options: SimulationOptions

    /// Samples between two looks at the world outside.
    private static let slice = 20

    /// A simulation.
    public init(solver: any Solver, options: SimulationOptions = SimulationOptions()) {
        self.solver = solver
        self.options = options
    }

    /// Plays the week of a roster through. Cancelling the task ends it with the samples that are done.
    ///
    /// Parameters:
    ///   - standby: who keeps free, and is asked first.
    ///   - progress: called with the samples that are done, on any thread.
    /// Throws: ``SimulationError``; ``PlanError/invalidScenario(_:)``.
    /// Complexity: per sample, the free pairs of the tasks that are struck, and some thousand tries for a new plan of a
    /// day.
    public func run(
        _ roster: Roster,
        of scenario: Scenario,
        standby: [StandbyDuty] = [],
        progress: (@Sendable (Int) -> Void)? = nil
    ) async throws -> SimulationReport {
        let setup = try await SimulationSetup(scenario: scenario, roster: roster, solver: solver, options: options)
        return await run(setup, standby: standby, progress: progress)
    }

    /// Plays a week that is set up.
    func run(
        _ setup: SimulationSetup,
        standby: [StandbyDuty] = [],
        progress: (@Sendable (Int) -> Void)? = nil
    ) async -> SimulationReport {
        let width = max(1, options.threads ?? 2)
        let slices = stride(from: 0, to: setup.options.samples, by: Simulation.slice).map {
            $0..<min($0 + Simulation.slice, setup.options.samples)
        }
        let counter = SampleCounter(progress)
        var parts: [Int: [Replay.Outcome]] = [:]
        await withTaskGroup(of: [(Int, [Replay.Outcome])].self) { group in
            for worker in 0..<min(width, max(1, slices.count)) {
                group.addTask {
                    let replay = Replay(setup, standby: standby)
                    var done: [(Int, [Replay.Outcome])] = []
                    for index in stride(from: worker, to: slices.count, by: width) {
                        if _Concurrency.Task.isCancelled { break }
                        done.append((index, slices[index].map { replay.run(sample: $0) }))
                        counter.add(slices[index].count)
                        await _Concurrency.Task.yield()
                    }
                    return done
                }
            }
            for await done in group { for (index, outcomes) in done { parts[index] = outcomes } }
        }
        return SimulationReport(setup, slices.indices.flatMap { parts[$0] ?? [] })
    }
}
