import GRDB
import Rostering

extension RosterStore {
    /// Keeps a decision about a volunteer for an open week; gives back its number.
    ///
    /// Throws: ``StoreError`` if the volunteer or the target is unknown, or the decision cannot be kept by anybody.
    public func pin(_ pin: Pin, in week: WeekID, by author: Author) throws -> Int64 {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            try db.require(.volunteer, pin.volunteer.text)
            if let known = try db.pins(of: week).first(where: { $0.pin == pin }) { return known.number }
            let number = try db.insert(pin, week: week, reason: author.reason)
            let scenario = try db.scenario(of: week)
            if let index = scenario.pins.lastIndex(of: pin) {
                let wrong = ScenarioValidator.findings(in: scenario).first { finding in
                    finding.severity == .error
                        && finding.path.starts(with: [ScenarioFinding.Step.key("pins"), .entry(index)])
                }
                if let wrong {
                    throw StoreError(
                        .invalid,
                        wrong.message.english,
                        wrong.message.text(in: .simplifiedChinese),
                        hint: wrong.hint.map { ($0.english, $0.text(in: .simplifiedChinese)) }
                    )
                }
            }
            try change.note(
                "pin",
                "volunteer \(pin.volunteer)",
                ["week": week.description, "decision": pin.decision.rawValue, "target": pin.target]
            )
            return number
        }
    }

    /// Undoes decisions about a volunteer in an open week: the ones about a target, or all; gives back how many.
    public func unpin(
        _ volunteer: VolunteerID,
        target: String?,
        in week: WeekID,
        by author: Author
    ) throws -> Int {
        try change(author) { change in
            try change.db.requireOpen(week)
            try change.db.require(.volunteer, volunteer.text)
            try change.db.execute(
                sql: "DELETE FROM pin WHERE week = ? AND volunteer = ? AND target = coalesce(?, target)",
                arguments: [week.description, volunteer.text, target]
            )
            let count = change.db.changesCount
            if count > 0 {
                try change.note(
                    "unpin",
                    "volunteer \(volunteer)",
                    ["week": week.description, "target": target ?? "all"]
                )
            }
            return count
        }
    }

    /// The decisions of a week, oldest first.
    public func pins(of week: WeekID) throws -> [KeptPin] { try read { try $0.pins(of: week) } }
}
