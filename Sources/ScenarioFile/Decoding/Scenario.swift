import Rostering

extension Field {
    static let scenarioKeys = Vocabulary(
        required: ["id"],
        optional: [
            "title", "week", "first-day", "days", "community", "skills", "volunteers", "residents", "services",
            "needs", "rules", "weights", "pins", "standby", "published",
        ]
    )

    /// A scenario without what was published, which needs the scenario to be read; and the keys.
    func scenario() -> (Scenario, Keys)? {
        guard let keys = keys(Field.scenarioKeys) else { return nil }
        var scenario = Scenario(id: keys["id"]?.text ?? "", horizon: horizon(keys))
        scenario.title = keys["title"]?.localizedText ?? ""
        scenario.community = keys["community"]?.community ?? Community()
        scenario.skills =
            keys["skills"]?.entries { field in field.named.map { Skill(id: Identifier($0), name: $1) } } ?? []
        scenario.volunteers = keys["volunteers"]?.entries(\.volunteer) ?? []
        scenario.residents = keys["residents"]?.entries(\.resident) ?? []
        scenario.services = keys["services"]?.entries(\.service) ?? []
        scenario.needs = keys["needs"]?.entries(\.need) ?? []
        scenario.rules = keys["rules"]?.rules ?? [:]
        scenario.weights = keys["weights"]?.weights ?? Weights()
        scenario.pins = keys["pins"]?.entries(\.pin) ?? []
        scenario.standby = keys["standby"]?.entries(\.standby) ?? []
        return (scenario, keys)
    }

    /// `week: 2026-W49`, or `first-day: 2026-11-30` with `days`, 7 unless given.
    private func horizon(_ keys: Keys) -> Horizon {
        let days = keys["days"]?.integer ?? 7
        if let firstDay = keys["first-day"] {
            keys["week"]?.report("'first-day' is given as well", "已经写了“first-day”")
            return Horizon(firstDay: firstDay.date ?? placeholder, dayCount: days)
        }
        guard let week = keys["week"] else {
            report(
                "missing key 'week'",
                "缺少键“week”",
                hint: LocalizedText(
                    "such as week: 2026-W49, or first-day: 2026-11-30 with days: 7",
                    chinese: "例如 week: 2026-W49，或 first-day: 2026-11-30 加 days: 7"
                )
            )
            reading.isStructureBroken = true
            return Horizon(firstDay: placeholder)
        }
        return Horizon(firstDay: week.isoWeek ?? placeholder, dayCount: days)
    }

    private var placeholder: CivilDate {
        reading.isStructureBroken = true
        return CivilDate(daysSinceEpoch: 0)
    }

    private var isoWeek: CivilDate? {
        let parts = (scalar ?? "").split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 4, parts[1].first == "W", parts[1].utf8.count == 3,
            let year = Compact.digits(parts[0]), let week = Compact.digits(parts[1].dropFirst())
        else {
            reportType("a week such as 2026-W49", "周（如 2026-W49）")
            return nil
        }
        if let monday = CivilDate(isoWeekYear: year, week: week) { return monday }
        report("there is no week \(week) in \(year)", "\(year) 年没有第 \(week) 周")
        return nil
    }
}
