import Rostering

/// Looks at every structurally possible roster of a tiny scenario and asks the checker about each.
///
/// Complexity: the product over volunteers of the number of their possible week plans; plans that break a required rule
/// of their own, and partial rosters that break one which more duties cannot mend, are looked at only once.
public struct BruteForce: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The rounds, as given.
    public let rounds: [Round]
    /// The tasks with their activities, by the oracle's own reading of the model.
    public let tasks: [PossibleTask]

    /// An oracle for a scenario with given rounds.
    public init(scenario: Scenario, rounds: [Round]) {
        self.scenario = scenario
        self.rounds = rounds
        tasks = PossibleTask.all(of: scenario, rounds: rounds)
    }

    /// Number of possible duty sets when nothing is left out; at most `Int.max`.
    public var size: Int {
        var size = 1
        for _ in scenario.volunteers {
            for task in tasks {
                let (product, hasOverflown) = size.multipliedReportingOverflow(by: task.activities.count + 1)
                if hasOverflown { return Int.max }
                size = product
            }
        }
        return size
    }

    /// Every week plan of a volunteer: no or one activity of each task.
    public func plans(of volunteer: VolunteerID) -> [[Duty]] {
        tasks.reduce(into: [[]]) { plans, task in
            plans += plans.flatMap { plan in task.activities.map { plan + [task.duty(of: volunteer, $0)] } }
        }
    }

    /// A roster of some duties, with rooms for the sessions among them.
    public func roster(_ duties: [Duty]) -> Roster {
        Roster(
            scenario: scenario.id,
            horizon: scenario.horizon,
            duties: duties.sorted {
                ($0.interval.start, $0.task, $0.role, $0.volunteer) < (
                    $1.interval.start, $1.task, $1.role, $1.volunteer
                )
            },
            rounds: rounds.sorted { $0.id < $1.id },
            sessions: RoomAssignment.rooms(duties, tasks)
        )
    }

    /// Whether every task that follows another in a chain is served only if that one is.
    public func keepsChains(_ duties: [Duty]) -> Bool {
        let served = Set(duties.map(\.task))
        return tasks.allSatisfy { task in
            guard let previous = task.previous else { return true }
            return !served.contains(task.id) || served.contains(previous)
        }
    }

    /// Every roster that keeps every required rule, with the values of its levels.
    public func rosters() -> [BruteForceResult.Optimum] {
        var found: [BruteForceResult.Optimum] = []
        var search = BruteForceSearch(oracle: self)
        search.visit = { found.append($0) }
        search.run()
        return found
    }

    /// Looks at all rosters.
    public func run() -> BruteForceResult {
        var search = BruteForceSearch(oracle: self)
        search.run()
        return search.result
    }
}
