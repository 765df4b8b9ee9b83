import RosterExport
import Rostering

/// What an hour is worth, in words, and as a page with a heat map.
struct ValueText {
    private let value: HourValue
    private let names: Names
    private let words: Words
    private let scenario: Scenario

    init(_ value: HourValue, _ scenario: Scenario, _ words: Words) {
        (self.value, self.scenario, self.words) = (value, scenario, words)
        names = Names(ScenarioIndex(scenario), words)
    }

    /// The text for a terminal.
    func lines(width: Int) -> [String] {
        var lines = [title, ""]
        func add(_ text: String) { lines += TextWrap.lines(text, width: width) }
        add(words.coverageNow(value.open))
        if value.best.isEmpty {
            add(words.hourIsWorthNothing(value.minutes, isNothingOpen: value.open == 0))
        } else {
            add(value.confirmed.isEmpty ? words.noHourConfirmed : words.confirmedHours(value.minutes))
            var table = TextTable([
                .init(words.both("Worth", "价值"), isNumber: true), .init(words.both("When a duty starts", "值勤开始时段")),
                .init(words.both("Who", "谁"), minimum: 12, wraps: true),
                .init(words.both("Lives in", "所在"), minimum: 8, wraps: true),
                .init(words.both("Estimate", "估计"), isNumber: true),
                .init(words.both("Covers", "可覆盖"), minimum: 20, wraps: true),
            ])
            for row in rows { table.add(row) }
            if !value.confirmed.isEmpty { lines += table.lines(width: width, indent: "  ") }
        }
        if !value.longer.isEmpty { add(words.longerTasks(value.longer.count, minutes: value.minutes)) }
        if !proof.isEmpty { add(proof) }
        return lines
    }

    private var title: String {
        "\(words.both("What one more volunteer hour is worth", "多一小时志愿服务的价值")) · \(words.horizon(scenario.horizon))"
    }

    private var rows: [[String]] {
        value.confirmed.map { confirmation in
            [
                words.grouped(confirmation.worth) + (confirmation.isProven ? "" : "*"),
                when(confirmation.estimate.hour), who(confirmation.estimate), names.grids(confirmation.estimate.grids),
                words.grouped(Int(confirmation.estimate.points.rounded())),
                words.clauses(names.open(confirmation.covered)),
            ]
        }
    }

    private func when(_ hour: HourValue.Hour) -> String {
        "\(words.short(scenario.horizon.date(ofDay: hour.day))) \(words.part(value.parts[hour.part]))"
    }

    private func who(_ estimate: HourValue.Estimate) -> String {
        let skill = estimate.hour.skill.map { names.skill($0) } ?? words.noSkill
        return estimate.gender.map { words.list([skill, words.gender($0)]) } ?? skill
    }

    private var proof: String {
        var text =
            value.confirmed.isEmpty ? "" : words.valueProof(isWhole: value.isWhole, isLeast: value.isOpenProven)
        if value.confirmed.contains(where: { !$0.isProven }) {
            text += " " + words.notProvenMark
        }
        if value.refuted > 0 { text += words.refuted(value.refuted) }
        if value.unconfirmed > 0 { text += words.unconfirmed(value.unconfirmed) }
        return text
    }

    /// The page.
    func page() -> ExportFile {
        var parts: [ReportPage.Part] = [.paragraph(words.coverageNow(value.open))]
        if value.best.isEmpty {
            parts.append(.paragraph(words.hourIsWorthNothing(value.minutes, isNothingOpen: value.open == 0)))
        } else {
            parts.append(.picture(heatMap(best, grids: []).picture()))
            parts.append(.note(words.heatMapNote(value.parts)))
            parts.append(.heading(words.confirmedHours(value.minutes)))
            parts.append(
                .table(
                    heads: [
                        words.both("Worth", "价值"), words.both("When a duty starts", "值勤开始时段"), words.both("Who", "谁"),
                        words.both("Lives in", "所在"), words.both("Estimate", "估计"), words.both("Covers", "可覆盖"),
                    ],
                    rows: rows,
                    numbers: [0, 4]
                )
            )
            for (grids, hours) in maps { parts.append(.picture(heatMap(hours, grids: grids).picture())) }
        }
        if !value.longer.isEmpty {
            parts.append(.paragraph(words.longerTasks(value.longer.count, minutes: value.minutes)))
        }
        if !proof.isEmpty { parts.append(.note(proof)) }
        let page = ReportPage(
            title: words.both("What one more volunteer hour is worth", "多一小时志愿服务的价值"),
            subject: names.subject(of: scenario),
            parts: parts,
            language: words.language
        )
        return page.file(named: "value.html")
    }

    /// The best of all grids.
    private var best: [HourValue.Hour: Double] {
        Dictionary(value.best.map { ($0.hour, $0.points) }) { first, _ in first }
    }

    /// Grids of which the estimates are the same, in the scenario's order; none if all are.
    private var maps: [(grids: [GridID], hours: [HourValue.Hour: Double])] {
        var maps: [(grids: [GridID], hours: [HourValue.Hour: Double])] = []
        for grid in scenario.community.grids.map(\.id) {
            guard let hours = value.byGrid[grid]?.mapValues({ $0.rounded() }) else { continue }
            if let same = maps.firstIndex(where: { $0.hours == hours }) {
                maps[same].grids.append(grid)
            } else {
                maps.append(([grid], hours))
            }
        }
        return maps.count == 1 && maps[0].grids.count == scenario.community.grids.count ? [] : maps
    }

    /// Skills against days and times, of grids or the best of all.
    private func heatMap(_ best: [HourValue.Hour: Double], grids: [GridID]) -> HeatMap {
        let days = 0..<scenario.horizon.dayCount
        let skills = value.skills.filter { skill in best.keys.contains { $0.skill == skill } }
        return HeatMap(
            title: words.heatMapTitle(grids.isEmpty ? nil : names.grids(grids)),
            rows: skills.map { $0.map { names.skill($0) } ?? words.noSkill },
            columns: days.flatMap { _ in value.parts.map { "\($0.from.minute / 60)" } },
            columnGroups: days.map { (words.short(scenario.horizon.date(ofDay: $0)), value.parts.count) },
            values: skills.map { skill in
                days.flatMap { day in
                    value.parts.indices.map { part in
                        best[HourValue.Hour(skill: skill, day: day, part: part)].map { $0.rounded() }
                    }
                }
            },
            language: words.language
        )
    }
}
