/// Tasks that are taken out and put back together: one task, or all of one need's sequence.
struct TaskUnit: Sendable {
    /// Tasks in the order in which they are put back.
    let tasks: [Int]
    /// Pairs by task, and for teams with several possible starts by start group (supervision: by stay).
    private(set) var pairs: [[Int]]
    private(set) var groups: [[[Int]]]
    /// How many additions may fail to improve before a team is given up, by task.
    let patience: [Int]
    /// Heads that each task needs at least.
    let minimumHeads: [Int]
    let day: Int
    let midTime: Int
    let residents: [ResidentID]
    let grid: GridID?
    let isSupervision: Bool

    init(_ members: [Int], model: RosterModel) {
        tasks = members
        pairs = members.map { model.pairsOfTask[$0] }
        groups = members.map { task in
            let plan = model.problem.tasks[task]
            guard plan.isSupervision || plan.minimumHeads > 1, plan.groups.count > 1 else { return [] }
            var groups = Array(repeating: [Int](), count: plan.groups.count)
            for pair in model.pairsOfTask[task] { groups[model.activity(of: pair).group].append(pair) }
            return groups.filter { !$0.isEmpty }
        }
        patience = members.map { task in
            let plan = model.problem.tasks[task]
            return plan.isSupervision ? 2 : max(1, min(6, plan.minimumHeads + (plan.maximumHeads > 1 ? 1 : 0)))
        }
        minimumHeads = members.map { model.problem.tasks[$0].minimumHeads }
        let first = model.problem.tasks[members[0]]
        day = first.groups.first?.start.day ?? 0
        midTime = ((first.groups.first?.start.value ?? 0) + (first.groups.last?.end.value ?? 0)) / 2
        residents = first.residents
        grid = first.base.grid
        isSupervision = first.isSupervision
    }

    /// The unit with some of its pairs.
    func filtered(_ isCandidate: (Int) -> Bool) -> TaskUnit {
        var result = self
        result.pairs = pairs.map { $0.filter(isCandidate) }
        result.groups = groups.map { $0.map { $0.filter(isCandidate) }.filter { !$0.isEmpty } }
        return result
    }

    /// The units of a model that have any pair, in canonical order.
    static func units(of model: RosterModel) -> [TaskUnit] {
        var result: [TaskUnit] = []
        var sequences: [NeedID: [Int]] = [:]
        for (index, task) in model.problem.tasks.enumerated() {
            if task.sequence != nil, let need = task.base.need {
                sequences[need, default: []].append(index)
            } else if !model.pairsOfTask[index].isEmpty {
                result.append(TaskUnit([index], model: model))
            }
        }
        for (_, members) in sequences.sorted(by: { $0.key < $1.key }) {
            let ordered = members.sorted {
                model.problem.tasks[$0].sequence!.number < model.problem.tasks[$1].sequence!.number
            }
            if ordered.contains(where: { !model.pairsOfTask[$0].isEmpty }) {
                result.append(TaskUnit(ordered, model: model))
            }
        }
        return result
    }
}
