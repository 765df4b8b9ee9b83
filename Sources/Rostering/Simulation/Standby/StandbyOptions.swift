/// How standby is planned.
public struct StandbyOptions: Sendable {
    /// How many parts of a day somebody keeps free in the week; one for each day of the horizon unless given.
    public var number: Int?
    /// Most parts that one volunteer keeps free in the week, never two on a day; 2 by default.
    public var perVolunteer: Int
    /// Weeks from which the plan is made; 300 by default.
    public var trainingSamples: Int
    /// Fresh weeks on which it is judged; 1,000 by default.
    public var testSamples: Int
    /// What goes wrong; ``SimulationOptions/samples`` is not used, nor is ``SimulationOptions/mending``: standby is for
    /// what no call mends, and what it saves is told as if nobody else's duty moved.
    public var simulation: SimulationOptions
    /// Wall-clock limit of the model; `nil` for none but the simplex iterations.
    public var timeLimit: Duration?

    /// Options.
    public init(
        number: Int? = nil,
        perVolunteer: Int = 2,
        trainingSamples: Int = 300,
        testSamples: Int = 1_000,
        simulation: SimulationOptions = SimulationOptions(),
        timeLimit: Duration? = nil
    ) {
        self.number = number
        self.perVolunteer = perVolunteer
        self.trainingSamples = trainingSamples
        self.testSamples = testSamples
        self.simulation = simulation
        self.timeLimit = timeLimit
    }
}
