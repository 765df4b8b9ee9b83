/// A scenario located and expanded: volunteers and tasks by index in canonical order, and every activity.
///
/// Shape: |activities| = Σ over tasks of roles × starts (stays for supervision).
struct Problem: Sendable {
    private(set) var scenario: Scenario
    let volunteers: [Volunteer]
    let services: [Service]
    let residents: [ResidentID: Resident]
    let needs: [NeedID: Need]
    let rounds: [Round]
    /// Stops that fit in no round.
    let unservedStops: [UnservedStop]
    private(set) var tasks: [PlanTask]
    private(set) var activities: [Activity] = []
    let walking: WalkingTable
    let skillTable: SkillTable
    /// Free time by volunteer and day.
    let freeTime: [[FreeTime]]
    /// Index of each volunteer's home in the walking table, -1 if unknown.
    let homes: [Int]
    let gridOfBuilding: [BuildingID: GridID]
    let branchOfGrid: [GridID: BranchID]

    /// A stop that no round can serve, with the points its absence costs.
    struct UnservedStop {
        let need: NeedID
        let day: Int
        let points: Int
    }

    /// Parameter keeping: duties whose starts stay possible even off the start grid.
    init(scenario: Scenario, rounds formed: FormedRounds, walking: WalkingTable, keeping: [Duty] = []) {
        self.scenario = scenario
        self.walking = walking
        rounds = formed.rounds
        unservedStops = formed.unserved
        volunteers = scenario.volunteers.sorted { $0.id < $1.id }
        services = scenario.services.sorted { $0.id < $1.id }
        residents = Dictionary(scenario.residents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        skillTable = SkillTable(volunteers: volunteers, horizon: scenario.horizon)
        needs = Dictionary(scenario.needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        gridOfBuilding = Dictionary(
            scenario.community.buildings.map { ($0.id, $0.grid) },
            uniquingKeysWith: { first, _ in first }
        )
        branchOfGrid = Dictionary(
            scenario.community.grids.map { ($0.id, $0.branch) },
            uniquingKeysWith: { first, _ in first }
        )
        let dates = scenario.horizon.dates
        freeTime = volunteers.map { volunteer in dates.map { FreeTime(volunteer.availability, on: $0) } }
        homes = volunteers.map { $0.home.flatMap { walking.indexOf[.building($0)] } ?? -1 }
        tasks = TaskExpansion(scenario: scenario, walking: walking, rounds: formed.rounds, keeping: keeping).tasks()
        for index in tasks.indices {
            let first = activities.count
            for role in tasks[index].base.roles.indices {
                for (group, interval) in tasks[index].groups.enumerated() {
                    activities.append(
                        Activity(
                            task: index,
                            role: role,
                            group: group,
                            start: interval.start.value,
                            end: interval.end.value
                        )
                    )
                }
            }
            tasks[index].activities = first..<activities.count
        }
    }

    /// The same problem in which no other rules must hold, nor cost anything.
    func requiring(only rules: Set<RuleID>) -> Problem {
        var result = self
        for rule in RuleID.allCases where !rules.contains(rule) { result.scenario.rules[rule] = .penalised(0) }
        return result
    }

    /// The mode of a rule in this scenario.
    func mode(of rule: any Rule.Type) -> RuleMode { scenario.rules[rule.id] ?? rule.defaultMode }

    /// The date of an activity.
    func date(of activity: Activity) -> CivilDate { scenario.horizon.date(ofDay: activity.day) }

    /// Home grid of a volunteer, if known.
    func homeGrid(of volunteer: Int) -> GridID? { volunteers[volunteer].home.flatMap { gridOfBuilding[$0] } }

    /// Minutes to walk from home to an activity; `nil` if the home is unknown.
    func walkFromHome(_ volunteer: Int, to activity: Activity) -> Int? {
        homes[volunteer] < 0 ? nil : walking.minutes(from: homes[volunteer], to: tasks[activity.task].origin)
    }
}
