/// Words about what a change costs, and whom it concerns.
extension Words {
    /// What a level costs, with the parts that differ.
    package func cost(_ level: ObjectiveLevel, _ points: Int, parts: [String]) -> String {
        let name = self.level(level)
        if points == 0, parts.isEmpty { return both("\(name): as good as before.", "\(name)：与原来相同。") }
        let value =
            points == 0 ? both("in all as good as before", "总体与原来相同") : change(points)
        let start = both("\(name): \(value)", "\(name)：\(value)")
        if parts.isEmpty { return both("\(start).", "\(start)。") }
        return both("\(start) (\(list(parts))).", "\(start)（\(list(parts))）。")
    }

    /// A part of a level, with its sign.
    package func signedPart(_ name: String, _ points: Int) -> String { part(name, points, isSigned: true) }

    package func leftOpen(_ items: [String]) -> String {
        both("Left open instead: \(list(items)).", "因此未能覆盖：\(list(items))。")
    }

    package func coveredToo(_ items: [String]) -> String {
        both("Covered as well: \(list(items)).", "同时得以覆盖：\(list(items))。")
    }

    package var nobodyCalled: String { both("Nobody else is concerned.", "不影响其他人。") }

    package func whoChanges(_ people: Int) -> String {
        both("What changes, for \(count(people, "person", "people")):", "改动涉及 \(grouped(people)) 人：")
    }

    package func moved(from old: String) -> String { both("moved (was \(old)): ", "改动（原为 \(old)）：") }
    package var fallsAway: String { both("falls away: ", "取消：") }
    package var isNew: String { both("new: ", "新增：") }

    // MARK: What is proven

    package var provenCost: String {
        both("Proven: no roster does it for less.", "已证明：没有代价更小的排班。")
    }

    package func provenNear(volunteers: Int, tasks: Int) -> String {
        both(
            "Proven as long as only \(count(volunteers, "volunteer")) and \(count(tasks, "task")) near it change, "
                + "everything else being held.",
            "已证明：只调整附近的 \(grouped(volunteers)) 名志愿者和 \(grouped(tasks)) 项任务、其余不变时，没有更小的代价。"
        )
    }

    package func notProven(volunteers: Int, tasks: Int) -> String {
        both(
            "Not proven: only \(count(volunteers, "volunteer")) and \(count(tasks, "task")) near it were decided anew.",
            "未经证明：仅重新安排了附近的 \(grouped(volunteers)) 名志愿者和 \(grouped(tasks)) 项任务。"
        )
    }

    package var notProvenWhole: String {
        both("Not proven: a cheaper way may exist.", "未经证明：可能还有代价更小的办法。")
    }

    /// What is known over all rosters about a level's cost.
    package func overAll(_ level: ObjectiveLevel, least: Int?, most: Int?) -> String {
        let start = both("Over all rosters, proven: \(self.level(level)) ", "就所有排班而言（已证明）：\(self.level(level))")
        switch (least, most) {
        case (let least?, let most?) where least == most: return start + change(least) + both(".", "。")
        case (let least?, let most?):
            return start
                + both("between \(change(least)) and \(change(most)).", "介于\(change(least))与\(change(most))之间。")
        case (nil, let most?) where most < 0: return start + both("at least \(change(most)).", "至少\(change(most))。")
        case (nil, let most?): return start + both("at most \(change(most)).", "至多\(change(most))。")
        case (let least?, nil): return start + both("at least \(change(least)).", "至少\(change(least))。")
        case (nil, nil): return start + both("nothing.", "没有任何结论。")
        }
    }

    /// A difference of points in words.
    private func change(_ points: Int) -> String {
        if points == 0 { return both("as good as before", "与原来相同") }
        return points > 0
            ? both("\(self.points(points)) worse", "变差 \(self.points(points))")
            : both("\(self.points(-points)) better", "改善 \(self.points(-points))")
    }

    package func stoppedEarly(_ limit: PlanTermination) -> String {
        both("The search was \(ended(limit)); more time may tell more.", "搜索\(ended(limit))；给更多时间可能得到更好的答案。")
    }

    package var noAnswerYet: String {
        both(
            "No roster with this was found in the time, and that there is none was not proven.",
            "在限定时间内没有找到这样的排班，也未能证明不存在。"
        )
    }

    // MARK: What is impossible

    /// Why one volunteer cannot: clauses such as `not free then`.
    package func cannot(_ reasons: [String]) -> String {
        both("Impossible: \(list(reasons)).", "不可能：\(list(reasons))。")
    }

    package func cannotTogether(_ reasons: [String]) -> String {
        both(
            "Impossible, proven: these rules together leave no roster: \(list(reasons)).",
            "不可能（已证明）：以下规则合在一起，没有任何可行排班：\(list(reasons))。"
        )
    }

    package var cannotAtAll: String {
        both("Impossible, proven: no roster has it.", "不可能（已证明）：没有任何可行排班。")
    }

    /// A rule as the reason why somebody in particular cannot serve.
    package func notBecause(_ rule: RuleID) -> String {
        switch rule {
        case .availability: both("not free then", "当时没空")
        case .skill: both("not qualified", "不具备所需技能")
        case .earliestLatest: both("it is too early or too late for them", "时间过早或过晚")
        case .refused: both("one refuses the other", "双方存在拒绝关系")
        case .neutrality: both("not neutral", "不符合中立要求")
        case .wishes: both("not as the resident requires", "不符合居民的硬性要求")
        case .locality: both("it is too far from home", "离家太远")
        case .pins: both("ruled out by a decision", "被人工决定排除")
        case .noOverlap: both("they have something else at that time", "当时另有值勤")
        case .dayLoad: both("their limit for the day", "超出其当日上限")
        case .weekLoad: both("their limit for the week", "超出其本周上限")
        default: ruleName(rule)
        }
    }

    /// What a rule demands, as the catalogue states it, without its full stop.
    package func ruleName(_ rule: RuleID) -> String {
        let statement = RuleCatalogue.rule(rule)?.statement.text(in: language) ?? rule.rawValue
        let end: Set<Character> = [".", "。"]
        return end.contains(statement.last ?? " ") ? String(statement.dropLast()) : statement
    }
}
