/// What a simulated week came to.
public struct SimulationReport: Sendable {
    /// The service level of one service: the share of what was asked for that is served.
    public struct Level: Sendable {
        /// The service; `nil` for all together, heads, doors and slots counted alike.
        public let service: ServiceID?
        /// As planned, if everybody comes and nothing comes up: from 0 to 1.
        public let planned: Double
        /// If nothing is mended.
        public let unrepaired: Estimate
        /// If it is mended.
        public let repaired: Estimate
    }

    /// A task that is often not served as planned.
    public struct Risk: Sendable {
        /// The task.
        public let task: TaskID
        /// Its service.
        public let service: ServiceID
        /// The horizon's day on which the roster has it; `nil` if nobody was to do it.
        public let day: Int?
        /// The share of the samples in which it lacks somebody, if nothing is mended.
        public let unrepaired: Double
        /// The same with repair.
        public let repaired: Double
    }

    /// How many weeks were drawn.
    public let samples: Int
    /// The seed.
    public let seed: UInt64
    /// The services that were asked for anything, in the scenario's order; last all together.
    public let levels: [Level]
    /// Coverage points of heads that are missing beyond plan, in a week, without repair.
    public let unrepairedPoints: Estimate
    /// The same with repair.
    public let repairedPoints: Estimate
    /// Duties whose volunteer cancels the day, in a week.
    public let cancelled: Estimate
    /// Duties whose volunteer does not turn up, in a week.
    public let noShows: Estimate
    /// Visits that come up, in a week.
    public let urgentNeeds: Estimate
    /// Calls made, in a week.
    public let calls: Estimate
    /// Duties taken by stand-ins, in a week.
    public let standIns: Estimate
    /// Duties for which somebody leaves another of the same day, in a week.
    public let moved: Estimate
    /// Duties left for nothing although their volunteer comes, in a week: what matters less gives way.
    public let dropped: Estimate
    /// How the weeks were mended.
    public let mending: SimulationOptions.Mending
    /// The tasks most often not served as planned with repair, the worst first; at most ten.
    public let risks: [Risk]

    /// Served shares by sample, of each level: without and with repair.
    let shares: [(unrepaired: [Double], repaired: [Double])]
    /// Points by sample, without and with repair.
    let points: (unrepaired: [Double], repaired: [Double])
    /// Missing units by sample with repair, all services together.
    let missing: [Double]

    init(_ setup: SimulationSetup, _ outcomes: [Replay.Outcome]) {
        samples = outcomes.count
        seed = setup.options.seed
        var indexOf: [ServiceID: Int] = [:]
        for (index, service) in setup.problem.services.enumerated() { indexOf[service.id] = index }
        let groups = setup.planned.map { (service: Optional($0.service), counts: [$0]) } + [(nil, setup.planned)]
        var levels: [Level] = []
        var shares: [(unrepaired: [Double], repaired: [Double])] = []
        for (service, counts) in groups {
            let indexes = counts.compactMap { indexOf[$0.service] }
            let asked = counts.reduce(0) { $0 + $1.count.asked }
            let covered = counts.reduce(0) { $0 + $1.count.covered }
            func served(_ outcome: Replay.Outcome, _ mode: Int) -> Double {
                let urgent = indexes.reduce(0) { $0 + outcome.urgent[$1] }
                let missing = indexes.reduce(0) { $0 + outcome.missing[mode][$1] }
                return Double(covered + urgent - missing) / Double(max(1, asked + urgent))
            }
            let pair = (unrepaired: outcomes.map { served($0, 0) }, repaired: outcomes.map { served($0, 1) })
            shares.append(pair)
            levels.append(
                Level(
                    service: service,
                    planned: Double(covered) / Double(max(1, asked)),
                    unrepaired: Estimate(pair.unrepaired),
                    repaired: Estimate(pair.repaired)
                )
            )
        }
        self.levels = levels
        self.shares = shares
        points = (outcomes.map { Double($0.points[0]) }, outcomes.map { Double($0.points[1]) })
        missing = outcomes.map { Double($0.missing[1].reduce(0, +)) }
        unrepairedPoints = Estimate(points.unrepaired)
        repairedPoints = Estimate(points.repaired)
        cancelled = Estimate(outcomes.map { Double($0.cancelled) })
        noShows = Estimate(outcomes.map { Double($0.noShows) })
        urgentNeeds = Estimate(outcomes.map { Double($0.urgentVisits) })
        calls = Estimate(outcomes.map { Double($0.calls) })
        standIns = Estimate(outcomes.map { Double($0.standIns) })
        moved = Estimate(outcomes.map { Double($0.moved) })
        dropped = Estimate(outcomes.map { Double($0.dropped) })
        mending = setup.options.mending
        risks = SimulationReport.risks(setup, outcomes)
    }

    private static func risks(_ setup: SimulationSetup, _ outcomes: [Replay.Outcome]) -> [Risk] {
        var struck: [[Int: Int]] = [[:], [:]]
        for outcome in outcomes {
            for mode in 0...1 { for task in outcome.struck[mode] { struck[mode][task, default: 0] += 1 } }
        }
        let urgent = Set(setup.urgentTasks)
        let number = Double(max(1, outcomes.count))
        return struck[1].filter { !urgent.contains($0.key) }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
            .prefix(10)
            .map { task, count in
                Risk(
                    task: setup.problem.tasks[task].base.id,
                    service: setup.problem.tasks[task].base.service,
                    day: setup.pairsOfTask[task]?.first.map { setup.model.activity(of: $0).day },
                    unrepaired: Double(struck[0][task] ?? 0) / number,
                    repaired: Double(count) / number
                )
            }
    }

    /// This roster's service levels less another's, sample by sample in the same weeks.
    ///
    /// Both must be of one scenario, with the same options. Shape: one for each of ``levels`` that both have.
    public func difference(from other: SimulationReport) -> [(
        service: ServiceID?, unrepaired: Estimate, repaired: Estimate
    )] {
        levels.indices.compactMap { index in
            guard let match = other.levels.firstIndex(where: { $0.service == levels[index].service }) else {
                return nil
            }
            return (
                levels[index].service,
                Estimate(zip(shares[index].unrepaired, other.shares[match].unrepaired).map { $0 - $1 }),
                Estimate(zip(shares[index].repaired, other.shares[match].repaired).map { $0 - $1 })
            )
        }
    }
}
