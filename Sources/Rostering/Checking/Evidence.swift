/// What the checks of the rules read: a scenario and a roster, with the look-ups that the checker makes of them.
///
/// Whatever of the roster does not fit the scenario stands in ``structure`` and is left out of everything else.
public struct Evidence: Sendable {
    /// The scenario.
    public var scenario: Scenario { checked.scenario }
    /// The roster.
    public let roster: Roster
    /// Where the roster does not fit the scenario.
    public private(set) var structure: [Violation]

    /// The scenario's look-ups.
    let checked: CheckedScenario
    /// All tasks: those of the scenario, and the rounds of the roster behind them.
    let tasks: [CheckedTask]
    /// Indexes of the rounds' tasks by id.
    let roundIndex: [TaskID: Int]
    /// Duties that fit, by start, end, task, role and volunteer.
    let duties: [CheckedDuty]
    /// Duties of each volunteer, in the same order.
    let dutiesByVolunteer: [[CheckedDuty]]
    /// Duties of each task, in the same order.
    let dutiesByTask: [[CheckedDuty]]
    /// For each task its start groups; for supervision the slots with a duty. In order of time.
    let groups: [[CheckedGroup]]

    /// Look-ups from a scenario and a roster alone.
    public init(scenario: Scenario, roster: Roster) {
        self.init(CheckedScenario(scenario), roster: roster)
    }

    /// Look-ups for one more roster of a scenario.
    init(_ checked: CheckedScenario, roster: Roster) {
        self.checked = checked
        self.roster = roster
        var faults = StructureFaults(checked, roster)
        faults.checkHeading()
        let rounds = faults.roundTasks()
        let tasks = rounds.isEmpty ? checked.tasks : checked.tasks + rounds
        self.tasks = tasks
        roundIndex = Dictionary(
            zip(rounds.map(\.id), checked.tasks.count..<tasks.count),
            uniquingKeysWith: { first, _ in first }
        )
        duties = faults.fittingDuties(tasks: tasks, roundIndex: roundIndex)
        var byVolunteer = [[CheckedDuty]](repeating: [], count: checked.volunteers.count)
        var byTask = [[CheckedDuty]](repeating: [], count: tasks.count)
        for duty in duties {
            byVolunteer[duty.volunteer].append(duty)
            byTask[duty.task].append(duty)
        }
        dutiesByVolunteer = byVolunteer
        dutiesByTask = byTask
        groups = zip(tasks, byTask).map { task, duties in
            duties.isEmpty ? [] : task.supervision.map { Self.present($0, duties) } ?? Self.starts(duties)
        }
        structure = []
        faults.checkSessions(tasks: tasks, groups: groups)
        faults.checkChains(dutiesByTask: dutiesByTask)
        structure = faults.found
    }

    private static func starts(_ duties: [CheckedDuty]) -> [CheckedGroup] {
        var groups: [CheckedGroup] = []
        var first = 0
        for next in 1...duties.count where next == duties.count || duties[next].start != duties[first].start {
            groups.append(
                CheckedGroup(
                    start: duties[first].start,
                    end: duties[first].end,
                    duties: Array(duties[first..<next]),
                    children: 0
                )
            )
            first = next
        }
        return groups
    }

    private static func present(_ supervision: CheckedSupervision, _ duties: [CheckedDuty]) -> [CheckedGroup] {
        supervision.slots.compactMap { slot in
            let present = duties.filter { $0.start <= slot.start && slot.end <= $0.end }
            return present.isEmpty
                ? nil : CheckedGroup(start: slot.start, end: slot.end, duties: present, children: slot.children)
        }
    }
}

extension Evidence {
    func volunteer(_ duty: CheckedDuty) -> Volunteer { checked.volunteers[duty.volunteer] }
    func volunteerID(_ index: Int) -> VolunteerID { checked.volunteers[index].id }
    func task(_ duty: CheckedDuty) -> CheckedTask { tasks[duty.task] }
    func service(_ task: CheckedTask) -> Service { checked.services[task.service] }
    func role(_ duty: CheckedDuty) -> TeamRole { tasks[duty.task].roles[duty.role] }

    /// Date and times of a duty in words.
    func time(_ duty: CheckedDuty) -> String { checked.calendar.text(duty.start, duty.end) }

    /// Date and times of a group in words.
    func time(_ group: CheckedGroup) -> String { checked.calendar.text(group.start, group.end) }

    /// Heads of a task in each of its roles.
    func heads(_ task: Int) -> [Int] {
        var heads = [Int](repeating: 0, count: tasks[task].roles.count)
        for duty in dutiesByTask[task] { heads[duty.role] += 1 }
        return heads
    }

    /// Whether every role of a task has its minimum.
    func isComplete(_ task: Int) -> Bool {
        zip(heads(task), tasks[task].roles).allSatisfy { $0 >= $1.minimum }
    }

    /// A violation about one duty.
    func violation(
        _ rule: RuleID,
        _ duty: CheckedDuty,
        units: Int = 1,
        facts: [String: String] = [:]
    ) -> Violation {
        Violation(
            rule: rule,
            units: units,
            volunteers: [volunteerID(duty.volunteer)],
            tasks: [task(duty).id],
            day: duty.day,
            facts: facts.merging(["time": time(duty)], uniquingKeysWith: { given, _ in given })
        )
    }

    /// Ids of the volunteers of some duties, each once, in order.
    func volunteerIDs(_ duties: some Sequence<CheckedDuty>) -> [VolunteerID] {
        Set(duties.map(\.volunteer)).sorted().map(volunteerID)
    }
}
