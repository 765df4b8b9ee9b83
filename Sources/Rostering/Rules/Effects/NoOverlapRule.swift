// MARK: Effect on the model

/// Rows: cliques of the conflict graph of a volunteer's activities (those of one task always exclude each other), grown
/// greedily until every edge is covered; x(clique) ≤ 1. Penalised: one excess for each pair of tasks.
extension NoOverlapRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for volunteer in model.problem.volunteers.indices {
            var days: [Int: [Int]] = [:]
            for pair in model.pairsOfVolunteer[volunteer] { days[model.activity(of: pair).day, default: []].append(pair) }
            for day in days.keys.sorted() {
                let pairs = days[day]!.sorted {
                    (model.activity(of: $0).start, model.activity(of: $0).end, $0)
                        < (model.activity(of: $1).start, model.activity(of: $1).end, $1)
                }
                if mode == .required {
                    addCliques(pairs, volunteer: volunteer, to: &model)
                } else {
                    priceConflicts(pairs, volunteer: volunteer, to: &model, mode: mode)
                }
            }
        }
    }

    /// Whether a volunteer cannot do both activities: neither ends, plus the walk, before the other starts.
    static func conflict(_ problem: Problem, _ first: Activity, _ second: Activity) -> Bool {
        func fits(_ early: Activity, _ late: Activity) -> Bool {
            let walk = problem.walking.minutes(
                from: problem.tasks[early.task].destination, to: problem.tasks[late.task].origin)
            return early.end + walk <= late.start
        }
        return !fits(first, second) && !fits(second, first)
    }

    private static func addCliques(_ pairs: [Int], volunteer: Int, to model: inout RosterModel) {
        let problem = model.problem
        let activities = pairs.map { model.activity(of: $0) }
        let cliques = CliqueCover.cliques(count: pairs.count) { left, right in
            activities[left].task == activities[right].task || conflict(problem, activities[left], activities[right])
        }
        for clique in cliques {
            model.require(
                Form(clique.map { pairs[$0] }, plus: -1), rule: id,
                name: "no-overlap.\(problem.volunteers[volunteer].id).\(activities[clique[0]].start)")
        }
    }

    private static func priceConflicts(
        _ pairs: [Int], volunteer: Int, to model: inout RosterModel, mode: RuleMode
    ) {
        let groups = model.pairsByTask(pairs)
        for (index, early) in groups.enumerated() {
            for late in groups[(index + 1)...] {
                var forms: [Form] = []
                for first in early {
                    for second in late
                    where conflict(model.problem, model.activity(of: first), model.activity(of: second)) {
                        forms.append(Form([first, second], plus: -1))
                    }
                }
                model.limit(
                    forms, rule: id, mode: mode,
                    name: "overlap.\(model.problem.volunteers[volunteer].id).\(early[0]).\(late[0])")
            }
        }
    }
}
