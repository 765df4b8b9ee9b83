/// Puts the parts that answers share in words: people, tasks, changes and costs.
struct AnswerWriter {
    let resolver: Resolver
    let words: Words
    let width: Int
    let names: Names
    let duties: DutyLines

    /// Most changes and uncovered needs listed.
    private static let most = 12

    init(_ resolver: Resolver, _ language: Language, width: Int, extra: [Round] = []) {
        self.resolver = resolver
        self.width = width
        words = Words(language)
        names = Names(ScenarioIndex(resolver.scenario), words)
        duties = DutyLines(resolver.scenario, rounds: resolver.base.problem.rounds + extra, words)
    }

    func wrapped(_ text: String, indent: String = "") -> [String] {
        TextWrap.lines(text, width: width, indent: indent, hanging: indent + "  ")
    }

    /// `王秀英 (V1)`; somebody whom the scenario does not have is the new one.
    func person(_ id: VolunteerID) -> String {
        names.index.volunteers[id] == nil ? words.theNewOne : duties.person(id)
    }

    /// `Nursing visit · 金大大, Tue 1 Dec  [dressing@2026-12-01]`.
    func task(_ id: TaskID) -> String {
        guard let index = resolver.base.problem.task(of: id) else { return id.text }
        let problem = resolver.base.problem
        let plan = problem.tasks[index]
        var what = names.service(plan.base.service)
        let stop = id == plan.base.id ? nil : zip(plan.stops, problem.stopIDs(of: plan)).first { $0.1 == id }?.0
        let need = plan.base.need.flatMap { problem.needs[$0] } ?? stop.flatMap { problem.needs[$0] }
        if let need, let subject = UncoveredWriter(names: names).subject(of: need), subject != what {
            what += " · \(subject)"
        } else if plan.isRound {
            what += words.both(" · \(words.count(plan.stops.count, "door"))", " · \(plan.stops.count) 户")
        }
        let days = Set(plan.groups.map { $0.start.day }).sorted()
        if days.count == 1 {
            what += words.both(", ", "，") + words.short(problem.scenario.horizon.date(ofDay: days[0]))
        }
        return "\(what) [\(id)]"
    }

    /// The lines of what differs from the given roster.
    func changes(_ changes: [DutyChange], title: Bool = true) -> [String] {
        guard !changes.isEmpty else { return [words.nobodyCalled] }
        let people = Set(changes.map(\.volunteer)).sorted()
        var lines = title ? [words.whoChanges(people.count)] : []
        for id in people.prefix(AnswerWriter.most) {
            lines.append("  " + person(id))
            for change in changes where change.volunteer == id { lines += wrapped(line(change), indent: "    ") }
        }
        if people.count > AnswerWriter.most {
            lines.append("  " + words.more(people.count - AnswerWriter.most, see: "--json"))
        }
        return lines
    }

    private func line(_ change: DutyChange) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?): words.moved(from: words.times(before.interval)) + duties.line(after)
        case (let before?, nil): words.fallsAway + duties.line(before)
        case (nil, let after?): words.isNew + duties.line(after)
        case (nil, nil): ""
        }
    }

    /// What a resolution costs, what it leaves open or covers besides, and what is proven about it.
    func costs(_ resolution: Resolution, asking asked: Set<TaskID> = []) -> [String] {
        guard let roster = resolution.roster else { return [] }
        var lines = uncoveredDifference(roster, asked)
        lines += levels(roster)
        lines += proof(resolution)
        return lines.flatMap { wrapped($0) }
    }

    /// Needs that only one of two rosters leaves open.
    private func uncoveredDifference(_ roster: Roster, _ asked: Set<TaskID>) -> [String] {
        let before = Set(resolver.roster.uncovered.map(\.task))
        let after = Set(roster.uncovered.map(\.task))
        func list(_ tasks: Set<TaskID>) -> [String] {
            let sorted = tasks.sorted()
            let rest = sorted.count - AnswerWriter.most
            return sorted.prefix(AnswerWriter.most).map(task) + (rest > 0 ? [words.more(rest, see: "--json")] : [])
        }
        var lines: [String] = []
        let opened = after.subtracting(before)
        if !opened.isEmpty { lines.append(words.leftOpen(list(opened))) }
        let closed = before.subtracting(after).subtracting(asked)
        if !closed.isEmpty { lines.append(words.coveredToo(list(closed))) }
        return lines
    }

    /// Every level's difference to the given roster, with the parts that differ.
    private func levels(_ roster: Roster) -> [String] {
        let checker = Checker(scenario: resolver.scenario)
        let (old, new) = (checker.check(resolver.roster), checker.check(roster))
        return ComponentSolver.levels(of: resolver.scenario, isMerged: false).map { level in
            let claimed = roster.certificate?.levels.first { $0.level == level }?.objective
            let value = claimed ?? new.levels[level] ?? 0
            let before = old.parts[level] ?? [:]
            let parts = (new.parts[level] ?? [:]).map { ($0.key, $0.value - (before[$0.key] ?? 0)) }
                .filter { $0.1 != 0 }.sorted { (abs($1.1), $0.0) < (abs($0.1), $1.0) }
            let isComparable = claimed == nil || claimed == new.levels[level]
            return words.cost(
                level,
                value - (old.levels[level] ?? 0),
                parts: isComparable && parts.count > 1 ? parts.map { words.signedPart($0.0, $0.1) } : []
            )
        }
    }

    /// What is proven about the costs.
    private func proof(_ resolution: Resolution) -> [String] {
        var lines: [String] = []
        let isProvenInScope = resolution.levels.allSatisfy(\.isProvenInScope)
        switch resolution.scope {
        case .whole:
            lines.append(resolution.isProven ? words.provenCost : words.notProvenWhole)
            if !resolution.isProven { lines += overAll(resolution) }
        case .neighbourhood(let volunteers, let tasks):
            lines.append(
                isProvenInScope
                    ? words.provenNear(volunteers: volunteers, tasks: tasks)
                    : words.notProven(volunteers: volunteers, tasks: tasks)
            )
            lines += overAll(resolution)
        }
        if let limit = resolution.limit, !isProvenInScope { lines.append(words.stoppedEarly(limit)) }
        return lines
    }

    private func overAll(_ resolution: Resolution) -> [String] {
        resolution.levels.filter { $0.least != nil || $0.most != nil }.map {
            words.overAll($0.level, least: $0.least, most: $0.most)
        }
    }

    /// Why something cannot be.
    func impossible(_ reason: Impossibility) -> [String] {
        if !reason.alone.isEmpty { return wrapped(words.cannot(reason.alone.map(words.notBecause))) }
        if !reason.together.isEmpty { return wrapped(words.cannotTogether(reason.together.map(words.ruleName))) }
        return wrapped(words.cannotAtAll)
    }
}
