extension WhatIfReport {
    /// The comparison in words: a table of the variants, and below each what is covered differently.
    ///
    /// Parameter width: columns of the terminal; 100 by default.
    /// Parameter isComplete: whether what stays the same is told as well.
    public func text(in language: Language, width: Int = 100, isComplete: Bool = false) -> String {
        let words = Words(language)
        let writer = WhatIfWriter(report: self, words: words, width: width, isComplete: isComplete)
        return writer.lines.joined(separator: "\n") + "\n"
    }
}

/// Puts a comparison in words.
private struct WhatIfWriter {
    let report: WhatIfReport
    let words: Words
    let width: Int
    let isComplete: Bool

    var lines: [String] {
        let title = words.name(report.scenario.title, report.scenario.id)
        var table = TextTable([
            .init(words.variant, minimum: 16, wraps: true), .init(words.uncoveredPoints, isNumber: true),
            .init(words.carePoints, isNumber: true), .init(words.dutiesChanged),
            .init(words.peopleServing, isNumber: true),
            .init(words.hoursServed, isNumber: true),
        ])
        table.add(
            row(words.asItIs, report.base, changes: "", report.base.roster.certificate?.levels ?? []),
            notes: words.unfinished(report.base).map { [$0] } ?? []
        )
        for outcome in report.variants { add(outcome, to: &table) }
        return TextWrap.lines(
            "\(words.whatIfTitle) · \(title) · \(words.horizon(report.scenario.horizon))",
            width: width
        )
            + [""] + table.lines(width: width) + [""] + notes
    }

    private var notes: [String] {
        [words.pointsNote, words.countsNote, words.changesNote].flatMap { TextWrap.lines($0, width: width) }
    }

    private func add(_ outcome: VariantOutcome, to table: inout TextTable) {
        let name = outcome.name.text(in: words.language)
        guard let comparison = outcome.comparison else {
            return table.add([name, "-", "-", "", "", ""], notes: [words.noRoster(outcome.result) ?? ""])
        }
        table.add(
            row(name, comparison.planned, changes: words.changes(comparison.changes), comparison.levels.map(\.variant)),
            notes: details(comparison)
        )
    }

    private func row(_ name: String, _ planned: PlannedScenario, changes: String, _ levels: [LevelCertificate])
        -> [String]
    {
        func value(_ level: ObjectiveLevel) -> String {
            levels.first { $0.level == level }.map(words.valueAndGap) ?? ""
        }
        let isMerged = levels.contains { $0.level == .merged }
        return [
            name, value(isMerged ? .merged : .coverage), value(.care), changes, words.grouped(planned.serving),
            words.duration(minutes: planned.minutes),
        ]
    }

    private func details(_ comparison: VariantComparison) -> [String] {
        let names = Names(ScenarioIndex(report.scenario), words)
        let others = Names(comparison.planned.summary.index, words)
        let ending = words.unfinished(comparison.planned).map { [$0] } ?? []
        var lines = [words.clauses(comparison.levels.map(words.verdictOfLevel) + ending)]
        let services = comparison.services.filter { isComplete || !$0.isSame }.map { change in
            let name = report.base.summary.index.services[change.key] == nil ? others : names
            return words.coverageChange(name.service(change.key), change.base, change.variant)
        }
        let grids = comparison.grids.filter { isComplete || !$0.isSame }.map { change in
            words.coverageChange(change.key.map(names.grid) ?? words.wholeCommunity, change.base, change.variant)
        }
        if !services.isEmpty { lines.append(words.clauses(services)) }
        if !grids.isEmpty { lines.append(words.clauses(grids)) }
        if isComplete, comparison.reusedShare > 0 { lines.append(words.reused(comparison.reusedShare)) }
        return lines
    }
}
