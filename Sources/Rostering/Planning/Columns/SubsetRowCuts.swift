/// Subset-row cuts: of three tasks with h heads in all, the volunteers who serve two or more of them are at most ⌊h/2⌋.
///
/// A cut is written as columns ⌊s/2⌋ of every volunteer, s the number of the three tasks they serve, and one row; so
/// the pricing takes it up like any rule. Source: Jepsen, Petersen, Spoorendonk and Pisinger, "Subset-row inequalities
/// applied to the vehicle-routing problem with time windows" (2008).
enum SubsetRowCuts {
    /// Three tasks, ascending.
    struct Cut: Hashable {
        let tasks: [Int]
        var violation = 0.0

        static func == (left: Cut, right: Cut) -> Bool { left.tasks == right.tasks }
        func hash(into hasher: inout Hasher) { hasher.combine(tasks) }
    }

    /// The most violated cuts of fractional week plans, each given by its tasks and weight.
    ///
    /// Parameters: `heads`, the most heads that each task can have; `volunteers`, who may serve each task; `room`, how
    /// many cuts more each volunteer's pricing may carry.
    static func violated(
        plans: [(tasks: [Int], weight: Double)],
        heads: [Int],
        volunteers: [Set<Int>],
        room: inout [Int],
        known: Set<Cut>,
        limit: Int
    ) -> [Cut] {
        var weightOf: [[Int]: Double] = [:]
        var partners: [Int: Set<Int>] = [:]
        for (tasks, weight) in plans where weight < 1 - 1e-6 {
            let own = Array(Set(tasks)).sorted().filter { heads[$0] <= 2 }
            for (index, first) in own.enumerated() {
                for second in own[(index + 1)...] {
                    weightOf[[first, second], default: 0] += weight
                    partners[first, default: []].insert(second)
                    for third in own where third > second { weightOf[[first, second, third], default: 0] += weight }
                }
            }
        }
        var found: Set<Cut> = []
        for (pair, weight) in weightOf where pair.count == 2 {
            for third in partners[pair[1]] ?? [] { consider(pair[0], pair[1], third, weight) }
            for third in partners[pair[0]] ?? [] where third != pair[1] {
                let tasks = [pair[0], pair[1], third].sorted()
                consider(tasks[0], tasks[1], tasks[2], weight)
            }
        }
        func consider(_ first: Int, _ second: Int, _ third: Int, _ weight: Double) {
            let tasks = [first, second, third]
            let cut = Cut(tasks: tasks)
            if known.contains(cut) || found.contains(cut) { return }
            let pairs = [[first, second], [first, third], [second, third]].reduce(0.0) { $0 + (weightOf[$1] ?? 0) }
            let total = pairs - 2 * (weightOf[tasks] ?? 0)
            let most = Double((heads[first] + heads[second] + heads[third]) / 2)
            if total > most + 0.03 { found.insert(Cut(tasks: tasks, violation: total - most)) }
        }
        var result: [Cut] = []
        for cut in found.sorted(by: {
            (-$0.violation, $0.tasks[0], $0.tasks[1], $0.tasks[2]) < (-$1.violation, $1.tasks[0], $1.tasks[1], $1.tasks[2])
        }) {
            if result.count == limit { break }
            let touched = touched(cut, volunteers: volunteers)
            if touched.contains(where: { room[$0] <= 0 }) { continue }
            for volunteer in touched { room[volunteer] -= 1 }
            result.append(cut)
        }
        return result
    }

    /// Volunteers who may serve two of the tasks.
    static func touched(_ cut: Cut, volunteers: [Set<Int>]) -> Set<Int> {
        var result: Set<Int> = []
        for first in cut.tasks {
            for second in cut.tasks where first < second {
                result.formUnion(volunteers[first].intersection(volunteers[second]))
            }
        }
        return result
    }
}


extension RosterModel {
    /// The model with cuts that every roster keeps.
    func adding(_ cuts: [SubsetRowCuts.Cut]) -> RosterModel {
        var result = self
        for cut in cuts {
            var total = Form(constant: -(cut.tasks.reduce(0) { $0 + problem.tasks[$1].maximumHeads } / 2))
            var byVolunteer: [Int: [Int]] = [:]
            for task in cut.tasks { for pair in pairsOfTask[task] { byVolunteer[pairs[pair].volunteer, default: []].append(pair) } }
            for (volunteer, own) in byVolunteer.sorted(by: { $0.key < $1.key }) {
                guard Set(own.map { activity(of: $0).task }).count > 1 else { continue }
                let name = "both.\(problem.volunteers[volunteer].id).\(cut.tasks)"
                guard let column = result.excess([Form(own, plus: -1)], divisor: 2, name: name) else { continue }
                total.add(column)
            }
            result.require(total, rule: nil, name: "subset.\(cut.tasks)")
        }
        return result
    }
}
