/// Words of comparisons of variants.
extension Words {
    package var whatIfTitle: String { both("What if", "假如") }
    package var variant: String { both("Variant", "变体") }
    package var asItIs: String { both("As it is", "现状") }
    package var uncoveredPoints: String { both("Uncovered", "未覆盖") }
    package var carePoints: String { both("Care", "关怀") }
    package var comparedWithBase: String { both("Compared", "与现状相比") }
    package var dutiesChanged: String { both("Duties changed", "值勤变动") }
    package var peopleServing: String { both("People", "人数") }
    package var hoursServed: String { both("Hours", "时长") }
    package var pointsNote: String {
        both(
            "Uncovered and care are points: less is better. Better and worse are proven for the best possible rosters; "
                + "a difference that could come from what is left unproven is not called one.",
            "未覆盖与关怀以分计，越低越好。“更好”“更差”是对最优排班证明的结论；可能源于未证明部分的差别，不作为差别。"
        )
    }
    package var countsNote: String {
        both(
            "Places, duties and hours are those of the rosters found; others may be as good.",
            "人次、值勤与时长取自所得排班；可能另有同样好的排班。"
        )
    }

    /// A level's value, and how far it may be from the best.
    package func valueAndGap(_ level: LevelCertificate) -> String {
        guard !level.isProven else { return grouped(level.objective) }
        guard level.bound.isFinite else { return grouped(level.objective) + both(" (unproven)", "（未证明）") }
        return grouped(level.objective) + both(" (gap \(percent(gap: level.gap)))", "（差距 \(percent(gap: level.gap))）")
    }

    /// What can be said about a level, in a few words.
    package func verdict(_ difference: LevelDifference) -> String {
        switch difference.verdict {
        case .same: return both("the same", "相同")
        case .notDistinguishable: return both("not distinguishable", "无法区分")
        case .notComparable: return both("counted differently", "计分方式不同")
        case .better(let least):
            if difference.isExact { return both("\(grouped(least)) better", "改善 \(grouped(least)) 分") }
            return both("at least \(grouped(least)) better", "至少改善 \(grouped(least)) 分")
        case .worse(let least):
            if difference.isExact { return both("\(grouped(least)) worse", "变差 \(grouped(least)) 分") }
            return both("at least \(grouped(least)) worse", "至少变差 \(grouped(least)) 分")
        }
    }

    /// A level and what can be said about it.
    package func verdictOfLevel(_ difference: LevelDifference) -> String {
        both("\(level(difference.level)) \(verdict(difference))", "\(level(difference.level))\(verdict(difference))")
    }

    /// That a plan was not proven to the end, and why; `nil` if it was, or came as near as was asked for.
    package func unfinished(_ planned: PlannedScenario) -> String? {
        switch planned.termination {
        case .optimal, .gapReached: nil
        case let limit: both("not proven to the end: \(ended(limit))", "未证明到底：\(ended(limit))")
        }
    }

    /// How many duties are different.
    package func changes(_ changes: RosterDifference) -> String {
        let number = changes.dropped + changes.added + changes.moved
        if number == 0 { return both("none", "无") }
        var parts: [String] = []
        if changes.dropped > 0 { parts.append("−\(grouped(changes.dropped))") }
        if changes.added > 0 { parts.append("+\(grouped(changes.added))") }
        if changes.moved > 0 { parts.append("↷\(grouped(changes.moved))") }
        return parts.joined(separator: " ")
    }
    package var changesNote: String {
        both(
            "Duties changed: − dropped, + new, ↷ at another time or in another role.",
            "值勤变动：− 取消，+ 新增，↷ 改变时间或角色。"
        )
    }

    /// How the coverage of something has changed.
    package func coverageChange(_ name: String, _ base: CoverageCount?, _ variant: CoverageCount?) -> String {
        let before = base.map { of($0.covered, $0.asked) } ?? both("not asked for", "无需求")
        let after = variant.map { of($0.covered, $0.asked) } ?? both("not asked for", "无需求")
        return both("\(name): \(after), was \(before)", "\(name)：\(after)，原为 \(before)")
    }

    /// Why a variant has no roster.
    package func noRoster(_ outcome: VariantOutcome.Result) -> String? {
        switch outcome {
        case .planned: nil
        case .infeasible(let conflict) where conflict.isEmpty: planError(.infeasible(conflict: [])).message
        case .infeasible(let conflict):
            both("no roster is possible: ", "无法排班：")
                + clauses(conflict.map { "\($0.statement.text(in: language)) [\($0.rule.rawValue)]" })
        case .noRosterYet(let limit): both("no roster was found: ", "未找到可行排班：") + ended(limit)
        case .invalid(let findings):
            both("it contradicts itself: ", "自相矛盾：") + clauses(findings.map(finding))
        }
    }

    /// How much of the work was taken over.
    package func reused(_ share: Double) -> String {
        let percent = Int(share * 100)
        return both("\(percent)% of the model was taken over from the base", "模型的 \(percent)% 直接沿用现状的结果")
    }

    /// One line of progress.
    package func whatIfProgress(_ progress: WhatIfProgress) -> String {
        let name = progress.variant?.text(in: language) ?? asItIs
        let count = "\(grouped(progress.done))/\(grouped(progress.count))"
        return "\(bar(progress.done, of: max(1, progress.count))) \(count) · \(name): \(self.progress(progress.plan))"
    }
}
