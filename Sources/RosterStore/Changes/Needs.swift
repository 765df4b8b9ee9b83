import GRDB
import Rostering
import ScenarioFile

extension RosterStore {
    /// Adds a need to an open week: an urgent one that arises in this week only, or one that recurs from now on.
    ///
    /// Throws: ``StoreError`` if the week is not open, the id is taken, or the need does not fit the community.
    public func addNeed(_ need: Need, to week: WeekID, recurs: Bool = false, by author: Author) throws {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            let isTaken = try Bool.fetchOne(
                db,
                sql: "SELECT EXISTS (SELECT 1 FROM need WHERE id = ?)",
                arguments: [need.id.text]
            )
            if isTaken == true {
                throw StoreError(
                    .exists,
                    "there is a need '\(need.id)' already",
                    "需求“\(need.id)”已存在",
                    hint: ("give it another id with --id", "请用 --id 指定其他编号")
                )
            }
            try db.insert(need, weeksOpen: need.weeksOpen, week: recurs ? nil : week)
            try db.execute(
                sql: "INSERT INTO week_need (week, need, weeks_open) VALUES (?, ?, ?)",
                arguments: [week.description, need.id.text, need.weeksOpen]
            )
            try db.validate(need, in: week)
            try change.note("need add", "need \(need.id)", ["week": week.description, "service": need.service.text])
        }
    }

    /// Cancels a need for one week, or for good.
    ///
    /// Throws: ``StoreError`` if it does not arise in the week.
    public func cancelNeed(_ need: NeedID, in week: WeekID, forGood: Bool, by author: Author) throws {
        try change(author) { change in
            let db = change.db
            try db.requireOpen(week)
            let ids = try String.fetchAll(
                db,
                sql: "SELECT need FROM week_need WHERE week = ? AND cancelled_on IS NULL ORDER BY need",
                arguments: [week.description]
            )
            guard ids.contains(need.text) else {
                throw StoreError.unknown(("need of this week", "本周需求"), need.text, known: ids)
            }
            let day = author.moment.date.daysSinceEpoch
            try db.execute(
                sql: "UPDATE week_need SET cancelled_on = ? WHERE week = ? AND need = ?",
                arguments: [day, week.description, need.text]
            )
            if forGood {
                try db.execute(sql: "UPDATE need SET cancelled_on = ? WHERE id = ?", arguments: [day, need.text])
                try db.execute(
                    sql: """
                        UPDATE week_need SET cancelled_on = ? WHERE need = ? AND cancelled_on IS NULL
                        AND week IN (SELECT id FROM week WHERE state = 'open' AND first_day > ?)
                        """,
                    arguments: [day, need.text, week.firstDay.daysSinceEpoch]
                )
            }
            try change.note(
                "need cancel",
                "need \(need)",
                ["week": week.description, "for good": forGood ? "yes" : "no"]
            )
        }
    }

    /// The needs of a week as they arise in it.
    public func needs(of week: WeekID) throws -> [Need] { try read { try $0.needs(of: week) } }
}

extension Database {
    /// Makes sure that a need of a week makes sense beside everything else.
    ///
    /// Throws: ``StoreError`` with the first thing that is wrong with it.
    func validate(_ need: Need, in week: WeekID) throws {
        let scenario = try scenario(of: week)
        guard let index = scenario.needs.firstIndex(where: { $0.id == need.id }) else { return }
        let findings = ScenarioValidator.findings(in: scenario).filter { finding in
            finding.severity == .error
                && finding.path.starts(with: [ScenarioFinding.Step.key("needs"), .entry(index)])
        }
        guard let finding = findings.first else { return }
        throw StoreError(
            .invalid,
            "need \(need.id): \(finding.message.english)",
            "需求 \(need.id)：\(finding.message.text(in: .simplifiedChinese))",
            hint: finding.hint.map { ($0.english, $0.text(in: .simplifiedChinese)) }
        )
    }
}

extension RosterStore {
    /// An id for an urgent need that no need has had yet: `urgent-1` and so on.
    public func freeNeedID() throws -> String {
        try read { db in
            let taken = Set(try String.fetchAll(db, sql: "SELECT id FROM need WHERE id LIKE 'urgent-%'"))
            return (1...).lazy.map { "urgent-\($0)" }.first { !taken.contains($0) } ?? "urgent"
        }
    }
}
