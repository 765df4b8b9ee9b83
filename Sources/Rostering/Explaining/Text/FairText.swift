extension Resolver {
    /// How a volunteer fares, in words: load, range, others who offered the same, wishes.
    public func text(of answer: FairAnswer, in language: Language, width: Int = 100) -> String {
        let writer = AnswerWriter(self, language, width: width)
        let words = writer.words
        let load = answer.load
        var lines = [
            words.doesNow(
                writer.person(load.volunteer),
                minutes: load.minutes,
                duties: load.duties,
                offered: load.offered
            ) + words.both(" ", "") + words.fairShare(answer.fairMinutes)
        ]
        lines.append(words.fairRange(answer.least, answer.most, isProven: answer.isProven))
        switch answer.scope {
        case .whole: lines.append(answer.isProven ? words.fairProven : words.fairShort(answer.atLeast, answer.atMost))
        case .neighbourhood(let volunteers, _):
            lines.append(
                answer.isProven
                    ? words.fairProven : words.fairBetween(answer.atLeast, answer.atMost, volunteers: volunteers)
            )
        }
        if let limit = answer.limit, !answer.isProven { lines.append(words.stoppedEarly(limit)) }
        let levels = ObjectiveLevel.allCases.compactMap { level in answer.allowed[level].map { (level, $0) } }
        lines.append(words.asGood(levels.map { words.atMost($0.0, $0.1) }))
        lines.append(peers(answer, words))
        lines.append(words.wishesGot(wishes(answer.wishes, words)))
        return lines.flatMap { writer.wrapped($0) }.map { $0 + "\n" }.joined()
    }

    private func peers(_ answer: FairAnswer, _ words: Words) -> String {
        guard !answer.peers.isEmpty else { return words.noPeers }
        let own = answer.load
        func share(_ load: FairAnswer.Load, of other: FairAnswer.Load) -> Int { load.minutes * max(1, other.offered) }
        return words.peers(
            answer.peers.count,
            less: answer.peers.count { share($0, of: own) < share(own, of: $0) },
            more: answer.peers.count { share($0, of: own) > share(own, of: $0) },
            middle: answer.peers.map(\.minutes).sorted()[answer.peers.count / 2]
        )
    }

    private func wishes(_ wishes: FairAnswer.Wishes, _ words: Words) -> [String] {
        var items = Preference.Level.allCases.compactMap { level in
            wishes.duties[level].map { words.wish(level, $0) }
        }
        items.append(words.undesired(wishes.undesiredMinutes))
        if wishes.known + wishes.strangers > 0 {
            items.append(words.visits(known: wishes.known, strangers: wishes.strangers))
        }
        if let target = wishes.target { items.append(words.target(target)) }
        return items
    }
}
