/// A volunteer can walk from each duty to the next.
///
/// Model: for any two duties a, b of a volunteer: end(a) + walk(end of a → begin of b) ≤ start(b), or the same with a
/// and b exchanged.
/// Unit: a pair of duties.
public enum NoOverlapRule: Rule {
    /// `no-overlap`.
    public static let id = RuleID.noOverlap
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "Two duties of a volunteer do not overlap, and leave time to walk between them.",
        chinese: "同一志愿者的两项服务不得重叠，并须留出步行时间。"
    )

    // MARK: Check

    /// Every pair of duties of one volunteer of which neither can follow the other.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for duties in evidence.dutiesByVolunteer where duties.count > 1 {
            for (position, one) in duties.enumerated() {
                for other in duties.dropFirst(position + 1)
                where !follows(other, one, evidence) && !follows(one, other, evidence) {
                    found.append(violation(one, other, evidence))
                }
            }
        }
        return found
    }

    private static func walk(_ earlier: CheckedDuty, _ later: CheckedDuty, _ evidence: Evidence) -> Int {
        evidence.checked.map.walk(from: evidence.task(earlier).destination, to: evidence.task(later).origin)
    }

    private static func follows(_ later: CheckedDuty, _ earlier: CheckedDuty, _ evidence: Evidence) -> Bool {
        later.start >= earlier.end && later.start - earlier.end >= walk(earlier, later, evidence)
    }

    private static func violation(_ one: CheckedDuty, _ other: CheckedDuty, _ evidence: Evidence) -> Violation {
        Violation(
            rule: id,
            volunteers: [evidence.volunteerID(one.volunteer)],
            tasks: [evidence.task(one).id, evidence.task(other).id],
            day: one.day,
            facts: [
                "walk": "\(walk(one, other, evidence))", "between": "\(other.start - one.end)",
                "first": evidence.time(one), "second": evidence.time(other),
            ]
        )
    }

    /// Volunteer, both duties, the walk and the time between them.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let first = "\(violation.tasks.first?.text ?? "?") (\(violation.fact("first")))"
        let second = "\(violation.tasks.last?.text ?? "?") (\(violation.fact("second")))"
        let walk = violation.fact("walk")
        let between = Int(violation.fact("between")) ?? 0
        if between < 0 {
            return LocalizedText(
                "\(who) has \(first) and \(second): they overlap by \(-between) min",
                chinese: "\(who) 的 \(first) 与 \(second) 重叠 \(-between) 分钟"
            )
        }
        return LocalizedText(
            "\(who) has \(first) and \(second): \(walk) min walk, \(between) min between",
            chinese: "\(who) 的 \(first) 与 \(second)：步行需 \(walk) 分钟，间隔只有 \(between) 分钟"
        )
    }
}

// MARK: Effect on the model

/// Rows: cliques of the conflict graph of a volunteer's activities (those of one task always exclude each other), grown
/// greedily until every edge is covered; x(clique) ≤ 1. Penalised: one excess for each pair of tasks. Structure, where no
/// other row says it: a volunteer is at most once on a task.
extension NoOverlapRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for volunteer in model.problem.volunteers.indices {
            var days: [Int: [Int]] = [:]
            for pair in model.pairsOfVolunteer[volunteer] {
                days[model.activity(of: pair).day, default: []].append(pair)
            }
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
            keepOnce(volunteer, to: &model, mode: mode)
        }
    }

    /// At most one pair of a volunteer and task: the cliques say so within a day. That `start-together` implies it over
    /// all days is not enough: here each volunteer's own rows say it, so no week plan serves a task twice.
    private static func keepOnce(_ volunteer: Int, to model: inout RosterModel, mode: RuleMode) {
        for pairs in model.pairsByTask(model.pairsOfVolunteer[volunteer]) where pairs.count > 1 {
            if mode == .required {
                let isOnOneDay = Set(pairs.map { model.activity(of: $0).day }).count == 1
                if isOnOneDay { continue }
            }
            let task = model.problem.tasks[model.activity(of: pairs[0]).task].base.id
            let person = model.problem.volunteers[volunteer].id
            model.require(Form(pairs, plus: -1), rule: nil, name: "once.\(person).\(task)")
        }
    }

    /// Whether a volunteer cannot do both activities: neither ends, plus the walk, before the other starts.
    static func conflict(_ problem: Problem, _ first: Activity, _ second: Activity) -> Bool {
        func fits(_ early: Activity, _ late: Activity) -> Bool {
            let walk = problem.walking.minutes(
                from: problem.tasks[early.task].destination,
                to: problem.tasks[late.task].origin
            )
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
                Form(clique.map { pairs[$0] }, plus: -1),
                rule: id,
                name: "no-overlap.\(problem.volunteers[volunteer].id).\(activities[clique[0]].start)"
            )
        }
    }

    private static func priceConflicts(
        _ pairs: [Int],
        volunteer: Int,
        to model: inout RosterModel,
        mode: RuleMode
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
                let name = "overlap.\(model.problem.volunteers[volunteer].id).\(early[0]).\(late[0])"
                model.limit(forms, rule: id, mode: mode, name: name)
            }
        }
    }
}
