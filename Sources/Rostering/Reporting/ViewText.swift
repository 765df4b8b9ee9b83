extension RosterView {
    /// The tables of the view.
    ///
    /// Parameter width: columns of the terminal.
    package func text(in language: Language, width: Int = 100, naming: ScenarioIndex.Naming) -> String {
        let words = Words(language)
        let writer = ViewWriter(
            index: index,
            grouping: grouping,
            names: Names(index, words, naming: naming),
            width: width
        )
        return writer.lines(of: sections).joined(separator: "\n") + "\n"
    }

    /// The tables of the view, with names where there are some. Parameter width: columns of the terminal.
    public func text(in language: Language, width: Int = 100) -> String {
        text(in: language, width: width, naming: .names)
    }
}

/// Puts the sections of a view into tables.
struct ViewWriter {
    /// A column of a view.
    enum Column { case day, time, service, forWhom, whereTo, who, role, with }

    let index: ScenarioIndex
    let grouping: RosterView.Grouping
    let names: Names
    let width: Int

    private var words: Words { names.words }

    private var columns: [Column] {
        switch grouping {
        case .day: [.time, .service, .forWhom, .whereTo, .who]
        case .volunteer: [.day, .time, .service, .forWhom, .whereTo, .role, .with]
        case .service: [.day, .time, .forWhom, .whereTo, .who]
        case .resident: [.day, .time, .service, .who]
        }
    }

    func lines(of sections: [RosterView.Section]) -> [String] {
        var blocks: [[String]] = []
        var idle: [String] = []
        for section in sections {
            if grouping == .volunteer, section.entries.isEmpty, sections.count > 1 {
                idle.append(names.volunteer(VolunteerID(section.key)))
            } else {
                blocks.append(lines(of: section))
            }
        }
        if !idle.isEmpty { blocks.append(TextWrap.lines(words.withoutDuties(idle), width: width)) }
        return Array(blocks.joined(separator: [""]))
    }

    private func lines(of section: RosterView.Section) -> [String] {
        let heading = DisplayWidth.fitted(heading(section), columns: width)
        guard !section.entries.isEmpty else { return [heading, "  " + nothing] }
        var table = TextTable(columns.map(head))
        var lastReason: UncoveredReason?
        for entry in section.entries {
            let notes = stops(of: entry) + (entry.reason == lastReason ? [] : reason(of: entry))
            table.add(columns.map { cell($0, entry, section.key) }, notes: notes)
            lastReason = entry.reason
        }
        return [heading] + table.lines(width: width, indent: "  ")
    }

    private var nothing: String {
        switch grouping {
        case .day: words.nothingOnDay
        case .volunteer: words.noDuties
        case .service: words.nothingForService
        case .resident: words.nothingForResident
        }
    }

    private func heading(_ section: RosterView.Section) -> String {
        switch grouping {
        case .day: CivilDate(iso: section.key).map { words.long($0) } ?? words.anyDayTitle
        case .service: names.service(ServiceID(section.key))
        case .resident: names.heading(resident: ResidentID(section.key))
        case .volunteer:
            words.both(
                "\(names.heading(volunteer: VolunteerID(section.key))): \(total(section))",
                "\(names.heading(volunteer: VolunteerID(section.key)))：\(total(section))"
            )
        }
    }

    private func total(_ section: RosterView.Section) -> String {
        let own = section.entries.filter { !$0.members.isEmpty }
        return words.total(
            duties: own.count,
            minutes: own.reduce(0) { $0 + ($1.interval?.duration.value ?? 0) },
            maximum: index.volunteers[VolunteerID(section.key)]?.load.maximumMinutes
        )
    }

    private func head(_ column: Column) -> TextTable.Column {
        switch column {
        case .day: .init(words.day)
        case .time: .init(words.time)
        case .service: .init(words.service, minimum: 12)
        case .forWhom: .init(words.forWhom, minimum: 26)
        case .whereTo: .init(words.whereTo, minimum: 10)
        case .who: .init(words.who, minimum: 20, wraps: true)
        case .role: .init(words.role, minimum: 6)
        case .with: .init(words.with, minimum: 12, wraps: true)
        }
    }
}
