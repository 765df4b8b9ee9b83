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
            add(words.hourIsWorthNothing(value.minutes))
        } else {
            add(words.confirmedHours(value.minutes))
            var table = TextTable([
                .init(words.both("Worth", "价值"), isNumber: true), .init(words.both("When a duty starts", "值勤开始时段")),
                .init(words.both("Who", "谁"), minimum: 12, wraps: true),
                .init(words.both("Lives in", "所在"), minimum: 8, wraps: true),
                .init(words.both("Estimate", "估计"), isNumber: true),
                .init(words.both("Covers", "可覆盖"), minimum: 20, wraps: true),
            ])
            for row in rows { table.add(row) }
            lines += table.lines(width: width, indent: "  ")
        }
        if !value.longer.isEmpty { add(words.longerTasks(value.longer.count, minutes: value.minutes)) }
        add(proof)
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
        var text = words.valueProof(isWhole: value.isWhole, isLeast: value.isOpenProven)
        if value.confirmed.contains(where: { !$0.isProven }) {
            text += words.both(" * not proven in the time.", " * 未在时限内证明。")
        }
        if value.refuted > 0 { text += words.refuted(value.refuted) }
        if value.unconfirmed > 0 { text += words.unconfirmed(value.unconfirmed) }
        return text
    }

    /// The page.
    func page() -> ExportFile {
        var parts: [ReportPage.Part] = [.paragraph(words.coverageNow(value.open))]
        if value.best.isEmpty {
            parts.append(.paragraph(words.hourIsWorthNothing(value.minutes)))
        } else {
            parts.append(.picture(heatMap(nil).picture()))
            parts.append(.note(words.heatMapNote))
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
            for grid in scenario.community.grids where value.byGrid[grid.id] != nil {
                parts.append(.picture(heatMap(grid.id).picture()))
            }
        }
        parts.append(.note(proof))
        let page = ReportPage(
            title: words.both("What one more volunteer hour is worth", "多一小时志愿服务的价值"),
            subject: names.subject(of: scenario),
            parts: parts,
            language: words.language
        )
        return page.file(named: "value.html")
    }

    /// Skills against days and times: of one grid, or the best of all.
    private func heatMap(_ grid: GridID?) -> HeatMap {
        let days = 0..<scenario.horizon.dayCount
        var best: [HourValue.Hour: Double] = [:]
        if let grid {
            best = value.byGrid[grid] ?? [:]
        } else {
            for estimate in value.best { best[estimate.hour] = estimate.points }
        }
        let skills = value.skills.filter { skill in best.keys.contains { $0.skill == skill } }
        return HeatMap(
            title: words.heatMapTitle(grid.map(names.grid)),
            rows: skills.map { $0.map { names.skill($0) } ?? words.noSkill },
            columns: days.flatMap { _ in value.parts.map(words.part) },
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

extension Words {
    func coverageNow(_ points: Int) -> String {
        both("Open in this roster: \(grouped(points)) points.", "此排班的缺口：\(grouped(points)) 分。")
    }

    func hourIsWorthNothing(_ minutes: Int) -> String {
        both(
            "No \(duration(minutes: minutes)) more would cover anything.",
            "再多\(duration(minutes: minutes))也覆盖不了任何缺口。"
        )
    }

    func confirmedHours(_ minutes: Int) -> String {
        both(
            "Points that one volunteer with \(duration(minutes: minutes)) more saves, confirmed by solving anew:",
            "一名志愿者多出\(duration(minutes: minutes))可减少的缺口分数（重新求解确认）："
        )
    }

    func longerTasks(_ number: Int, minutes: Int) -> String {
        both(
            "\(count(number, "open task takes", "open tasks take")) longer than \(duration(minutes: minutes)): see --minutes.",
            "\(grouped(number)) 项未覆盖任务长于\(duration(minutes: minutes))：可用 --minutes 调整。"
        )
    }

    /// How far a worth is proven.
    func valueProof(isWhole: Bool, isLeast: Bool) -> String {
        if isWhole {
            return both(
                "Proven: everything was planned anew with and without each of these, so each worth is exact.",
                "已证明：逐项在有无此项时整体重新求解，各项价值均为精确值。"
            )
        }
        if isLeast {
            return both(
                "Proven: each saves at least so much, for no roster of today's volunteers leaves less open than this one. "
                    + "What lies near the tasks concerned was decided anew, all else was held; more may be possible.",
                "已证明：各项至少可减少这么多，因为现有人员的任何排班都不比此排班缺口更小。仅重新安排相关任务附近，其余不变；也许还能更多。"
            )
        }
        return both(
            "Found by deciding anew what lies near the tasks concerned, with and without each; all else was held. It is not "
                + "proven that today's volunteers alone could not do as well.",
            "结果来自在有无此项时重新安排相关任务附近，其余不变。未证明现有人员自身做不到同样好。"
        )
    }

    func unconfirmed(_ number: Int) -> String {
        both(" \(grouped(number)) more could not be confirmed in the time.", "另有 \(grouped(number)) 项未及确认。")
    }

    func refuted(_ number: Int) -> String {
        both(
            " \(grouped(number)) more \(number == 1 ? "was" : "were") estimated to be worth something and "
                + "\(number == 1 ? "is" : "are") not.",
            "另有 \(grouped(number)) 项估计有价值，重新求解后并无价值。"
        )
    }

    var heatMapNote: String {
        both(
            "Estimates in points, from the duals of the relaxation, for somebody who lives in the grid where it is worth most. "
                + "They count that somebody who is relieved can serve something else.",
            "估计值（分），来自松弛问题的对偶价格，取价值最高的网格；已计入被替换者可转去服务其他任务。"
        )
    }

    func heatMapTitle(_ grid: String?) -> String {
        let title = both("Points that an hour saves", "一小时可减少的缺口分数")
        return grid.map { "\(title) · \($0)" } ?? title
    }
}
