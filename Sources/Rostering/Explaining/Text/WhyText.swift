extension Resolver {
    /// Why a need is uncovered or covered as it is, in words.
    public func text(of answer: WhyAnswer, in language: Language, width: Int = 100) -> String {
        let writer = AnswerWriter(self, language, width: width)
        let words = writer.words
        var lines: [String]
        if answer.uncovered.isEmpty {
            let team = answer.team.map { "\(writer.person($0.volunteer)) \(writer.duties.time($0.interval))" }
            lines = writer.wrapped(words.coveredHead(writer.task(answer.asked), team))
            if answer.remarks.isEmpty { lines.append(words.nothingRemarkable) }
            for remark in answer.remarks { lines += self.lines(remark, writer) }
        } else {
            let missing = answer.uncovered.reduce(0) { $0 + $1.short }
            let isRound = answer.task != answer.asked
            lines = writer.wrapped(
                words.uncoveredHead(writer.task(answer.asked), missing: isRound ? answer.uncovered[0].short : missing)
            )
            lines +=
                answer.counts.map {
                    writer.wrapped(words.ofAll($0.volunteers) + words.both(" ", "") + clauses($0, writer))
                } ?? []
            if answer.counts == nil { lines.append(words.noRound) }
            if !answer.team.isEmpty {
                lines += writer.wrapped(words.onIt(answer.team.map { writer.person($0.volunteer) }))
            }
            lines += covering(answer, writer)
            lines += fixes(answer, writer)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    /// The counts in a sentence.
    private func clauses(_ counts: WhyCounts, _ writer: AnswerWriter) -> String {
        let words = writer.words
        guard counts.volunteers > 0 else { return words.nobodyThere + words.both(".", "。") }
        var clauses: [String] = []
        if counts.excluded[.skill] != nil { clauses.append(words.qualified(counts.qualified)) }
        clauses += counts.excluded.filter { $0.key != .skill }.sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        .map { words.excluded(by: $0.key, $0.value.count) }
        clauses += counts.limited.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { words.limited(by: $0.key, $0.value.count) }
        for sign in [1, 0, -1] {
            let busy = counts.busy.filter { $0.coverage.signum() == sign }
            guard !busy.isEmpty else { continue }
            var seen: Set<String> = []
            let what = busy.flatMap(\.duties).map { duty in
                writer.names.service(duty.service) + (duty.need.map { " \(subject($0, writer))" } ?? "")
            }.filter { seen.insert($0).inserted }
            let shown = what.prefix(3) + (what.count > 3 ? [words.both("others", "其他")] : [])
            clauses.append(words.busy(busy.count, with: Array(shown), weight: sign))
        }
        if !counts.waiting.isEmpty { clauses.append(words.waiting(counts.waiting.count)) }
        if !counts.able.isEmpty {
            let shown = counts.able.prefix(4).map(writer.person) + (counts.able.count > 4 ? ["…"] : [])
            clauses.append(words.able(Array(shown)))
        }
        return words.clauses(clauses) + words.both(".", "。")
    }

    private func subject(_ need: NeedID, _ writer: AnswerWriter) -> String {
        base.problem.needs[need].flatMap { UncoveredWriter(names: writer.names).subject(of: $0) } ?? need.text
    }

    /// What covering it would take as things are.
    private func covering(_ answer: WhyAnswer, _ writer: AnswerWriter) -> [String] {
        guard let covering = answer.covering else { return [] }
        let words = writer.words
        var lines = ["", words.without]
        switch covering.outcome {
        case .impossible(let reason): lines += writer.impossible(reason)
        case .unknown: lines += writer.wrapped(words.noAnswerYet)
        case .possible:
            let more = covering.levels.first?.cost ?? 0
            lines += writer.wrapped(more < 0 ? words.coverable : words.coverableFor(more))
            lines += writer.changes(covering.changes)
            lines += writer.costs(covering, asking: Set(answer.uncovered.map(\.task)))
        }
        return lines
    }

    private func fixes(_ answer: WhyAnswer, _ writer: AnswerWriter) -> [String] {
        let words = writer.words
        var lines = [""]
        if answer.fixes.isEmpty, answer.counts != nil { lines.append(words.noFix) }
        if !answer.fixes.isEmpty { lines.append(words.fixesTitle) }
        let asked = Set(answer.uncovered.map(\.task))
        for (number, fix) in answer.fixes.enumerated() {
            let proof = fix.isSmallest ? words.smallestProven : words.smallestFound
            let text = "\(number + 1). \(self.fix(fix, answer, writer))"
            lines += writer.wrapped("\(text)\(words.both(" (", "（"))\(proof)\(words.both(").", "）。"))")
            let others = fix.resolution.changes.filter { !asked.contains($0.task) && $0.task != answer.task }
            let team = fix.resolution.changes.filter { $0.task == answer.task }
            if !team.isEmpty { lines += writer.changes(team, title: false).map { " " + $0 } }
            if !others.isEmpty { lines += writer.changes(others).map { "   " + $0 } }
            lines += writer.costs(fix.resolution, asking: asked).map { "   " + $0 }
        }
        if answer.untried > 0 { lines.append(words.untried(answer.untried)) }
        return lines
    }

    /// A fix in words.
    private func fix(_ fix: WhyFix, _ answer: WhyAnswer, _ writer: AnswerWriter) -> String {
        writer.words.together(fix.changes.map { self.change($0, fix, answer, writer) })
    }

    private func change(
        _ change: ScenarioChange,
        _ fix: WhyFix,
        _ answer: WhyAnswer,
        _ writer: AnswerWriter
    ) -> String {
        let words = writer.words
        switch change {
        case .free(let id, let date, let window):
            return words.fixFree(
                writer.person(id),
                window.to.minute - window.from.minute,
                "\(words.short(date)) \(window.from)-\(window.to)"
            )
        case .load(let id, _): return words.fixLoad(writer.person(id), fix.size)
        case .window(_, let window): return words.fixWindow("\(window.from)-\(window.to)", fix.size)
        case .serviceReach(let id, let reach, let limit):
            let hasLimit = limit != nil || scenario.services.first { $0.id == id }?.walkingLimit == nil
            return words.fixReach(writer.names.service(id), reach, hasLimit: hasLimit)
        case .reach(let id, _, _): return words.fixVolunteerReach(writer.person(id))
        case .relaxedWish(let id, let subject): return words.fixWish(writer.names.resident(id), words.wish(subject))
        case .recruit(let volunteer):
            let skill = volunteer.skills.first.map { holding in
                let skill = scenario.skills.first { $0.id == holding.skill }
                return words.name(skill?.name ?? "", holding.skill.text)
            }
            let duty = fix.resolution.roster?.duties.first { $0.volunteer == volunteer.id }
            return words.fixRecruit(skill, duty.map { writer.duties.time($0.interval) } ?? "")
        case .pin, .covered, .away, .skill, .rule, .leave, .need, .withdraw: return ""
        }
    }

    private func lines(_ remark: WhyRemark, _ writer: AnswerWriter) -> [String] {
        let words = writer.words
        let head =
            switch remark.kind {
            case .late(let minutes): words.late(minutes)
            case .stranger(let id): words.stranger(writer.person(id))
            case .fromElsewhere(let id, let isOther): words.fromElsewhere(writer.person(id), isOtherBranch: isOther)
            case .gridMember(let id): words.stepsIn(writer.person(id))
            }
        var lines = writer.wrapped(head + words.both(" ", "") + clauses(remark.counts, writer))
        guard let otherwise = remark.otherwise else { return lines }
        lines.append("  " + words.otherwise)
        switch otherwise.outcome {
        case .impossible(let reason): lines += writer.impossible(reason).map { "  " + $0 }
        case .unknown: lines += writer.wrapped(words.noAnswerYet, indent: "  ")
        case .possible:
            lines += (writer.changes(otherwise.changes) + writer.costs(otherwise)).map { "  " + $0 }
        }
        return lines
    }
}
