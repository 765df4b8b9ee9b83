/// Expands needs into tasks; each shape adds its own in its file.
struct TaskExpansion {
    let scenario: Scenario
    let walking: WalkingTable
    let rounds: [Round]
    let services: [ServiceID: (index: Int, service: Service)]
    let residents: [ResidentID: Resident]
    let needs: [Need]
    let needOf: [NeedID: Need]
    let gridOfBuilding: [BuildingID: GridID]
    let places: [PlaceID: Place]
    /// Published and kept starts by task, so that such a duty stays possible off the start grid.
    let publishedStarts: [TaskID: Set<Int>]
    /// Times of day at which somebody must start, by the target of the pin.
    private let pinnedStarts: [String: Set<Int>]

    init(scenario: Scenario, walking: WalkingTable, rounds: [Round], keeping: [Duty] = []) {
        self.scenario = scenario
        self.walking = walking
        self.rounds = rounds
        var services: [ServiceID: (index: Int, service: Service)] = [:]
        for (index, service) in scenario.services.sorted(by: { $0.id < $1.id }).enumerated() {
            services[service.id] = (index, service)
        }
        self.services = services
        residents = Dictionary(scenario.residents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        needs = scenario.needs.sorted { $0.id < $1.id }
        needOf = Dictionary(needs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        gridOfBuilding = Dictionary(
            scenario.community.buildings.map { ($0.id, $0.grid) },
            uniquingKeysWith: { first, _ in first }
        )
        places = Dictionary(scenario.community.places.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var starts: [TaskID: Set<Int>] = [:]
        for duty in (scenario.published?.duties ?? []) + keeping {
            starts[duty.task, default: []].insert(duty.interval.start.value)
        }
        publishedStarts = starts
        var pinned: [String: Set<Int>] = [:]
        for pin in scenario.pins where pin.decision == .must {
            if let start = pin.start { pinned[pin.target, default: []].insert(start.minute) }
        }
        pinnedStarts = pinned
    }

    /// All tasks, by id.
    func tasks() -> [PlanTask] {
        var result: [PlanTask] = []
        for need in needs {
            guard let entry = services[need.service] else { continue }
            switch entry.service.shape {
            case .shift: result += shiftTasks(need, entry.service)
            case .visit(let step): result += visitTasks(need, entry.service, step: step.value)
            case .session(let step): result += sessionTasks(need, entry.service, step: step.value)
            case .round, .supervision: break
            }
        }
        for service in services.values.sorted(by: { $0.index < $1.index }).map(\.service) {
            switch service.shape {
            case .round(let shape): result += roundTasks(service, shape)
            case .supervision(let shape): result += supervisionTasks(service, shape)
            case .shift, .visit, .session: break
            }
        }
        return result.sorted { $0.base.id < $1.base.id }
    }

    /// Coverage points of one missing head of a need's task.
    func missPoints(_ need: Need, _ service: Service) -> Int { service.weight * need.priority * (1 + need.weeksOpen) }

    /// `need@date`.
    func datedID(_ text: String, day: Int) -> TaskID { TaskID("\(text)@\(scenario.horizon.date(ofDay: day))") }

    /// Starts of a task of a need: the step's grid in the window on the given days, published starts, and those at which
    /// somebody must start.
    func groups(_ need: Need, id: TaskID, days: [Int], step: Int, isOpen: (Range<Int>, Int) -> Bool) -> [Interval] {
        let duration = need.duration.value
        let window = need.window
        let grid = stride(from: window.from.minute, through: window.to.minute - duration, by: max(1, step))
        let pinned = (pinnedStarts[id.text] ?? []).union(pinnedStarts[need.id.text] ?? [])
        var starts: Set<Int> = []
        for day in days {
            let midnight = day * Minutes.perDay
            let published = (publishedStarts[id] ?? []).filter { $0 / Minutes.perDay == day }.map { $0 - midnight }
            for start in pinned.union(published).union(grid)
            where start >= window.from.minute && start + duration <= window.to.minute
                && isOpen(start..<start + duration, day)
            {
                starts.insert(midnight + start)
            }
        }
        return starts.sorted().map { Interval(Minutes($0), Minutes($0 + duration)) }
    }

    /// A task of one need at one location.
    func task(
        _ id: TaskID,
        _ need: Need,
        _ service: Service,
        at location: Location,
        grid: GridID?,
        groups: [Interval],
        resident: ResidentID?
    ) -> PlanTask {
        let base = RosterTask(
            id: id,
            service: service.id,
            need: need.id,
            resident: resident,
            starts: groups.map(\.start),
            duration: groups.first?.duration ?? need.duration,
            origin: location,
            destination: location,
            grid: grid,
            roles: (need.roles ?? service.roles).sorted { $0.id < $1.id },
            missPoints: missPoints(need, service),
            desiredPoints: service.desiredWeight * need.priority
        )
        let index = walking.indexOf[location] ?? 0
        return PlanTask(
            base: base,
            shape: service.shape,
            service: services[service.id]!.index,
            groups: groups,
            origin: index,
            destination: index
        )
    }
}
