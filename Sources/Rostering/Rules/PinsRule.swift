/// What a person has decided is kept.
///
/// Model: must: the volunteer has at least one matching duty; must-not: none. A duty matches if the target is its
/// task, its need, for a round one of its stops or a stop's need, and role and start (time of day) agree where given.
/// Unit: a pin (must); a duty (must-not).
public enum PinsRule: Rule {
    /// `pins`.
    public static let id = RuleID.pins
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "What the coordinator has fixed or forbidden is kept.",
        chinese: "协调员指定或禁止的安排须遵守。"
    )

    // MARK: Check

    /// Every pin without its duty, and every duty against a pin.
    public static func check(_ evidence: Evidence) -> [Violation] {
        evidence.checked.scenario.pins.flatMap { pin -> [Violation] in
            let duties = evidence.checked.volunteerIndex[pin.volunteer].map { evidence.dutiesByVolunteer[$0] } ?? []
            let matching = duties.filter { matches(pin, $0, evidence) }
            var facts = ["decision": pin.decision.rawValue, "target": pin.target]
            if let role = pin.role { facts["role"] = role.text }
            if let start = pin.start { facts["start"] = "\(start)" }
            switch pin.decision {
            case .must:
                guard matching.isEmpty else { return [] }
                return [
                    Violation(rule: id, volunteers: [pin.volunteer], tasks: [TaskID(pin.target)], facts: facts)
                ]
            case .mustNot:
                return matching.map { evidence.violation(id, $0, facts: facts) }
            }
        }
    }

    private static func matches(_ pin: Pin, _ duty: CheckedDuty, _ evidence: Evidence) -> Bool {
        if let role = pin.role, evidence.role(duty).id != role { return false }
        if let start = pin.start, duty.start - duty.day * Minutes.perDay != start.minute { return false }
        let task = evidence.task(duty)
        if task.id.text == pin.target { return true }
        if let need = task.need, evidence.checked.needs[need].id.text == pin.target { return true }
        return task.stops.contains { index in
            let stop = evidence.checked.stops[index]
            return stop.id.text == pin.target || evidence.checked.needs[stop.need].id.text == pin.target
        }
    }

    /// Volunteer, target, role and start, and the duty against it.
    public static func wording(of violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let details = [violation.facts["role"], violation.facts["start"]].compactMap { $0 }
        let target = ([violation.fact("target")] + details).joined(separator: ", ")
        if violation.fact("decision") == Pin.Decision.must.rawValue {
            return LocalizedText(
                "\(who) must serve \(target) and does not",
                chinese: "\(who) 必须承担 \(target)，却没有安排"
            )
        }
        let time = violation.fact("time")
        return LocalizedText(
            "\(who) must not serve \(target) and has \(violation.taskList), \(time)",
            chinese: "\(who) 不得承担 \(target)，却被安排了 \(violation.taskList)，\(time)"
        )
    }
}

// MARK: Effect on the model

extension PinsRule: RuleEffect {
    static func units(_ problem: Problem, volunteer: Int, activity: Activity) -> Int {
        problem.scenario.pins.count { pin in
            pin.decision == .mustNot && pin.volunteer == problem.volunteers[volunteer].id
                && problem.matches(pin, activity)
        }
    }

    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        let indexOf = Dictionary(
            model.problem.volunteers.enumerated().map { ($1.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        for pin in model.problem.scenario.pins.sorted(by: { $0.sortKey < $1.sortKey }) where pin.decision == .must {
            guard let volunteer = indexOf[pin.volunteer] else { continue }
            let matching = model.pairsOfVolunteer[volunteer].filter {
                model.problem.matches(pin, model.activity(of: $0))
            }
            let form = Form(matching, times: -1, plus: 1)
            model.limit([form], rule: id, mode: mode, name: "pin.\(pin.volunteer).\(pin.target)")
        }
    }
}

extension Pin {
    var sortKey: String { "\(volunteer)|\(target)|\(role?.text ?? "")|\(start?.minute ?? -1)|\(decision.rawValue)" }
}

extension Problem {
    /// Whether a pin speaks about an activity.
    func matches(_ pin: Pin, _ activity: Activity) -> Bool {
        let task = tasks[activity.task]
        let stops = task.stops.map(\.text)
        let date = scenario.horizon.date(ofDay: activity.day)
        guard
            pin.target == task.base.id.text || pin.target == task.base.need?.text || stops.contains(pin.target)
                || stops.contains(where: { pin.target == "\($0)@\(date)" })
        else { return false }
        if let role = pin.role, role != task.base.roles[activity.role].id { return false }
        if let start = pin.start, start.minute != activity.stretch.lowerBound { return false }
        return true
    }
}
