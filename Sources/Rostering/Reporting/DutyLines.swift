/// Duties and people as a coordinator reads them.
package struct DutyLines {
    private let scenario: Scenario
    private let names: Names
    private let words: Words
    private let needs: [NeedID: Need]
    private let rounds: [TaskID: Round]

    /// The duties of a scenario, and of rounds.
    package init(_ scenario: Scenario, rounds: [Round] = [], _ words: Words) {
        self.scenario = scenario
        self.words = words
        names = Names(ScenarioIndex(scenario), words)
        needs = Dictionary(scenario.needs.map { ($0.id, $0) }) { first, _ in first }
        self.rounds = Dictionary(rounds.map { ($0.id, $0) }) { first, _ in first }
    }

    /// `王秀英 (V1)`, or the id alone if there is no name.
    package func person(_ id: VolunteerID) -> String {
        let name = names.volunteer(id)
        return name == id.text ? name : "\(name) (\(id))"
    }

    /// The name of a role of a task's team, or its id.
    package func role(_ role: RoleID, service: ServiceID, need: NeedID?) -> String {
        names.role(role, service: service, need: need)
    }

    /// `Tue 1 Dec 09:00-09:45`.
    package func time(_ interval: Interval) -> String {
        let date = scenario.horizon.date(ofDay: interval.start.day)
        return "\(words.short(date)) \(words.times(interval))"
    }

    /// `Tue 1 Dec 09:00-09:45  Nursing visit, 金大大  [dressing@2026-12-01]`.
    package func line(_ duty: Duty) -> String {
        var what = names.service(duty.service)
        if let resident = duty.need.flatMap({ needs[$0]?.resident }) {
            what += words.both(", ", "，") + names.resident(resident)
        } else if let round = rounds[duty.task] {
            what += words.both(", \(words.count(round.stops.count, "door"))", "，\(round.stops.count) 户")
        }
        return "\(time(duty.interval))  \(what)  [\(duty.task)]"
    }
}
