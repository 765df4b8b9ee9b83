import RosterStore
import Rostering

/// What a new plan changes, and what that bought.
struct ReplanOutcome {
    /// Who has to be told what.
    let changes: [RosterChange]
    /// Coverage points missed if nothing is done.
    let coverageBefore: Int
    /// Coverage points missed by the new plan.
    let coverageAfter: Int
    /// Whether it is proven that no plan that covers as much needs fewer (weighted) changes.
    let isLeast: Bool
    /// Tasks that would have stayed uncovered.
    let coveredAgain: [TaskID]
    /// Tasks that stay uncovered.
    let stillOpen: [TaskID]

    private let basis: PlanBasis
    private let roster: Roster

    init(_ basis: PlanBasis, _ published: Roster, _ roster: Roster) {
        self.basis = basis
        self.roster = roster
        changes = RosterChange.between(published.duties, roster.duties, now: basis.now)
        let checker = Checker(scenario: basis.scenario)
        let before = checker.check(Self.untouched(basis.remaining ?? published, published, roster))
        let after = checker.check(roster)
        coverageBefore = before.levels[.coverage] ?? 0
        coverageAfter = after.levels[.coverage] ?? 0
        let open = Set(after.uncovered.map(\.task))
        coveredAgain = Set(before.uncovered.map(\.task)).subtracting(open).sorted()
        stillOpen = open.sorted()
        isLeast = roster.certificate?.levels.first { $0.level == .stability }?.termination == .optimal
    }

    /// What would be served if nobody got anything new: what is left, and what its people go on doing at another time,
    /// such as a round that lost a door.
    private static func untouched(_ remaining: Roster, _ published: Roster, _ roster: Roster) -> Roster {
        func key(_ duty: Duty) -> String { "\(duty.volunteer) \(duty.task)" }
        var result = remaining
        let held = Set(remaining.duties.map(key))
        let told = Set(published.duties.map(key))
        result.duties += roster.duties.filter { told.contains(key($0)) && !held.contains(key($0)) }
        let tasks = Set(result.duties.map(\.task))
        result.rounds += roster.rounds.filter { round in
            tasks.contains(round.id) && !result.rounds.contains { $0.id == round.id }
        }
        result.sessions += roster.sessions.filter { room in
            tasks.contains(room.task) && !result.sessions.contains { $0.task == room.task }
        }
        return result
    }

    /// The lines for a coordinator.
    func lines(_ words: Words) -> [String] {
        if changes.isEmpty {
            return [words.both("Nobody has to be called: nothing changes.", "无需通知任何人：没有改动。")] + rest(words)
        }
        let duties = DutyLines(
            basis.scenario,
            rounds: (basis.published?.rounds ?? []) + roster.rounds,
            words
        )
        let people = Set(changes.map(\.volunteer)).sorted()
        var lines = [
            words.both(
                "\(words.count(people.count, "person", "people")) to call, \(words.count(changes.count, "change")):",
                "需通知 \(people.count) 人，改动 \(changes.count) 处："
            )
        ]
        for person in people {
            lines.append(duties.person(person))
            for change in changes where change.volunteer == person {
                lines.append("  " + line(change, duties, words))
            }
        }
        return lines + rest(words)
    }

    private func line(_ change: RosterChange, _ duties: DutyLines, _ words: Words) -> String {
        switch (change.before, change.after) {
        case (let before?, let after?):
            let old = words.times(before.interval)
            return words.both("moved (was \(old)): ", "改动（原为 \(old)）：") + duties.line(after)
        case (let before?, nil): return words.both("falls away: ", "取消：") + duties.line(before)
        case (nil, let after?): return words.both("new: ", "新增：") + duties.line(after)
        case (nil, nil): return ""
        }
    }

    private func rest(_ words: Words) -> [String] {
        var lines = [
            words.both(
                "What it bought: \(words.count(coveredAgain.count, "task")) covered again;"
                    + " points missed \(words.grouped(coverageBefore)) -> \(words.grouped(coverageAfter)).",
                "换来的结果：重新覆盖任务 \(coveredAgain.count) 项；"
                    + "缺口 \(words.grouped(coverageBefore)) → \(words.grouped(coverageAfter)) 分。"
            )
        ]
        if !stillOpen.isEmpty {
            let list = words.list(stillOpen.prefix(8).map(\.text)) + (stillOpen.count > 8 ? " …" : "")
            lines.append(words.both("Still open: \(list)", "仍未覆盖：\(list)"))
        }
        lines.append(
            isLeast
                ? words.both("Proven: no plan that covers as much changes less.", "已证明：覆盖相同的情况下，不可能改动更少。")
                : words.both("Not proven that fewer changes are impossible.", "尚未证明改动不能更少。")
        )
        return lines
    }
}
