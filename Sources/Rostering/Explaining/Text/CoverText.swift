extension Resolver {
    /// Who could step in, in words: a table of stand-ins with their costs, and whether there is anybody else.
    public func text(of answer: CoverAnswer, in language: Language, width: Int = 100) -> String {
        let writer = AnswerWriter(self, language, width: width)
        let words = writer.words
        var head = writer.task(answer.task)
        if let interval = answer.interval { head += " \(words.times(interval))" }
        let need = base.problem.task(of: answer.task).flatMap { base.problem.tasks[$0].base }
        let role = need.map { writer.names.role(answer.role, service: $0.service, need: $0.need) } ?? answer.role.text
        var lines = writer.wrapped(words.coverHead(head, role))
        lines.append(answer.leaving.map { words.insteadOf(writer.person($0)) } ?? words.openPlace)
        if answer.standIns.isEmpty {
            lines.append(words.nobodyCan + words.both(".", "。"))
        } else {
            lines += table(answer, writer)
            lines += writer.wrapped(words.costsMarked)
        }
        if answer.isComplete {
            lines += writer.wrapped(words.nobodyElse)
        } else if let limit = answer.limit {
            lines += writer.wrapped(words.maybeOthers + words.both(" ", "") + words.stoppedEarly(limit))
        } else if !answer.standIns.isEmpty {
            lines += writer.wrapped(words.moreExist)
        }
        if !answer.skipped.isEmpty { lines += writer.wrapped(words.skippedAsked(answer.skipped.map(writer.person))) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func table(_ answer: CoverAnswer, _ writer: AnswerWriter) -> [String] {
        let words = writer.words
        let levels = ComponentSolver.levels(of: scenario, isMerged: false)
        var table = TextTable(
            [
                .init(words.standIn, minimum: 12), .init(words.how), .init(words.toAsk, isNumber: true),
            ] + levels.map { .init(words.level($0), isNumber: true) }
        )
        for option in answer.standIns {
            let marks = levels.map { level -> String in
                let points = option.cost[level] ?? 0
                let isLast = level == levels.last
                return (points > 0 ? "+" : "") + words.grouped(points) + (isLast && !option.isLeast ? "*" : "")
            }
            table.add(
                [writer.person(option.volunteer), way(option, words), words.grouped(option.peopleAsked)] + marks,
                notes: notes(option, answer, writer)
            )
        }
        return table.lines(width: writer.width, indent: "  ")
    }

    private func way(_ option: StandInOption, _ words: Words) -> String {
        option.way == .chain && option.peopleAsked == 1 ? words.otherTime : words.way(option.way)
    }

    /// What changes beside the duty itself, and the duty if it is at another time.
    private func notes(_ option: StandInOption, _ answer: CoverAnswer, _ writer: AnswerWriter) -> [String] {
        let words = writer.words
        return option.changes.filter { change in
            guard change.task == answer.task, [option.volunteer, answer.leaving].contains(change.volunteer) else {
                return true
            }
            return change.after.map { $0.interval != answer.interval } ?? false
        }.map { change in
            let who = writer.names.volunteer(change.volunteer)
            switch (change.before, change.after) {
            case (let before?, let after?):
                return "\(who) \(words.moved(from: words.times(before.interval)))\(writer.duties.line(after))"
            case (let before?, nil): return "\(who) \(words.fallsAway)\(writer.duties.line(before))"
            case (nil, let after?): return "\(who) \(words.isNew)\(writer.duties.line(after))"
            case (nil, nil): return ""
            }
        }
    }
}
