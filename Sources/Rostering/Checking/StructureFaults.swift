/// Collects where a roster does not fit its scenario, and keeps what fits.
struct StructureFaults {
    let checked: CheckedScenario
    let roster: Roster
    private(set) var found: [Violation] = []

    init(_ checked: CheckedScenario, _ roster: Roster) {
        self.checked = checked
        self.roster = roster
    }

    mutating func add(
        _ fault: StructureFault,
        volunteers: [VolunteerID] = [],
        tasks: [TaskID] = [],
        day: Int? = nil,
        given: String = "",
        expected: String = "",
        time: String = ""
    ) {
        found.append(
            Violation(
                rule: nil,
                volunteers: volunteers,
                tasks: tasks,
                day: day,
                facts: [
                    StructureFault.key: fault.rawValue, "given": given, "expected": expected, "time": time,
                ]
            )
        )
    }

    /// The roster is for this scenario and horizon.
    mutating func checkHeading() {
        if roster.scenario != checked.scenario.id {
            add(.otherScenario, given: roster.scenario, expected: checked.scenario.id)
        }
        let horizon = checked.scenario.horizon
        if roster.horizon != horizon {
            add(.otherHorizon, given: Self.text(roster.horizon), expected: Self.text(horizon))
        }
    }

    /// `need#k+1` is served only if `need#k` is.
    mutating func checkChains(dutiesByTask: [[CheckedDuty]]) {
        for chain in checked.chains {
            for (earlier, later) in zip(chain, chain.dropFirst())
            where dutiesByTask[earlier].isEmpty && !dutiesByTask[later].isEmpty {
                let volunteers = dutiesByTask[later].map { checked.volunteers[$0.volunteer].id }
                add(
                    .orderBroken,
                    volunteers: volunteers,
                    tasks: [checked.tasks[later].id],
                    expected: checked.tasks[earlier].id.text
                )
            }
        }
    }

    private static func text(_ horizon: Horizon) -> String {
        // A date far outside the calendar has no year to show.
        let day = horizon.firstDay.daysSinceEpoch
        let first = (-1_000_000...10_000_000).contains(day) ? horizon.firstDay.description : "day \(day)"
        return "\(first) + \(horizon.dayCount)"
    }
}
