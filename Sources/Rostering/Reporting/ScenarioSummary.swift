/// How large a scenario is.
public struct ScenarioSummary: Hashable, Sendable {
    /// Number of volunteers, without grid members.
    public let volunteers: Int
    /// Number of grid members to fall back on.
    public let gridMembers: Int
    /// Number of residents.
    public let residents: Int
    /// Number of services.
    public let services: Int
    /// Number of needs.
    public let needs: Int
    /// Number of tasks of each shape's name in the horizon; of rounds the doors, of supervision the days.
    public let tasks: [String: Int]

    /// All tasks.
    public var taskCount: Int { tasks.values.reduce(0, +) }

    /// The size of a scenario. Complexity: needs times days.
    public init(scenario: Scenario) {
        let index = ScenarioIndex(scenario)
        gridMembers = scenario.volunteers.count { $0.kind == .gridMember }
        volunteers = scenario.volunteers.count - gridMembers
        residents = scenario.residents.count
        services = scenario.services.count
        needs = scenario.needs.count
        var tasks: [String: Int] = [:]
        var supervised: Set<String> = []
        for need in scenario.needs {
            guard let shape = index.services[need.service]?.shape else { continue }
            let days = (0..<scenario.horizon.dayCount).filter { index.arises(need, onDay: $0) }
            switch shape {
            case .shift, .round: tasks[shape.name, default: 0] += days.count
            case .visit: tasks[shape.name, default: 0] += days.isEmpty ? 0 : need.times ?? days.count
            case .session: tasks[shape.name, default: 0] += days.isEmpty ? 0 : need.sessions
            case .supervision: supervised.formUnion(days.map { "\(need.service)@\($0)" })
            }
        }
        if !supervised.isEmpty { tasks["supervision"] = supervised.count }
        self.tasks = tasks
    }

    /// The size in words, in one sentence.
    public func text(in language: Language) -> String { Words(language).size(self) }
}
