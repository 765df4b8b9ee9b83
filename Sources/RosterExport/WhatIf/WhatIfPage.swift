import Rostering

/// A comparison as a page: the table of the variants, pictures of what is uncovered and of care, and coverage by service
/// and grid.
struct WhatIfPage {
    let report: WhatIfReport
    let words: Words

    /// The page.
    func page() -> ReportPage {
        ReportPage(
            title: words.whatIfTitle,
            subject: words.titled(
                words.name(report.scenario.title, report.scenario.id),
                words.horizon(report.scenario.horizon)
            ),
            parts: [.table(heads: heads, rows: rows, numbers: [1, 2, 5, 6])] + failures + notes
                + pictures
                + [coverage(words.coverageByService, services), coverage(words.coverageByGrid, grids)].flatMap { $0 },
            language: words.language
        )
    }

    /// The base and the variants that have a roster, with what they are called in pictures.
    private var planned: [(name: String, head: String, planned: PlannedScenario)] {
        [(words.asItIs, words.asItIs, report.base)]
            + report.variants.enumerated().compactMap { index, variant in
                variant.comparison.map { (name(index), String(index + 1), $0.planned) }
            }
    }

    /// A variant's name behind its number, which tells apart what is too long for a picture.
    private func name(_ index: Int) -> String {
        "\(index + 1) \(report.variants[index].name.text(in: words.language))"
    }

    private var heads: [String] {
        [
            words.variant, words.uncoveredPoints, words.carePoints, words.comparedWithBase, words.dutiesChanged,
            words.peopleServing, words.hoursServed,
        ]
    }

    private var rows: [[String]] {
        let base = row(words.asItIs, report.base, verdict: words.unfinished(report.base) ?? "", changes: "")
        return [base]
            + report.variants.enumerated().compactMap { index, variant in
                variant.comparison.map { comparison in
                    row(
                        name(index),
                        comparison.planned,
                        verdict: words.clauses(
                            comparison.levels.map(words.verdictOfLevel)
                                + (words.unfinished(comparison.planned).map { [$0] } ?? [])
                        ),
                        changes: words.changes(comparison.changes)
                    )
                }
            }
    }

    private func row(_ name: String, _ planned: PlannedScenario, verdict: String, changes: String) -> [String] {
        let levels = planned.roster.certificate?.levels ?? []
        func value(_ level: ObjectiveLevel) -> String {
            levels.first { $0.level == level }.map(words.valueAndGap) ?? ""
        }
        let isMerged = levels.contains { $0.level == .merged }
        return [
            name, value(isMerged ? .merged : .coverage), value(.care), verdict, changes, words.grouped(planned.serving),
            words.duration(minutes: planned.minutes),
        ]
    }

    private var failures: [ReportPage.Part] {
        report.variants.enumerated().compactMap { index, variant in
            words.noRoster(variant.result).map { .paragraph(words.labelled(name(index), $0)) }
        }
    }

    private var notes: [ReportPage.Part] {
        [.note(words.pointsNote), .note(words.countsNote), .note(words.changesNote)]
    }

    private var pictures: [ReportPage.Part] {
        (report.base.roster.certificate?.levels ?? []).map(\.level).flatMap { level -> [ReportPage.Part] in
            let bars = planned.enumerated().compactMap { index, one -> BarChart.Bar? in
                guard let certificate = one.planned.roster.certificate?.levels.first(where: { $0.level == level })
                else {
                    return nil
                }
                let value = Double(certificate.objective)
                return BarChart.Bar(
                    one.name,
                    value: value,
                    interval: certificate.bound.isFinite ? min(value, max(0, certificate.bound))...value : nil,
                    isReference: index == 0
                )
            }
            let chart = BarChart(
                title: words.levelPicture(level),
                unit: words.pointsUnit,
                bars: bars,
                language: words.language
            )
            return [.picture(chart.picture())]
        }
    }

    private var services: [(name: String, shares: [Double?])] {
        WhatIfKeys(report, words).services.map { key in
            (key.name, planned.map { one in share(one.planned.summary.services.first { $0.service == key.id }?.count) })
        }
    }

    private var grids: [(name: String, shares: [Double?])] {
        WhatIfKeys(report, words).grids.map { key in
            (key.name, planned.map { one in share(one.planned.summary.grids.first { $0.grid == key.id }?.count) })
        }
    }

    /// Percent missing, the darker the more.
    private func share(_ count: CoverageCount?) -> Double? {
        count.map { (1_000 * Double($0.missing) / Double(max(1, $0.asked))).rounded() / 10 }
    }

    private func coverage(_ title: String, _ lines: [(name: String, shares: [Double?])]) -> [ReportPage.Part] {
        guard lines.count > 1 else { return [] }
        let rows = lines.filter { line in line.shares.contains { ($0 ?? 0) > 0 } }
        guard !rows.isEmpty else { return [.heading(title), .paragraph(words.nothingMissing)] }
        let map = HeatMap(
            title: words.missingPercent,
            rows: rows.map(\.name),
            columns: planned.map(\.head),
            values: rows.map(\.shares),
            language: words.language
        )
        return [.heading(title), .picture(map.picture())]
    }
}
