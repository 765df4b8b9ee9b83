extension RosterSummary {
    /// The summary in words: headline, coverage, what is uncovered and why, loads, and what is proven.
    ///
    /// Parameter width: columns of the terminal; 100 by default.
    /// Parameter isComplete: whether every uncovered need and every volunteer is listed, not only the first.
    public func text(in language: Language, width: Int = 100, isComplete: Bool = false) -> String {
        let words = Words(language)
        let names = Names(index, words)
        let writer = SummaryWriter(summary: self, words: words, names: names, width: width, isComplete: isComplete)
        return writer.sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
            + "\n"
    }
}

/// Puts a summary in words, section by section.
struct SummaryWriter {
    let summary: RosterSummary
    let words: Words
    let names: Names
    let width: Int
    let isComplete: Bool

    /// Lines of each section.
    var sections: [[String]] { [headline, services, grids, uncovered, loads, everybody, certificate] }

    private var headline: [String] {
        let scenario = summary.index.scenario
        let title = words.name(scenario.title, scenario.id)
        let serving = summary.loads.count { $0.duties > 0 }
        var lines = TextWrap.lines("\(title) · \(words.horizon(scenario.horizon))", width: width)
        lines.append(words.headline(duties: summary.dutyCount, volunteers: serving) + words.both(".", "。"))
        if !summary.rounds.isEmpty {
            lines.append(
                words.roundsLine(
                    rounds: summary.rounds.count,
                    doors: summary.rounds.reduce(0) { $0 + $1.stops.count },
                    portions: summary.rounds.reduce(0) { $0 + $1.portions }
                )
            )
        }
        return lines
    }

    private var services: [String] {
        guard !summary.services.isEmpty else { return [words.nothingAsked] }
        var table = coverageTable(words.service, hasUnit: true)
        for coverage in summary.services {
            let slot: Minutes? =
                if case .supervision(let shape)? = summary.index.services[coverage.service]?.shape { shape.slot } else {
                    nil
                }
            table.add(
                cells(names.service(coverage.service), coverage.count)
                    + [words.unit(coverage.count.unit, slot: slot)]
            )
        }
        return [words.coverageByService] + table.lines(width: width)
    }

    private var grids: [String] {
        guard summary.grids.count > 1 else { return [] }
        var table = coverageTable(words.grid, hasUnit: false)
        for coverage in summary.grids {
            table.add(cells(coverage.grid.map(names.grid) ?? words.wholeCommunity, coverage.count))
        }
        return [words.coverageByGrid] + table.lines(width: width)
    }

    private func coverageTable(_ head: String, hasUnit: Bool) -> TextTable {
        let columns = [
            TextTable.Column(head, minimum: 12), TextTable.Column(words.covered, isNumber: true),
            TextTable.Column("", isNumber: true), TextTable.Column(""),
            TextTable.Column(words.missing, isNumber: true),
        ]
        return TextTable(hasUnit ? columns + [TextTable.Column(words.countedIn)] : columns)
    }

    private func cells(_ name: String, _ count: CoverageCount) -> [String] {
        [
            name, words.of(count.covered, count.asked), words.share(count.covered, of: count.asked),
            words.bar(count.covered, of: count.asked), count.missing == 0 ? "" : words.grouped(count.missing),
        ]
    }

    private var uncovered: [String] {
        let groups = summary.uncovered
        guard !groups.isEmpty else { return summary.services.isEmpty ? [] : [words.allCovered] }
        let shown = isComplete || groups.count <= 15 ? groups[...] : groups.prefix(14)
        var lines = [words.uncoveredTitle(Set(groups.map(\.need)).count)]
        let writer = UncoveredWriter(names: names)
        for group in shown {
            lines += TextWrap.lines(writer.headline(group), width: width, indent: "  ", hanging: "    ")
            if let reason = group.reason {
                lines += TextWrap.lines(words.reason(reason), width: width, indent: "    ")
            }
        }
        if shown.count < groups.count { lines.append("  " + words.more(groups.count - shown.count, see: "--all")) }
        return lines
    }

    private var loads: [String] {
        let volunteers = summary.loads.filter { !$0.isGridMember }
        guard !volunteers.isEmpty else { return [] }
        var lines = [words.loadTitle]
        let bands = LoadBand.bands(of: volunteers)
        let most = bands.map(\.volunteers).max() ?? 0
        var table = TextTable([
            TextTable.Column(""), TextTable.Column("", isNumber: true), TextTable.Column(""),
        ])
        for band in bands {
            let name = band.minutes == 0..<1 ? words.idle : words.band(band.minutes)
            let bar = words.histogramBar(band.volunteers, of: most)
            table.add([name, words.volunteers(band.volunteers), bar])
        }
        lines += table.lines(width: width, indent: "  ")
        let busy = volunteers.filter { $0.minutes > 0 }.sorted {
            ($1.minutes, $0.volunteer) < ($0.minutes, $1.volunteer)
        }
        func load(_ load: VolunteerLoad) -> String {
            words.load(names.volunteer(load.volunteer), minutes: load.minutes)
        }
        if busy.count > 1 {
            lines += TextWrap.lines(words.busiest(busy.prefix(3).map(load)), width: width, indent: "  ")
            if busy.count > 6 {
                lines += TextWrap.lines(words.least(busy.suffix(3).reversed().map(load)), width: width, indent: "  ")
            }
        }
        let members = summary.loads.filter { $0.isGridMember && $0.duties > 0 }
        if !members.isEmpty {
            let duties = members.reduce(0) { $0 + $1.duties }
            lines.append("  " + words.gridMembersServing(members.count, duties: duties))
        }
        return lines
    }

    private var everybody: [String] {
        guard isComplete, !summary.loads.isEmpty else { return [] }
        var table = TextTable([
            TextTable.Column(words.volunteer, minimum: 12), TextTable.Column(words.duties, isNumber: true),
            TextTable.Column(words.served, isNumber: true), TextTable.Column(words.atMost, isNumber: true),
            TextTable.Column(""),
        ])
        for load in summary.loads {
            table.add([
                names.heading(volunteer: load.volunteer), words.grouped(load.duties),
                load.minutes == 0 ? "-" : words.duration(minutes: load.minutes),
                load.maximumMinutes.map { words.duration(minutes: $0) } ?? "",
                load.isGridMember ? words.gridMemberMark : "",
            ])
        }
        return [words.loadByVolunteer] + table.lines(width: width)
    }

    private var certificate: [String] {
        guard let certificate = summary.certificate else { return [words.handMade] }
        let sentences =
            certificate.levels.map(words.certificate) + (certificate.rounds.map { [words.rounds($0)] } ?? [])
        return [words.certificateTitle]
            + sentences.flatMap { TextWrap.lines($0, width: width, indent: "  ", hanging: "    ") }
    }
}
