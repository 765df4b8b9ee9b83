/// Words of advice: skills, hours and profiles.
extension Words {
    package var anyGrid: String { both("any grid", "任一网格") }
    package var noSkill: String { both("no skill needed", "无需技能") }

    package func andMore(_ number: Int) -> String { both(" and \(number) more", "等另\(number)个") }

    package func level(_ level: SkillLevel) -> String {
        switch level {
        case .trainee: both("trainee", "学员")
        case .qualified: both("qualified", "合格")
        case .experienced: both("experienced", "资深")
        }
    }

    /// Days of the week: `Mon-Fri`, `Sat, Sun`.
    package func weekdays(_ days: Set<Weekday>) -> String {
        let sorted = days.sorted()
        guard sorted.count > 2, let first = sorted.first, let last = sorted.last,
            last.rawValue - first.rawValue == sorted.count - 1
        else { return list(sorted.map { short($0) }) }
        return both("\(short(first))-\(short(last))", "\(short(first))至\(short(last))")
    }

    package func gender(_ gender: Gender) -> String {
        gender == .female ? both("a woman", "女性") : both("a man", "男性")
    }

    /// A part of the day, by the time at which a duty starts.
    package func part(_ window: DailyWindow) -> String {
        if window.from.minute == 0 { return both("before \(window.to)", "\(window.to)前") }
        if window.to.minute >= Minutes.perDay { return both("from \(window.from)", "\(window.from)起") }
        return window.description
    }

    /// A goal of a trade-off.
    package func goal(_ goal: TradeOffGoal) -> String {
        switch goal {
        case .coverage: both("coverage", "覆盖")
        case .changes: both("changes", "改动")
        case .care: both("care", "关怀")
        case .fairness: both("fairness", "公平")
        case .continuity: both("continuity", "熟面孔")
        case .locality: both("locality", "就近")
        case .preferences: both("preferences", "意愿")
        case .fallback: both("grid members' duties", "网格员兜底")
        }
    }
}
