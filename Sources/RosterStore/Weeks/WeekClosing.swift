import GRDB
import Rostering

/// The work of closing one week.
struct WeekClosing {
    /// What one volunteer did.
    private struct Tally {
        var minutes = 0
        var duties = 0
        var came = 0
        var noShows = 0
        var lateCancels = 0
        var days: Set<Int> = []
    }

    private let db: Database
    private let week: WeekID
    private let scenario: Scenario
    private let roster: Roster
    private let attendance: [Attendance]

    init(_ db: Database, _ week: WeekID) throws {
        self.db = db
        self.week = week
        scenario = try db.scenario(of: week)
        if let latest = try db.latestPublication(of: week) {
            roster = try db.roster(ofPlan: latest.plan, scenario: scenario.id, week: week)
        } else {
            roster = Roster(scenario: scenario.id, horizon: week.horizon)
        }
        attendance = try db.attendance(in: week)
    }

    /// Writes what is remembered.
    func close() throws -> ClosedWeek {
        var tallies: [VolunteerID: Tally] = [:]
        let helped = HelpedResidents(scenario, roster)
        var closed = ClosedWeek(week: week, duties: 0, assumed: 0, missed: 0, leftOpen: [], minutesServed: 0)
        var open = try openNeeds()
        // What was cancelled after the last publication was not served, unless somebody recorded that it was.
        let wanted = Set(scenario.needs.map(\.id))
        let recorded = Dictionary(attendance.map { (Key($0.task, $0.volunteer), $0) }) { $1 }
        for duty in roster.duties {
            let entry = recorded[Key(duty.task, duty.volunteer)]
            if entry == nil, let need = duty.need, !wanted.contains(need) { continue }
            closed.duties += 1
            if entry == nil { closed.assumed += 1 }
            note(entry, duty, &tallies)
            guard let server = server(of: duty, entry) else {
                closed.missed += 1
                open.formUnion(helped.needs(of: duty))
                continue
            }
            let minutes = entry?.minutes ?? duty.interval.duration.value
            closed.minutesServed += minutes
            try credit(server, duty, minutes: minutes)
            for resident in helped.residents(of: duty) { try meet(server, resident) }
            try countSession(duty)
        }
        for volunteer in scenario.volunteers { try write(tallies[volunteer.id] ?? Tally(), of: volunteer) }
        try db.execute(sql: "UPDATE week_need SET left_open = 0 WHERE week = ?", arguments: [week.description])
        for need in open {
            try db.execute(
                sql: "UPDATE week_need SET left_open = 1 WHERE week = ? AND need = ?",
                arguments: [week.description, need.text]
            )
        }
        closed.leftOpen = open.sorted()
        return closed
    }

    private struct Key: Hashable {
        var task: TaskID
        var volunteer: VolunteerID
        init(_ task: TaskID, _ volunteer: VolunteerID) { (self.task, self.volunteer) = (task, volunteer) }
    }

    /// Who really served; `nil` if nobody did.
    private func server(of duty: Duty, _ entry: Attendance?) -> VolunteerID? {
        guard let entry, entry.outcome != .came else { return duty.volunteer }
        return entry.replacedBy
    }

    private func note(_ entry: Attendance?, _ duty: Duty, _ tallies: inout [VolunteerID: Tally]) {
        switch entry?.outcome ?? .came {
        case .came: tallies[duty.volunteer, default: Tally()].came += 1
        case .noShow: tallies[duty.volunteer, default: Tally()].noShows += 1
        case .lateCancel: tallies[duty.volunteer, default: Tally()].lateCancels += 1
        case .replaced: break
        }
        guard let server = server(of: duty, entry) else { return }
        tallies[server, default: Tally()].minutes += entry?.minutes ?? duty.interval.duration.value
        tallies[server, default: Tally()].duties += 1
        tallies[server, default: Tally()].days.insert(duty.interval.start.day)
        if server != duty.volunteer { tallies[server, default: Tally()].came += 1 }
    }

    /// Needs of the week that the publication leaves uncovered; all of them if there is none.
    private func openNeeds() throws -> Set<NeedID> {
        guard try db.latestPublication(of: week) != nil else { return Set(scenario.needs.map(\.id)) }
        return Set(Checker(scenario: scenario).check(roster).uncovered.map(\.need))
    }

    private func credit(_ server: VolunteerID, _ duty: Duty, minutes: Int) throws {
        let day = week.firstDay.daysSinceEpoch + duty.interval.start.day
        try db.execute(
            sql: "INSERT INTO ledger (volunteer, day, week, task, kind, minutes) VALUES (?, ?, ?, ?, 'earned', ?)",
            arguments: [server.text, day, week.description, duty.task.text, minutes]
        )
    }

    private func meet(_ server: VolunteerID, _ resident: ResidentID) throws {
        try db.execute(
            sql: """
                INSERT INTO face (volunteer, resident, last_week) VALUES (?, ?, ?)
                ON CONFLICT (volunteer, resident) DO UPDATE SET last_week = max(last_week, excluded.last_week)
                """,
            arguments: [server.text, resident.text, week.firstDay.daysSinceEpoch]
        )
    }

    /// One session of a case is held when the first member of its team serves.
    private func countSession(_ duty: Duty) throws {
        guard roster.sessions.contains(where: { $0.task == duty.task }), let need = duty.need,
            roster.duties.first(where: { $0.task == duty.task }) == duty
        else { return }
        try db.execute(
            sql: "UPDATE need SET sessions_held = sessions_held + 1 WHERE id = ?",
            arguments: [need.text]
        )
    }

    private func write(_ tally: Tally, of volunteer: Volunteer) throws {
        var inRow = 0
        while inRow < 7, tally.days.contains(6 - inRow) { inRow += 1 }
        if inRow == 7 { inRow += volunteer.history.daysInRow }
        try db.execute(
            sql: "INSERT OR REPLACE INTO week_volunteer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                week.description, volunteer.id.text, volunteer.minutesOffered(in: week.horizon), tally.minutes,
                tally.duties, tally.came, tally.noShows, tally.lateCancels, inRow,
            ]
        )
    }
}
