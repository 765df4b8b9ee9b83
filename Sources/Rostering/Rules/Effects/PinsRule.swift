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
            model.problem.volunteers.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
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
