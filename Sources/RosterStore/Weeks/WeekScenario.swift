import GRDB
import Rostering
import ScenarioFile

extension RosterStore {
    /// The scenario of a week as the database knows it now: people with absences and history, needs with their age,
    /// decisions; without what was published.
    ///
    /// Throws: ``StoreError`` if the week was never opened.
    public func scenario(of week: WeekID) throws -> Scenario {
        try read { try $0.scenario(of: week) }
    }
}

extension Database {
    /// The scenario of a week, without what was published.
    func scenario(of week: WeekID) throws -> Scenario {
        guard try state(of: week) != nil else {
            try requireOpen(week)
            return try setup()
        }
        var scenario = try setup()
        scenario.id += "-\(week)"
        scenario.horizon = week.horizon
        scenario.residents = try bodies(of: .resident, from: week.firstDay, to: week.lastDay)
            .map { try EntryText.resident($0) }
        scenario.volunteers = try volunteers(of: week, residents: Set(scenario.residents.map(\.id)))
        scenario.needs = try needs(of: week)
        scenario.pins = try pins(of: week).map(\.pin)
        scenario.dropUnknown()
        return scenario
    }

    private func volunteers(of week: WeekID, residents: Set<ResidentID>) throws -> [Volunteer] {
        let history = try RollingHistory(self, before: week)
        let away = try away(in: week)
        return try bodies(of: .volunteer, from: week.firstDay, to: week.lastDay).map { body in
            var volunteer = try EntryText.volunteer(body)
            for stretch in away[volunteer.id] ?? [] {
                for (day, date) in week.horizon.dates.enumerated() {
                    let midnight = day * Minutes.perDay
                    let from = max(0, stretch.start.value - midnight)
                    let to = min(Minutes.perDay, stretch.end.value - midnight)
                    if from < to { volunteer.availability.remove(from..<to, on: date) }
                }
            }
            volunteer.history = history.history(of: volunteer, residents: residents)
            return volunteer
        }
    }

    /// When in a week somebody is absent, not yet there, or there no more, in minutes from its first midnight.
    func away(in week: WeekID) throws -> [VolunteerID: [Interval]] {
        var result: [VolunteerID: [Interval]] = [:]
        let (first, last) = (week.firstDay.daysSinceEpoch, week.lastDay.daysSinceEpoch)
        for absence in try absences(during: MomentSpan(week.firstDay...week.lastDay)) {
            result[absence.volunteer, default: []].append(absence.span.interval(in: week.horizon))
        }
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT id, :first AS a, since - 1 AS b FROM volunteer WHERE since > :first
                UNION ALL SELECT id, until + 1, :last FROM volunteer WHERE until < :last AND until >= :first
                """,
            arguments: ["first": first, "last": last]
        )
        for row in rows {
            let (from, to): (Int, Int) = (row["a"], row["b"])
            let days = Interval(Minutes((from - first) * Minutes.perDay), Minutes((to - first + 1) * Minutes.perDay))
            result[Identifier(row["id"] as String), default: []].append(days)
        }
        return result
    }
}

extension Scenario {
    /// Drops references to people who have left, needs of residents who are gone, and decisions about
    /// either.
    fileprivate mutating func dropUnknown() {
        let known = Set(volunteers.map(\.id))
        let helped = Set(residents.map(\.id))
        needs.removeAll { need in !([need.resident].compactMap { $0 } + need.parties).allSatisfy(helped.contains) }
        for index in volunteers.indices {
            volunteers[index].kin.formIntersection(helped)
            volunteers[index].refuses.formIntersection(helped)
            volunteers[index].keepTogether.formIntersection(known)
            volunteers[index].keepApart.formIntersection(known)
        }
        for index in residents.indices {
            residents[index].preferred.formIntersection(known)
            residents[index].refused.formIntersection(known)
            residents[index].objectedMediators.formIntersection(known)
        }
        let targets = Set(needs.map(\.id.text)).union(services.map(\.id.text))
        pins.removeAll { pin in
            !known.contains(pin.volunteer) || !targets.contains(String(pin.target.prefix { !"@#/".contains($0) }))
        }
    }
}
