/// The coverage level of a roster, by its parts, in points.
struct CoverageValue {
    private(set) var missing = 0
    private(set) var desired = 0
    private(set) var repeatedMiss = 0
    private(set) var gridEvenness = 0

    var total: Int { missing + desired + repeatedMiss + gridEvenness }

    var parts: [String: Int] {
        ["missing": missing, "desired": desired, "repeatedMiss": repeatedMiss, "gridEvenness": gridEvenness]
    }

    /// Misses of each resident's visits.
    private var misses: [Int: Int] = [:]
    /// Coverage points missed and asked for, of each grid's visits.
    private var gridMissed: [GridID: Int] = [:]
    private var gridAsked: [GridID: Int] = [:]

    init(_ evidence: Evidence) {
        for index in evidence.tasks.indices {
            let task = evidence.tasks[index]
            if let supervision = task.supervision {
                addSupervision(supervision, task, evidence.dutiesByTask[index])
            } else {
                addTeam(index, task, evidence)
            }
        }
        let carried = Set(evidence.tasks.flatMap(\.stops))
        for (index, stop) in evidence.checked.stops.enumerated() where !carried.contains(index) {
            missing += stop.missPoints
        }
        let weights = evidence.checked.scenario.weights
        for count in misses.values { repeatedMiss += weights.repeatedMiss * max(0, count - 1) }
        for (grid, missed) in gridMissed {
            let tolerated = (gridAsked[grid] ?? 0) * weights.toleratedSharePercent / 100
            gridEvenness += weights.gridEvenness * max(0, missed - tolerated)
        }
    }

    private mutating func addSupervision(
        _ supervision: CheckedSupervision,
        _ task: CheckedTask,
        _ duties: [CheckedDuty]
    ) {
        for slot in supervision.slots {
            missing += task.missPoints * slot.missing(duties)
        }
    }

    private mutating func addTeam(_ index: Int, _ task: CheckedTask, _ evidence: Evidence) {
        let heads = evidence.heads(index)
        let isComplete = evidence.isComplete(index)
        var short = 0
        for (role, count) in zip(task.roles, heads) {
            let counted = task.isAllOrNothing && !isComplete ? 0 : count
            short += max(0, role.minimum - counted)
            desired += task.desiredPoints * max(0, role.desired - max(counted, role.minimum))
        }
        missing += task.missPoints * short
        guard task.shape == .visit else { return }
        for resident in task.residents {
            misses[resident, default: 0] += task.isAllOrNothing ? (isComplete ? 0 : 1) : short
        }
        guard let grid = task.grid else { return }
        gridMissed[grid, default: 0] += task.missPoints * short
        gridAsked[grid, default: 0] += task.missPoints * task.minimumHeads
    }
}

extension CheckedSlot {
    /// Heads below the demand, given the duties of the day.
    func missing(_ duties: [CheckedDuty]) -> Int {
        max(0, demand - duties.count { $0.start <= start && end <= $0.end })
    }
}
