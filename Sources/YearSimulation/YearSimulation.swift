import LinearModel
import RosterStore
import Rostering
import SampleCommunity

/// A seeded year of a made-up community, worked through the database week by week: absences, people who do not come,
/// urgent needs, arrivals and departures, certificates that expire.
public struct YearSimulation: Sendable {
    /// Another seed, another year.
    public var seed: UInt64
    /// The size of the community; 1 is about 280 volunteers.
    public var scale: Double
    /// How many weeks.
    public var weeks: Int
    /// Makes the plans.
    public var planner: Planner
    /// Mend a published week again, one after the other, until its changes are proven to be the least.
    public var replanners: [Planner]

    /// A year.
    public init(
        seed: UInt64 = 1,
        scale: Double = 0.25,
        weeks: Int = 52,
        planner: Planner,
        replanners: [Planner] = []
    ) {
        self.seed = seed
        self.scale = scale
        self.weeks = weeks
        self.planner = planner
        self.replanners = replanners
    }

    /// Runs the year into an empty database.
    ///
    /// Parameter progress: called after every week.
    /// Throws: ``StoreError`` or ``PlanError``, which would be a defect.
    public func run(
        in store: RosterStore,
        progress: @Sendable (WeekReport) -> Void = { _ in }
    ) async throws -> YearReport {
        let scenario = SampleCommunity.scenario(seed: seed, scale: scale)
        let first = WeekID(containing: scenario.horizon.firstDay)
        let begin = Moment(first.firstDay.adding(days: -3), TimeOfDay(9))
        var batch = ImportBatch(scenario)
        batch.scenario?.pins = []
        _ = try store.bringIn(batch, by: Author("simulation", at: begin))
        var people = SimulatedPeople(seed: seed, scenario: scenario)
        var report = YearReport()
        var waiting: [NeedID: Int] = [:]
        for number in 0..<weeks {
            let week = SimulatedWeek(
                store: store,
                planner: planner,
                replanners: replanners,
                week: first.adding(weeks: number),
                number: number
            )
            try people.comeAndGo(week)
            let result = try await week.run(&people, &waiting)
            report.weeks.append(result)
            progress(result)
        }
        return report
    }
}
