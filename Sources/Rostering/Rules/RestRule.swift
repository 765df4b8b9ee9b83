/// A volunteer rests between the duties of one day and those of the next.
///
/// Model: for consecutive days d, d + 1 of the horizon, both with a duty:
/// min start(d + 1) − max end(d) ≥ rest.
/// Unit: a pair of consecutive days.
public enum RestRule: Rule {
    /// `rest`.
    public static let id = RuleID.rest
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A volunteer rests long enough between one day's duties and the next day's.",
        chinese: "志愿者前后两天的服务之间须有足够的休息时间。"
    )

    // MARK: Check

    /// Every pair of consecutive days with too little rest between them.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, duties) in evidence.dutiesByVolunteer.enumerated() where duties.count > 1 {
            guard let rest = evidence.checked.volunteers[index].load.restMinutes else { continue }
            for day in 1..<max(1, evidence.checked.dayCount) {
                guard let last = duties.filter({ $0.day == day - 1 }).max(by: { $0.end < $1.end }),
                    let first = duties.first(where: { $0.day == day }), first.start - last.end < rest
                else { continue }
                found.append(
                    Violation(
                        rule: id,
                        volunteers: [evidence.volunteerID(index)],
                        tasks: [evidence.task(last).id, evidence.task(first).id],
                        day: day,
                        facts: [
                            "rest": "\(first.start - last.end)", "minimum": "\(rest)", "last": evidence.time(last),
                            "first": evidence.time(first),
                        ]
                    )
                )
            }
        }
        return found
    }

    /// Volunteer, both duties, the rest and its minimum.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let last = "\(violation.tasks.first?.text ?? "?") (\(violation.fact("last")))"
        let first = "\(violation.tasks.last?.text ?? "?") (\(violation.fact("first")))"
        let rest = violation.fact("rest")
        let minimum = violation.fact("minimum")
        return LocalizedText(
            "\(who) rests \(rest) min between \(last) and \(first), at least \(minimum)",
            chinese: "\(who) 在 \(last) 与 \(first) 之间只休息 \(rest) 分钟，至少应为 \(minimum) 分钟"
        )
    }
}

// MARK: Effect on the model

/// Rows: cliques over late activities of a day, early ones of the next, and activities of one task.
extension RestRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (volunteer, person) in model.problem.volunteers.enumerated() {
            guard let rest = person.load.restMinutes else { continue }
            for day in 0..<max(0, model.problem.scenario.horizon.dayCount - 1) {
                addRest(rest, volunteer: volunteer, day: day, to: &model, mode: mode)
            }
        }
    }

    private static func addRest(
        _ rest: Int,
        volunteer: Int,
        day: Int,
        to model: inout RosterModel,
        mode: RuleMode
    ) {
        let pairs = model.pairsOfVolunteer[volunteer].filter { (day...day + 1).contains(model.activity(of: $0).day) }
        let early = pairs.filter { model.activity(of: $0).day == day }
        let late = pairs.filter { model.activity(of: $0).day == day + 1 }
        guard let firstStart = late.map({ model.activity(of: $0).start }).min(),
            let lastEnd = early.map({ model.activity(of: $0).end }).max(), lastEnd + rest > firstStart
        else { return }
        let name = "rest.\(model.problem.volunteers[volunteer].id).\(day)"
        func isTooClose(_ first: Activity, _ second: Activity) -> Bool {
            first.day < second.day ? first.end + rest > second.start : second.end + rest > first.start
        }
        if mode == .required {
            let members =
                early.filter { model.activity(of: $0).end + rest > firstStart }
                + late.filter { lastEnd + rest > model.activity(of: $0).start }
            let activities = members.map { model.activity(of: $0) }
            let cliques = CliqueCover.cliques(count: members.count) { left, right in
                if activities[left].day == activities[right].day {
                    return activities[left].task == activities[right].task
                }
                return isTooClose(activities[left], activities[right])
            }
            for clique in cliques where Set(clique.map { activities[$0].day }).count > 1 {
                model.require(Form(clique.map { members[$0] }, plus: -1), rule: id, name: name)
            }
        } else {
            var forms: [Form] = []
            for first in early {
                for second in late where isTooClose(model.activity(of: first), model.activity(of: second)) {
                    forms.append(Form([first, second], plus: -1))
                }
            }
            model.limit(forms, rule: id, mode: mode, name: name)
        }
    }
}
