import Rostering

/// What each volunteer does in a roster, one row for each, in the scenario's order.
struct LoadTable {
    let reading: RosterReading

    /// The table.
    func table() -> CSVTable {
        let words = reading.words
        var table = CSVTable([
            words.volunteer, words.volunteerID, words.gridMemberMark, words.duties, words.minutes, words.days,
            words.maximumMinutes,
        ])
        var days: [VolunteerID: Set<Int>] = [:]
        for duty in reading.roster.duties { days[duty.volunteer, default: []].insert(duty.interval.start.day) }
        for load in RosterSummary(scenario: reading.scenario, roster: reading.roster).loads {
            table.add([
                .text(reading.names.volunteer(load.volunteer)), .text(load.volunteer.text),
                .optional(load.isGridMember ? words.yes : nil), .number(load.duties), .number(load.minutes),
                .number(days[load.volunteer]?.count ?? 0), .optional(load.maximumMinutes),
            ])
        }
        return table
    }
}
