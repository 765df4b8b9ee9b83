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
        let away = try daysAway(in: week)
        return try bodies(of: .volunteer, from: week.firstDay, to: week.lastDay).map { body in
            var volunteer = try EntryText.volunteer(body)
            for date in away[volunteer.id.text] ?? [] { volunteer.availability.exceptions[date] = [] }
            volunteer.history = history.history(of: volunteer, residents: residents)
            return volunteer
        }
    }

    /// The days of a week on which somebody is absent, not yet there, or there no more.
    private func daysAway(in week: WeekID) throws -> [String: [CivilDate]] {
        var result: [String: [CivilDate]] = [:]
        let rows = try Row.fetchAll(
            self,
            sql: """
                SELECT volunteer, first_day AS a, last_day AS b FROM absence WHERE first_day <= :last AND last_day >= :first
                UNION ALL SELECT id, :first, since - 1 FROM volunteer WHERE since > :first
                UNION ALL SELECT id, until + 1, :last FROM volunteer WHERE until < :last AND until >= :first
                """,
            arguments: ["first": week.firstDay.daysSinceEpoch, "last": week.lastDay.daysSinceEpoch]
        )
        for row in rows {
            let (first, last): (Int, Int) = (row["a"], row["b"])
            result[row["volunteer"], default: []] += week.horizon.dates.filter {
                first <= $0.daysSinceEpoch && $0.daysSinceEpoch <= last
            }
        }
        return result
    }
}

extension Scenario {
    /// Drops references to people who have left, and decisions about them.
    fileprivate mutating func dropUnknown() {
        let known = Set(volunteers.map(\.id))
        let helped = Set(residents.map(\.id))
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
        pins.removeAll { !known.contains($0.volunteer) }
    }
}
