/// What has been published and starts soon is kept.
///
/// Model: every published duty that starts before `frozenBefore`, of a volunteer and on a task that still exist, is in
/// the roster with the same role, start and end. A published round still exists if one of its stops does.
/// Unit: a duty.
public enum PublishedRule: Rule {
    /// `published`.
    public static let id = RuleID.published
    /// Penalised with 1000 points a duty.
    public static let defaultMode = RuleMode.penalised(1000)
    /// What must hold.
    public static let statement = LocalizedText(
        "Published duties that start soon are kept as they are.",
        chinese: "即将开始的已公布安排保持不变。"
    )

    // MARK: Check

    /// Every frozen duty that is not kept.
    public static func check(_ evidence: Evidence) -> [Violation] {
        guard let published = evidence.checked.scenario.published else { return [] }
        return evidence.publishedDuties.filter { $0.interval.start < published.frozenBefore }.compactMap { duty in
            let isKept = evidence.checked.volunteerIndex[duty.volunteer].map { index in
                evidence.dutiesByVolunteer[index].contains {
                    evidence.task($0).id == duty.task && evidence.role($0).id == duty.role
                        && $0.start == duty.interval.start.value && $0.end == duty.interval.end.value
                }
            }
            guard isKept != true else { return nil }
            let time = evidence.checked.calendar.text(duty.interval.start.value, duty.interval.end.value)
            return Violation(
                rule: id,
                volunteers: [duty.volunteer],
                tasks: [duty.task],
                facts: ["role": duty.role.text, "time": time]
            )
        }
    }

    /// Volunteer, task, role and time as published.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let role = violation.fact("role")
        let time = violation.fact("time")
        return LocalizedText(
            "the published duty of \(who) on \(violation.taskList) (\(role), \(time)) is not kept",
            chinese: "\(who) 已公布的 \(violation.taskList)（\(role)，\(time)）没有保持不变"
        )
    }
}

// MARK: Effect on the model

extension PublishedRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        guard let published = model.problem.scenario.published else { return }
        let problem = model.problem
        for duty in published.duties.sorted(by: { $0.sortKey < $1.sortKey })
        where duty.interval.start < published.frozenBefore {
            guard let task = problem.tasks.firstIndex(where: { $0.base.id == duty.task }),
                let volunteer = problem.volunteers.firstIndex(where: { $0.id == duty.volunteer })
            else { continue }
            let same = model.pairs(of: volunteer, task: task).filter { problem.isSame(model.activity(of: $0), duty) }
            model.limit(
                [Form(same, times: -1, plus: 1)],
                rule: id,
                mode: mode,
                name: "published.\(duty.volunteer).\(duty.task)"
            )
        }
    }
}

extension Duty {
    var sortKey: String { "\(task)|\(volunteer)|\(role)|\(interval.start.value)" }
}

extension Problem {
    /// Whether an activity is a duty's: same start, end and role (the task is the same already).
    func isSame(_ activity: Activity, _ duty: Duty) -> Bool {
        activity.start == duty.interval.start.value && activity.end == duty.interval.end.value
            && tasks[activity.task].base.roles[activity.role].id == duty.role
    }
}
